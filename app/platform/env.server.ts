import { resolve } from 'node:path';
import { z } from 'zod';

const flag = z
  .enum(['on', 'off', 'true', 'false', '1', '0'])
  .transform((v) => v === 'on' || v === 'true' || v === '1');

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** PostgreSQL; the bootstrap sets it to the embedded server's when the city gives none. */
  DATABASE_URL: z.string().min(1),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('::'),
  /** Address people type; its presence means "this is a real server": secure cookies, no demo. */
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z
    .string()
    .default('./data')
    .transform((p) => resolve(p)),
  /** `s3://key:secret@host/bucket?region=…`; without it files live in DATA_DIR. */
  STORAGE_URL: z.string().optional(),
  /** `smtp://user:pass@host:587`; without it mails land in the administrator's outbox. */
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Qalam <no-reply@localhost>'),
  /** Signs session cookies and tokens; the bootstrap makes and keeps one in DATA_DIR. */
  SECRET: z.string().min(32),
  /** A living demo city with sign-in buttons; only ever on loopback. */
  DEMO: flag.default(true),
  /** Becomes the platform's administrator at sign-in while there is none: how the first one is made. */
  ADMIN_EMAIL: z.email().optional(),
  /** How many proxies in front are trusted for the client's address. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** web, worker or both in this process. */
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
});

export type Env = z.output<typeof schema>;
let cached: Env | undefined;

/** The validated environment; throws a readable error naming each wrong variable. Empty values count as absent. */
export function env(): Env {
  if (cached) return cached;
  const given = Object.fromEntries(Object.entries(process.env).filter(([, v]) => v !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Configuration:\n${lines.join('\n')}`);
  }
  cached = parsed.data;
  return cached;
}

/** True when demo accounts and their sign-in buttons may exist at all. */
export function isDemo(): boolean {
  return env().DEMO && !env().PUBLIC_URL;
}

/** True when people reach this server by a name: cookies are `Secure` when that name is https. */
export function isRealServer(): boolean {
  return env().PUBLIC_URL?.startsWith('https:') ?? false;
}

/** Origin for links in mails and QR codes, without a trailing slash. */
export function publicOrigin(): string {
  return (env().PUBLIC_URL ?? `http://localhost:${env().PORT}`).replace(/\/+$/, '');
}
