import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phase } from '#app/features/contests/phases.ts';
import { testDatabase } from '#tests/support/database.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';
import { makePeople, type People, type Places, settle, signInAgain } from './city.ts';
import { fingerprint } from './fingerprint.ts';
import { type Body, bodyFor } from './forms.ts';
import { filesFor, MODULES } from './routes.ts';
import { ROLES, type Role, type Row, readTable, type Verdict } from './table.ts';

const rows = readTable();
const database = testDatabase();
let server: TestServer;
let people: People;
const shared = new Map<Phase, Places>();

beforeAll(async () => {
  people = await makePeople(database.db, {
    path: 'tests/fixtures/media/photos/tiny_old_camera.jpg',
    name: 'photo.jpg',
  });
  server = await startTestServer({
    databaseUrl: database.url,
    // Without its own worker nothing but the request changes the database.
    env: { ROLE: 'web', DEMO: 'off', DATA_DIR: process.env.DATA_DIR as string, PUBLIC_URL: '' },
  });
});
afterAll(() => server?.stop());

describe('the table is whole', () => {
  const bare = (path: string) => filled(path, {}).split('?')[0]!;
  const covered = (method: RegExp) =>
    new Set(rows.filter((row) => method.test(row.method)).flatMap((row) => filesFor(bare(row.path))));

  test('every route has a row', () => {
    const known = covered(/./);
    expect(MODULES.filter((module) => !known.has(module.file)).map((module) => module.file)).toEqual([]);
  });

  test('every route that takes forms has a row with one', () => {
    const known = covered(/POST|PUT/);
    const missing = MODULES.filter((module) => module.hasAction && !known.has(module.file));
    expect(missing.map((module) => module.file)).toEqual([]);
  });

  test('every row is answered by a route', () => {
    expect(rows.filter((row) => filesFor(bare(row.path)).length === 0).map((row) => row.line)).toEqual([]);
  });
});

const title = (row: Row) => `${row.method} ${row.path}${row.intent ? ` ${row.intent}` : ''} (${row.phase})`;

describe('reading', () => {
  test.each(rows.filter((row) => row.method === 'GET').map((row) => [title(row), row] as const))(
    '%s',
    async (_, row) => {
      const places = await world(row.phase);
      const path = filled(row.path, places);
      expect(differences(row.expected, await verdicts((role) => ask(role, 'GET', path)))).toEqual([]);
      const page = filesFor(path).at(-1)!;
      if (!page.endsWith('.tsx')) return;
      // The page's own loader alone, as the browser may ask for it: no right may hang on the layout around it.
      const alone = `${path === '/en' ? '/en/_' : path}.data?_routes=${encodeURIComponent(page.replace(/\.tsx$/, ''))}`;
      const closedTo = ROLES.filter((role) => row.expected[role] !== 'allowed');
      for (const role of closedTo)
        expect(await verdictOf(await ask(role, 'GET', alone)), `${role}: ${alone}`).not.toBe('allowed');
    },
  );
});

describe('writing', () => {
  test.each(rows.filter((row) => row.method !== 'GET').map((row) => [title(row), row] as const))(
    '%s',
    async (_, row) => {
      const seen = {} as Record<Role, string>;
      const expected = {} as Record<Role, string>;
      for (const role of ROLES) {
        const verdict = row.expected[role];
        expected[role] =
          verdict === 'allowed' ? 'allowed, written' : verdict === 'unchanged' ? 'allowed' : verdict;
        // Who may write does so in a contest of their own.
        const places = await world(row.phase, verdict === 'allowed');
        const before = await fingerprint(database.db);
        const body = bodyFor(row.path, row.intent, places);
        const answer = await verdictOf(await ask(role, row.method, filled(row.path, places), body));
        seen[role] = answer + ((await fingerprint(database.db)) === before ? '' : ', written');
        if (row.path.endsWith('/sign-out')) await signInAgain(database.db, people, role);
      }
      await database.db.rateLimit.deleteMany();
      expect(differences(expected, seen)).toEqual([]);
    },
  );
});

/** One line per role that met something else, so that a failure reads like the table. */
function differences(expected: Record<Role, string>, seen: Record<Role, string>): string[] {
  return ROLES.filter((role) => seen[role] !== expected[role]).map(
    (role) => `${role}: ${seen[role]} instead of ${expected[role]}`,
  );
}

async function world(phase: Phase, ofItsOwn = false): Promise<Places> {
  const known = shared.get(phase);
  if (known && !ofItsOwn) return known;
  const made = await settle(database.db, people, phase);
  if (!ofItsOwn) shared.set(phase, made);
  return made;
}

function filled(path: string, places: Places): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => places[name] || 'x');
}

function ask(role: Role, method: string, path: string, body?: Body): Promise<Response> {
  const headers: Record<string, string> = { cookie: people.cookies[role] };
  let payload: BodyInit | undefined;
  if (body && 'form' in body) payload = encoded(body.form);
  if (body && 'bytes' in body) payload = new Uint8Array(body.bytes);
  if (body && 'json' in body) {
    payload = JSON.stringify(body.json);
    headers['content-type'] = 'application/json';
  }
  return fetch(server.url + path, { method, headers, body: payload, redirect: 'manual' });
}

function encoded(fields: Record<string, string | string[]>): URLSearchParams {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return new URLSearchParams(pairs);
}

async function verdicts(request: (role: Role) => Promise<Response>) {
  const seen = ROLES.map(async (role) => [role, await verdictOf(await request(role))]);
  return Object.fromEntries(await Promise.all(seen)) as Record<Role, Verdict | string>;
}

async function verdictOf(response: Response): Promise<Verdict | string> {
  const { status } = response;
  const text = await response.text();
  const target = response.headers.get('location') ?? '';
  // In a .data answer a redirect is written into the body.
  const isRedirect = (status >= 300 && status < 400) || status === 202;
  if (status === 401 || (isRedirect && /\/sign-in(\?|"|$)/.test(target || text))) return 'sign-in';
  if (status < 400) return 'allowed';
  if (status === 404 || status === 410) return 'hidden';
  if ([403, 405, 409, 422].includes(status)) return 'denied';
  return `${status}: ${text.slice(0, 200)}`;
}
