import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { HSTS, SECURITY_HEADERS } from './headers.ts';

/** One thing that is wrong with a request, by its place in it. */
export interface ProblemError {
  readonly path: string;
  readonly message: string;
}

/** RFC 9457, as the NLGov design rules ask. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly ProblemError[];
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read', 404: 'Nothing is here', 405: 'This method is not possible here', 408: 'The request took too long',
  413: 'The request is too large', 414: 'The address is too long', 415: 'Send application/json', 429: 'Too many requests', 500: 'The server failed', 503: 'The server is busy',
};

/** A problem by its status, with its standard title. */
export function problem(status: number, detail?: string, errors?: readonly ProblemError[]): Problem {
  return { type: 'about:blank', title: TITLES[status] ?? 'The request failed', status, ...(detail ? { detail } : {}), ...(errors?.length ? { errors } : {}) };
}

/** Answers with a problem. Some leave before helmet's hooks have run, so the headers are set here too. */
export function sendProblem(reply: FastifyReply, body: Problem): FastifyReply {
  if (reply.request.protocol === 'https') reply.header('strict-transport-security', HSTS);
  return reply.headers(SECURITY_HEADERS).code(body.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(body));
}

/** The outer net: whatever was thrown becomes a problem. What the server did wrong is logged, and told to nobody. */
export function onError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.validation ? 400 : (error.statusCode ?? 500);
  if (status >= 500 && status !== 503) request.log.error(error);
  const errors = error.validation?.map(({ instancePath, message }) => ({ path: instancePath || '/', message: message ?? 'is not valid' }));
  // A bad address is not repeated: it may hold a key. What the server did wrong is told to nobody
  const isAddress = error.code === 'FST_ERR_BAD_URL';
  void sendProblem(reply, problem(status, status >= 500 || isAddress ? undefined : error.message, errors));
}
