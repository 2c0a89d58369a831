import { toJsonSchema } from '@valibot/to-json-schema';
import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import type { PlaceData } from '../../scenarios/schema/place.ts';

const Health = v.object({ status: v.literal('ok'), version: v.string(), place: v.string() });

export interface ApiOptions {
  readonly place: PlaceData;
  readonly version: string;
}

/** JSON schema of a Valibot schema, as Fastify reads it. */
const jsonSchema = (schema: v.GenericSchema) => {
  const { $schema: _, ...rest } = toJsonSchema(schema);
  return rest;
};

/** The programming interface, version 1 (NLGov REST API Design Rules). */
export async function apiRoutes(app: FastifyInstance, { place, version }: ApiOptions): Promise<void> {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('API-Version', version);
  });
  app.get(
    '/health',
    { schema: { summary: 'Whether this server works', tags: ['server'], response: { 200: jsonSchema(Health) } } },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      return { status: 'ok', version, place: place.name };
    },
  );
  app.get('/openapi.json', { schema: { summary: 'This description', tags: ['server'] } }, async (_request, reply) => {
    // Open to every site, as the design rules ask: it holds nothing but this description
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    return app.swagger();
  });
}
