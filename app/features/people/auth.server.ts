import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { db } from '#app/platform/db/client.server.ts';
import { env, isRealServer, publicOrigin } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import { isLoopbackHost } from './loopback.server.ts';
import { SESSION_COOKIE_DAYS, SESSION_DAYS, SESSION_TOUCH_MINUTES } from './schema.ts';

const PASSKEY_SIGN_IN = '/passkey/verify-authentication';

/**
 * better-auth keeps sessions and passkeys. Codes and links by mail are commands of ours: they share one rate limit,
 * one answer for everyone and one transaction with the account they make, which its plugins can't.
 */
function makeAuth(origin: string) {
  return betterAuth({
    appName: 'Qalam',
    baseURL: origin,
    basePath: '/auth',
    secret: env().SECRET,
    database: prismaAdapter(db(), { provider: 'postgresql' }),
    telemetry: { enabled: false },
    rateLimit: { enabled: false }, // the route counts in RateLimit, which all processes share
    logger: { log: (level, message) => log()[level]({ source: 'auth' }, message) },
    user: {
      additionalFields: {
        isDemo: { type: 'boolean', input: false },
        deletedAt: { type: 'date', input: false, required: false },
      },
    },
    session: {
      expiresIn: SESSION_DAYS * 86_400,
      updateAge: SESSION_TOUCH_MINUTES * 60,
      additionalFields: { strongAuthAt: { type: 'date', input: false, required: false } },
    },
    advanced: {
      cookiePrefix: 'qalam',
      useSecureCookies: isRealServer(),
      // The row in the database says when a session ends; the cookie only must not end sooner.
      cookies: { session_token: { attributes: { maxAge: SESSION_COOKIE_DAYS * 86_400 } } },
      ipAddress: { disableIpTracking: true },
      database: { generateId: false },
    },
    plugins: [
      passkey({
        rpName: 'Qalam',
        rpID: new URL(origin).hostname,
        origin,
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        // A key that anyone holding it could press is no second factor: the finger, the face or the PIN must be shown.
        registration: {
          afterVerification: ({ verification }) =>
            demandVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) =>
            demandVerified(verification.authenticationInfo.userVerified),
        },
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) =>
            context?.path === PASSKEY_SIGN_IN
              ? { data: { ...session, strongAuthAt: new Date() } }
              : undefined,
        },
      },
    },
  });
}

async function demandVerified(isVerified: boolean | undefined): Promise<undefined> {
  if (!isVerified) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED' });
}

export type Auth = ReturnType<typeof makeAuth>;
const made = new Map<string, Auth>();

/** better-auth for the address the person uses: PUBLIC_URL, or on a server without one the loopback name of the request. */
export function authFor(request: Request): Auth {
  const url = new URL(request.url);
  const known = env().PUBLIC_URL || !isLoopbackHost(url.host);
  const origin = known ? new URL(publicOrigin()).origin : url.origin;
  let auth = made.get(origin);
  if (!auth) {
    // The port of a Host header is the sender's to choose; a handful of real ones is enough.
    if (made.size >= 8) made.clear();
    auth = makeAuth(origin);
    made.set(origin, auth);
  }
  return auth;
}
