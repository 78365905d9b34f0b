import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestHandler } from '@react-router/express';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { RouterContextProvider } from 'react-router';
import { assertNoDemoAccounts } from '#app/features/people/demo.server.ts';
import { keepSynchronised } from '#app/platform/clock.server.ts';
import { closeDb, db } from '#app/platform/db/client.server.ts';
import { env, isRealServer } from '#app/platform/env.server.ts';
import { CLIENT_ADDRESS_HEADER } from '#app/platform/http/make-context.server.ts';
import { nonceContext } from '#app/platform/http/request-context.ts';
import { startWorker } from '#app/platform/jobs/worker.server.ts';
import { log } from '#app/platform/log.server.ts';
import { compressedAssets } from './compressed-assets.server.ts';
import { boundedBodies, ownOriginOnly } from './request-guards.server.ts';
import { CRONTAB, HANDLERS } from './tasks.server.ts';

export interface Running {
  url: string;
  stop: () => Promise<void>;
}

/** The web application without a port: security headers, static files (production), pages. Also mounted by the dev server. */
export async function createApp({ serveStatic = true } = {}) {
  const load = () => import('virtual:react-router/server-build');
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env().TRUST_PROXY);
  app.use((_request: Request, response: Response, next: NextFunction) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    next();
  });
  app.use(securityHeaders());
  app.use(['/api', '/feeds', '/share'], openToOtherSites);
  app.use(compression({ threshold: 1024 }));
  if (serveStatic) {
    app.use('/assets', compressedAssets('build/client/assets'));
    app.use(
      '/assets',
      express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }),
    );
    app.use(express.static('build/client', { maxAge: '1h', index: false, redirect: false }));
  }
  app.use(ownOriginOnly, boundedBodies);
  app.use((request: Request, _response: Response, next: NextFunction) => {
    request.headers[CLIENT_ADDRESS_HEADER] = request.ip ?? '';
    next();
  });
  app.all(
    '*all',
    createRequestHandler({
      // Given as a function, the build would be taken apart anew at each request; only development needs that.
      build: serveStatic ? { ...(await load()), allowedActionOrigins: publicHosts() } : load,
      getLoadContext: (_request, response) => {
        const context = new RouterContextProvider();
        if (!isDevelopment()) context.set(nonceContext, response.locals.nonce);
        return context;
      },
    }),
  );
  return app;
}

/**
 * React Router compares a form's origin with the address it was asked by; a proxy that hands on neither the name nor `https`
 * would make every form foreign. The city's own name is never foreign.
 */
function publicHosts(): string[] {
  const { PUBLIC_URL } = env();
  return PUBLIC_URL ? [new URL(PUBLIC_URL).host] : [];
}

/** Open data, feeds and share pictures are made to be read from other sites; a browser may ask first (CORS preflight). */
function openToOtherSites(request: Request, response: Response, next: NextFunction) {
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (request.method !== 'OPTIONS') return next();
  response.set({
    Allow: 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Headers': 'If-None-Match',
    'Access-Control-Max-Age': '86400',
  });
  response.status(204).end();
}

const isDevelopment = () => env().NODE_ENV === 'development';
const nonceSource = (_request: unknown, response: unknown) =>
  `'nonce-${(response as Response).locals.nonce}'`;

function securityHeaders() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // React Router writes its hydration data as inline scripts; each answer has a nonce of its own for them.
        // The development server injects scripts it gives no nonce to.
        scriptSrc: isDevelopment() ? ["'self'", "'unsafe-inline'"] : ["'self'", nonceSource],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: isDevelopment() ? ["'self'", 'ws:'] : ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isRealServer() ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginResourcePolicy: { policy: 'same-site' },
  });
}

/** Starts what `ROLE` names: web, worker or both, and answers once it serves. */
export async function start(): Promise<Running> {
  const { ROLE } = env();
  const stopClock = await keepSynchronised(db());
  await assertNoDemoAccounts(db());
  const worker = ROLE === 'web' ? null : await startWorker(HANDLERS, CRONTAB);
  const server = ROLE === 'worker' ? null : await listen();
  const url = server ? `http://localhost:${(server.address() as AddressInfo).port}` : '';
  return {
    url,
    async stop() {
      // New connections first, then what is under way, then the jobs, then the pool they all use.
      if (server)
        await new Promise<void>((done) => {
          server.close(() => done());
          server.closeIdleConnections();
          setTimeout(() => server.closeAllConnections(), 3000).unref();
        });
      await worker?.stop();
      stopClock();
      await closeDb();
      log().info('stopped');
    },
  };
}

async function listen(): Promise<Server> {
  const { PORT, HOST } = env();
  const server = createServer(await createApp());
  // Slow senders must not hold sockets; a big upload over 3G may still take its time.
  server.headersTimeout = 20_000;
  server.requestTimeout = 15 * 60_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(PORT, HOST, () => resolve(server));
  });
}
