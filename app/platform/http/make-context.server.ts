import { randomUUID } from 'node:crypto';
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '#app/core/locale.ts';
import { now } from '../clock.server.ts';
import type { Ctx } from '../context.server.ts';
import { db } from '../db/client.server.ts';
import { keyedHash } from '../hash.server.ts';
import { loadActor, type SessionRef } from '../session/actor.server.ts';
import { readHolderHash } from '../session/holder.server.ts';

/** Set by the web server from the socket (or from trusted proxies), never by the client. */
export const CLIENT_ADDRESS_HEADER = 'x-qalam-client-address';

/** The request's context: who, when, in which language. */
export async function makeContext(
  request: Request,
  readSession: (request: Request) => Promise<SessionRef | null>,
): Promise<Ctx> {
  const [session, holderHash] = await Promise.all([readSession(request), readHolderHash(request)]);
  const actor = await loadActor(db(), session, holderHash);
  return {
    db: db(),
    actor,
    now: now(),
    locale: localeOf(request),
    requestId: randomUUID(),
    network: keyedHash('network', networkOf(request.headers.get(CLIENT_ADDRESS_HEADER) ?? '')),
  };
}

/** The language of the URL, else of the `lang` cookie, else the browser's first that we speak, else Kazakh. */
export function localeOf(request: Request): Locale {
  const first = new URL(request.url).pathname.split('/')[1];
  if (isLocale(first)) return first;
  const cookie = /(?:^|;\s*)lang=(kk|ru|en)(?:;|$)/.exec(request.headers.get('cookie') ?? '')?.[1];
  if (isLocale(cookie)) return cookie;
  const wanted = (request.headers.get('accept-language') ?? '').toLowerCase().split(',');
  for (const tag of wanted) {
    const found = LOCALES.find((locale) => tag.trim().startsWith(locale));
    if (found) return found;
  }
  return DEFAULT_LOCALE;
}

/** A whole IPv6 /64 is one network: one subscriber owns all of it. */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  // Written out first: in `2001:db8::1` the zeros of the network are left out, and the host would be taken for it.
  const [head = '', tail] = plain.split('%')[0]!.split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before!.length - after!.length);
  const groups = [...before!, ...Array<string>(zeros).fill('0'), ...after!];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
