import { randomUUID } from 'node:crypto';
import type { Locale } from '#app/core/locale.ts';
import { now } from './clock.server.ts';
import { type Db, db } from './db/client.server.ts';

export type OrganisationRole = 'owner' | 'organiser' | 'moderator';

/** Who asks. Made once per request from the session; rules receive it (or parts of it) as a plain value. */
export interface Actor {
  /** visitor: no session; user: signed in; system: a job or the command line */
  kind: 'visitor' | 'user' | 'system';
  userId: string | null;
  sessionId: string | null;
  email: string | null;
  name: string;
  isPlatformAdmin: boolean;
  /** a passkey or one-time password was shown in this session */
  hasStrongAuth: boolean;
  memberships: { organisationId: string; role: OrganisationRole; requiresStrongAuth: boolean }[];
  juries: { contestId: string; jurorId: string }[];
  /** sha-256 of the browser's draft secret: holds entries begun without an account */
  holderHash: string | null;
}

/** Everything a command needs from outside. Rules never see it. */
export interface Ctx {
  db: Db;
  actor: Actor;
  now: Date;
  locale: Locale;
  requestId: string;
  /** keyed hash of the client's network, for rate limits; never an address */
  network: string;
}

export const VISITOR: Actor = {
  kind: 'visitor',
  userId: null,
  sessionId: null,
  email: null,
  name: '',
  isPlatformAdmin: false,
  hasStrongAuth: false,
  memberships: [],
  juries: [],
  holderHash: null,
};

/** The context of a job or of the command line. */
export function systemCtx(overrides: Partial<Ctx> = {}): Ctx {
  return {
    db: db(),
    actor: { ...VISITOR, kind: 'system' },
    now: now(),
    locale: 'kk',
    requestId: randomUUID(),
    network: 'system',
    ...overrides,
  };
}
