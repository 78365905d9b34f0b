import os from 'node:os';
import type { MediaReply, Refused, Rendered, Verdict } from './child-protocol.ts';
import { MEBIBYTE, type MediaRefusal } from './plan.ts';
import { createPool, type Limits, mediaCores, OverrunError } from './pool.server.ts';

export type { Accepted, Refused, Rendered, Variant, Verdict } from './child-protocol.ts';

/** A verdict is what a person waits for: short. Processor time counts, so a busy server refuses nobody's photo. */
export const INSPECT_LIMITS: Limits = { cpuMs: 1800, wallMs: 15_000, memoryBytes: 1024 * MEBIBYTE };
/** Variants are made in a job; the limits only stop what will never end. */
export const RENDER_LIMITS: Limits = { cpuMs: 60_000, wallMs: 180_000, memoryBytes: 1536 * MEBIBYTE };

const OVERRUN: Record<OverrunError['reason'], MediaRefusal> = {
  cpu: 'MEDIA_TOO_SLOW',
  memory: 'MEDIA_TOO_MUCH_MEMORY',
  crash: 'MEDIA_CORRUPT',
};

export type MediaPipeline = {
  inspect(path: string): Promise<Verdict>;
  render(path: string, outDir: string): Promise<Rendered | Refused>;
  peakBytes(): number;
  pids(): number[];
  close(): void;
};

/**
 * The two lanes of the media pipeline. Verdicts have a process of their own, so nobody's upload waits behind somebody
 * else's variants.
 */
export function createPipeline(inspectLimits = INSPECT_LIMITS, renderLimits = RENDER_LIMITS): MediaPipeline {
  const threads = Math.max(2, os.availableParallelism());
  const verdicts = createPool({ limits: inspectLimits, processes: 1, niceness: 5, threads: 1 });
  const variants = createPool({ limits: renderLimits, processes: mediaCores(), niceness: 15, threads });

  async function inspect(path: string): Promise<Verdict> {
    const reply = await judged(verdicts.ask({ task: 'inspect', path }));
    if ('outcome' in reply) return reply;
    if ('verdict' in reply) return reply.verdict;
    throw new Error('failed' in reply ? reply.failed : 'unexpected answer');
  }

  /** A PDF whose first page is too heavy to draw is still a good attachment. */
  async function withoutPreview(path: string): Promise<Rendered | null> {
    const verdict = await inspect(path);
    return verdict.outcome === 'attachment' ? { ...verdict, placeholder: '', phash: '', variants: [] } : null;
  }

  return {
    inspect,
    async render(path, outDir) {
      const reply = await judged(variants.ask({ task: 'render', path, outDir }));
      if ('outcome' in reply) return (await withoutPreview(path)) ?? reply;
      if ('rendered' in reply) return reply.rendered;
      throw new Error('failed' in reply ? reply.failed : 'unexpected answer');
    },
    peakBytes: () => Math.max(verdicts.peakBytes(), variants.peakBytes()),
    pids: () => [...verdicts.pids(), ...variants.pids()],
    close() {
      verdicts.close();
      variants.close();
    },
  };
}

async function judged(asked: Promise<MediaReply>): Promise<MediaReply | Refused> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof OverrunError) return { outcome: 'refused', code: OVERRUN[error.reason] };
    throw error;
  }
}

let shared: MediaPipeline | undefined;
const pipeline = () => (shared ??= createPipeline());

/**
 * Is this file a picture or a PDF we take? Answers within 2 s of work for any bytes whatever; `refused` carries a code
 * with a text. Throws only when the machine, not the file, is in trouble: try again later.
 */
export function inspectMedia(path: string): Promise<Verdict> {
  return pipeline().inspect(path);
}

/**
 * Writes the public variants of a file into outDir (which must exist): upright, sRGB, no metadata. A PDF gives its
 * first page. May still refuse (a HEIC's pixels are read only here). Throws when it should be tried again.
 */
export function renderMedia(path: string, outDir: string): Promise<Rendered | Refused> {
  return pipeline().render(path, outDir);
}

/** Ends the media processes; the next call starts new ones. */
export function closeMedia(): void {
  shared?.close();
  shared = undefined;
}
