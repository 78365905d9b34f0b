import { z } from 'zod';
import {
  apiContestDetailSchema,
  apiContestSchema,
  apiEntrySchema,
  apiErrorSchema,
  apiResultsSchema,
  PAGE,
  page,
} from './schema.ts';

const slug = { name: 'slug', in: 'path', required: true, schema: { type: 'string' } };
const paging = [
  { name: 'after', in: 'query', schema: { type: 'string' }, description: 'The `next` of the page before.' },
  {
    name: 'limit',
    in: 'query',
    schema: { type: 'integer', minimum: 1, maximum: PAGE.max, default: PAGE.default },
  },
];

/** OpenAPI 3.1 of the public API, made from the very schemas that the answers are tested against. */
export function openApiDocument(origin: string): object {
  const list = (item: z.ZodType) => answer(page(item));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Qalam open data',
      version: '1',
      description:
        'Read-only. Only what is public on the pages: announced contests, accepted entries, released results. No personal data.',
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: {
      '/contests': {
        get: {
          operationId: 'listContests',
          summary: 'Contests, newest announcement first',
          parameters: paging,
          responses: list(apiContestSchema),
        },
      },
      '/contests/{slug}': {
        get: {
          operationId: 'getContest',
          summary: 'One contest',
          parameters: [slug],
          responses: answer(apiContestDetailSchema),
        },
      },
      '/contests/{slug}/entries': {
        get: {
          operationId: 'listEntries',
          summary: 'Accepted entries by number',
          parameters: [slug, ...paging],
          responses: list(apiEntrySchema),
        },
      },
      '/contests/{slug}/results': {
        get: {
          operationId: 'getResults',
          summary: 'Released results with anonymous score sheets; 404 before the release',
          parameters: [slug],
          responses: answer(apiResultsSchema),
        },
      },
    },
  };
}

function answer(schema: z.ZodType): object {
  const json = (of: z.ZodType) => {
    const { $schema: _, ...rest } = z.toJSONSchema(of, {
      target: 'draft-2020-12',
      reused: 'inline',
      unrepresentable: 'any',
    });
    return { 'application/json': { schema: withoutIds(rest) } };
  };
  return {
    200: { description: 'OK', headers: { ETag: { schema: { type: 'string' } } }, content: json(schema) },
    304: { description: 'Unchanged since the ETag sent in If-None-Match' },
    404: { description: 'Not there, or not public', content: json(apiErrorSchema) },
  };
}

/** Definitions stand inline: each answer is readable by itself, and `$id`s would clash between answers. */
function withoutIds(schema: Record<string, unknown>): unknown {
  const definitions = (schema.$defs ?? {}) as Record<string, unknown>;
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    const { $ref, ...rest } = node as Record<string, unknown>;
    if (typeof $ref === 'string') {
      const target = definitions[$ref.replace('#/$defs/', '')] as Record<string, unknown>;
      return walk({ ...target, ...rest });
    }
    return Object.fromEntries(
      Object.entries(rest)
        .filter(
          ([key]) =>
            (key !== '$defs' && key !== 'id' && key !== '$id') ||
            (key === 'id' && typeof rest[key] === 'object'),
        )
        .map(([key, value]) => [key, walk(value)]),
    );
  };
  return walk(schema);
}
