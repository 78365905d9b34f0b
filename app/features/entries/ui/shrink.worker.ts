import { drawSmaller } from './draw-smaller.ts';

/** Makes huge photos smaller beside the page, so that it keeps answering. In: a file. Out: a smaller one, or null. */
self.onmessage = async ({ data }: MessageEvent<{ id: number; file: Blob }>) => {
  const smaller = await drawSmaller(data.file, (width, height) => new OffscreenCanvas(width, height)).catch(
    () => null,
  );
  self.postMessage({ id: data.id, smaller });
};
