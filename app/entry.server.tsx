import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { AppError } from '#app/core/errors.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
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
  return new Promise<Response>((resolve, reject) => {
    // Pages are sent whole: they are small, and a complete document can carry a length and an ETag.

    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18nFor(ctx.locale)}>
        <ServerRouter context={entryContext} url={request.url} />
      </I18nextProvider>,
      {
        onAllReady() {
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          log().error({ err: error, requestId: ctx.requestId }, 'render failed');
        },
      },
    );
    setTimeout(abort, streamTimeout + 1000).unref();
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
