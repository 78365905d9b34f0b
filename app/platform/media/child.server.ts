/**
 * The media process: a program of its own that is handed files of strangers. It runs with no network, no secrets in
 * its environment and low priority, and its parent kills it when it takes too long or too much memory.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import os from 'node:os';
import type { MediaReply, MediaRequest, Refused, Rendered, Verdict } from './child-protocol.ts';
import { probeFile } from './detect.ts';
import { inspectPdf, renderPdf } from './pdf-pages.server.ts';
import { inspectPicture, renderPicture } from './pictures.server.ts';
import { MAX_PICTURE_BYTES, type Probe, refusalOf } from './plan.ts';

const NICENESS = Number(process.env.MEDIA_NICENESS ?? 10);

type Opened = { bytes: Uint8Array; probe: Probe };

/** Reads and judges by header. A file over the limit is not read whole: its head tells the type, its size the rest. */
async function openFile(path: string): Promise<Opened | Refused> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(Math.min(size, MAX_PICTURE_BYTES));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    const probe = probeFile(bytes.subarray(0, filled));
    if (typeof probe === 'string') return { outcome: 'refused', code: probe };
    const code = size > MAX_PICTURE_BYTES ? 'MEDIA_TOO_LARGE' : refusalOf(probe, size);
    return code ? { outcome: 'refused', code } : { bytes, probe };
  } finally {
    await file.close();
  }
}

async function inspect(path: string): Promise<Verdict> {
  const opened = await openFile(path);
  if ('outcome' in opened) return opened;
  return opened.probe.type === 'pdf'
    ? inspectPdf(opened.bytes, opened.probe)
    : inspectPicture(opened.bytes, opened.probe);
}

async function render(path: string, outDir: string): Promise<Rendered | Refused> {
  const opened = await openFile(path);
  if ('outcome' in opened) return opened;
  return opened.probe.type === 'pdf'
    ? renderPdf(opened.bytes, opened.probe, outDir)
    : renderPicture(opened.bytes, opened.probe, outDir);
}

async function answer(request: MediaRequest): Promise<MediaReply> {
  try {
    return request.task === 'inspect'
      ? { verdict: await inspect(request.path) }
      : { rendered: await render(request.path, request.outDir) };
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Yields to everything else on the machine, and is the first to go when it runs out of memory. */
function stepBack(): void {
  try {
    // On Linux each thread has a niceness of its own; those started from now on inherit it.
    const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0];
    for (const thread of threads) os.setPriority(thread, NICENESS);
    if (process.platform === 'linux') writeFileSync('/proc/self/oom_score_adj', '800');
  } catch {
    // A container may forbid either; the limits of the parent hold all the same.
  }
}

stepBack();
process.on('message', async (request: MediaRequest) => {
  const reply = await answer(request);
  process.send?.({ ...reply, resident: process.memoryUsage.rss() });
});
// At once: an orderly exit would wait for the decoders, and nobody is left to stop them.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.send?.('ready');
