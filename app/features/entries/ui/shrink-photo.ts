import { SHRINK_ABOVE_BYTES } from '../schema.ts';
import { drawSmaller } from './draw-smaller.ts';

/** Below this no photo has more than 12 megapixels worth sending smaller: most are not even opened. */
const SURELY_SMALL_BYTES = 1_000_000;

let worker: Worker | null | undefined;
let nextId = 0;
const asked = new Map<number, (smaller: Blob | null) => void>();

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return null;
  const made = new Worker(new URL('./shrink.worker.ts', import.meta.url), { type: 'module' });
  made.onmessage = ({ data }: MessageEvent<{ id: number; smaller: Blob | null }>) => {
    asked.get(data.id)?.(data.smaller);
    asked.delete(data.id);
  };
  made.onerror = () => {
    for (const answer of asked.values()) answer(null);
    asked.clear();
  };
  return made;
}

/** A smaller copy of a huge photo, or null to send it as it is. Never throws. */
export async function shrinkPhoto(file: Blob): Promise<Blob | null> {
  if (!file.type.startsWith('image/') || file.size < SURELY_SMALL_BYTES) return null;
  // What is only heavy but of a kind the browser may not open goes as it is, too: the server opens everything.
  if (/hei[cf]|tiff|gif/.test(file.type) && file.size <= SHRINK_ABOVE_BYTES * 3) return null;
  worker ??= startWorker();
  const active = worker;
  if (active)
    return new Promise((resolve) => {
      const id = nextId++;
      asked.set(id, resolve);
      active.postMessage({ id, file });
    });
  return drawSmaller(file, (width, height) =>
    Object.assign(document.createElement('canvas'), { width, height }),
  ).catch(() => null);
}
