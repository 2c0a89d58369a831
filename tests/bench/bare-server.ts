// A bare node:http server that sends one body with given headers: node bare-server.ts <port> <base64 of JSON>
import { createServer } from 'node:http';

const [port = '0', payload = ''] = process.argv.slice(2);
const { headers, body } = JSON.parse(Buffer.from(payload, 'base64').toString()) as { headers: Record<string, string>; body: string };
const bytes = Buffer.from(body, 'base64');
createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
}).listen(Number(port), () => console.log('ready'));
