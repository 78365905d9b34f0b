import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { AppError } from '#app/core/errors.ts';
import { getCtx, nonceContext } from '#app/platform/http/request-context.ts';
import { i18nFor } from '#app/platform/i18n/i18n.server.ts';
import { log } from '#app/platform/log.server.ts';

export const streamTimeout = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entryContext: EntryContext,
  loadContext: RouterContextProvider,
) {
  const ctx = getCtx(loadContext);
  // A page without scripts has nothing to vouch for, and without a nonce the same page is the same bytes: see `answer`.
  const nonce = hydrates(entryContext) ? loadContext.get(nonceContext) || undefined : undefined;
  return new Promise<Response>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18nFor(ctx.locale)}>
        <ServerRouter context={entryContext} url={request.url} nonce={nonce} />
      </I18nextProvider>,
      {
        onAllReady() {
          // A timer left behind would hold the finished page, and all it was made from, in memory for its seconds.
          clearTimeout(tooLong);
          headers.set('Content-Type', 'text/html; charset=utf-8');
          pipe(whole((body) => resolve(answer(request, body, headers, status))));
        },
        nonce,
        onShellError: reject,
        onError(error: unknown) {
          log().error({ err: error, requestId: ctx.requestId }, 'render failed');
        },
      },
    );
    const tooLong = setTimeout(abort, streamTimeout + 1000).unref();
  });
}

function hydrates({ staticHandlerContext, routeModules }: EntryContext): boolean {
  return staticHandlerContext.matches.every(({ route }) => {
    const handle = routeModules[route.id]?.handle as { hydrate?: boolean } | undefined;
    return handle?.hydrate !== false;
  });
}

/** The page with its ETag, or 304 for a reader who has it already. */
function answer(request: Request, body: Uint8Array<ArrayBuffer>, headers: Headers, status: number): Response {
  if (status === 200 && request.method === 'GET') {
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    headers.set('ETag', etag);
    if (request.headers.get('if-none-match')?.split(/,\s*/).includes(etag))
      return new Response(null, { headers, status: 304 });
  }
  return new Response(body, { headers, status });
}

/**
 * Takes a page and hands it on in one piece: pages are small, a complete document can carry a length and an ETag, and twenty
 * little chunks through two kinds of streams cost more than making them.
 */
function whole(done: (body: Uint8Array<ArrayBuffer>) => void): Writable {
  const chunks: Uint8Array[] = [];
  return new Writable({
    write(chunk: Uint8Array, _encoding, next) {
      chunks.push(chunk);
      next();
    },
    final(next) {
      done(Buffer.concat(chunks));
      next();
    },
  });
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
) {
  if (request.signal.aborted || error instanceof AppError) return;
  if (error instanceof Response) return;
  const { requestId } = getCtx(context);
  log().error({ err: error, requestId, path: new URL(request.url).pathname }, 'request failed');
}
