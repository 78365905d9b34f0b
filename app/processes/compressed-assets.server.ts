import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { RequestHandler } from 'express';

const compress = promisify(brotliCompress);

/**
 * Scripts and styles of the build at Brotli's best, a seventh smaller than what is affordable while sending. Each is
 * compressed once, off the main thread, when it is first asked for; its name changes with its content. Everything else is
 * left to the handlers that follow.
 */
export function compressedAssets(folder: string): RequestHandler {
  const ready = new Map<string, Promise<Buffer>>();
  return async (request, response, next) => {
    const kind = /^\/[\w.-]+\.(js|css)$/.exec(request.path)?.[1];
    if (!kind || request.method !== 'GET' || !request.acceptsEncodings('br')) return next();
    const work = ready.get(request.path) ?? best(path.join(folder, request.path));
    ready.set(request.path, work);
    try {
      const body = await work;
      response.set({
        'Content-Type': `text/${kind === 'js' ? 'javascript' : 'css'}; charset=utf-8`,
        'Content-Encoding': 'br',
        'Cache-Control': 'public, max-age=31536000, immutable',
        Vary: 'Accept-Encoding',
      });
      response.end(body);
    } catch {
      // Not there: answered, and forgotten, so that made-up names fill no memory.
      ready.delete(request.path);
      next();
    }
  };
}

async function best(file: string): Promise<Buffer> {
  const content = await fs.readFile(file);
  return compress(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}
