/** What reaches no route, on the web application itself: requests of other sites, bodies too large, addresses of networks. */
import type { Server } from 'node:http';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VISITOR } from '#app/platform/context.server.ts';
import { networkOf } from '#app/platform/http/make-context.server.ts';
import { publicPageHeaders } from '#app/platform/http/public-page.server.ts';
import { boundedBodies, MAX_BODY_BYTES, ownOriginOnly } from '#app/processes/request-guards.server.ts';

let server: Server;
beforeAll(async () => {
  const app = express();
  app.use(ownOriginOnly, boundedBodies);
  app.use((request, response) => {
    request.resume().on('end', () => response.send('reached'));
  });
  await new Promise<void>((done) => {
    server = app.listen(0, '127.0.0.1', () => done());
  });
});
afterAll(() => new Promise((done) => server.close(done)));

/** The status of a request whose body may be announced and never sent. */
function ask(method: string, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const asked = httpRequest({ port, host: '127.0.0.1', method, path, headers }, (response) => {
      resolve(response.statusCode ?? 0);
      asked.destroy();
    });
    asked.on('error', reject);
    asked.flushHeaders();
    if (headers['content-length'] === '0') asked.end();
  });
}

describe('another site', () => {
  const host = 'qalam.example';
  test.each([
    ['POST', { host, origin: 'https://evil.example' }, 403],
    ['POST', { host, origin: 'null' }, 403],
    ['PUT', { host, origin: 'https://evil.qalam.example' }, 403],
    ['POST', { host, origin: 'https://qalam.example' }, 200],
    ['POST', { host: '127.0.0.1:3000', 'x-forwarded-host': host, origin: 'https://qalam.example' }, 200],
    ['POST', { host }, 200],
    ['GET', { host, origin: 'https://evil.example' }, 200],
  ])('%s %o is answered with %i', async (method, headers, status) => {
    expect(await ask(method, '/kk/sign-out', { 'content-length': '0', ...headers })).toBe(status);
  });
});

describe('bodies', () => {
  const long = { 'content-length': String(MAX_BODY_BYTES + 1) };
  test.each([
    ['POST', '/kk/sign-in', long, 413],
    ['POST', '/kk/sign-in.data', long, 413],
    ['POST', '/kk/sign-in', { 'transfer-encoding': 'chunked' }, 411],
    // JSON, read as a whole; files come by PUT
    ['POST', '/kk/entries/1/files', long, 413],
    ['POST', '/kk/entries/1/answers', long, 413],
    ['POST', '/kk/sign-in', { 'content-length': '0' }, 200],
  ])('%s %s %o is answered with %i', async (method, path, headers, status) => {
    expect(await ask(method, path, headers as Record<string, string>)).toBe(status);
  });

  test.each([
    ['POST', '/ru/entries/1/edit'],
    ['POST', '/ru/entries/1/edit.data'],
    ['PUT', '/en/entries/1/files'],
    ['POST', '/kk/desk/contests/1/content'],
    ['POST', '/kk/desk/contests/1/partners.data'],
    ['POST', '/kk/desk/city/settings'],
  ])('%s %s takes large files', (method, path) => {
    let reached = false;
    const request = { method, path, headers: long } as unknown as express.Request;
    boundedBodies(request, {} as express.Response, () => {
      reached = true;
    });
    expect(reached).toBe(true);
  });
});

describe('networks', () => {
  test.each([
    ['2001:db8::1', '2001:db8::2'],
    ['2001:db8::1', '2001:0db8:0:0:ffff:1:2:3'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2::9'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
  ])('%s and %s are one', (one, other) => {
    expect(networkOf(one)).toBe(networkOf(other));
  });

  test.each([
    ['2001:db8:0:1::1', '2001:db8:0:2::1'],
    ['192.0.2.7', '192.0.2.8'],
  ])('%s and %s are two', (one, other) => {
    expect(networkOf(one)).not.toBe(networkOf(other));
  });
});

test('a page made for a browser with entries of its own is kept by no cache in between', () => {
  expect(publicPageHeaders({ actor: VISITOR })['Cache-Control']).toContain('public');
  const holder = { ...VISITOR, holderHash: 'a'.repeat(64) };
  expect(publicPageHeaders({ actor: holder })['Cache-Control']).toBe('private, no-cache');
});
