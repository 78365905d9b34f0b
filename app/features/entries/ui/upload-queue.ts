import type { ErrorCode } from '#app/core/errors.ts';
import { forgetPhoto, keepPhoto, keptPhotos } from './photo-outbox.ts';
import { sendFile, UploadRefused } from './send-file.ts';
import { shrinkPhoto } from './shrink-photo.ts';

export interface UploadItem {
  key: string;
  fieldId: string;
  name: string;
  /** object URL of what was chosen, for the preview; empty for documents */
  preview: string;
  /** `paused`: the connection is gone, it goes on by itself; `refused`: `code` says why */
  state: 'preparing' | 'waiting' | 'uploading' | 'paused' | 'refused' | 'sent';
  /** 0 to 1 */
  progress: number;
  /** bytes before and now, when it was made smaller */
  shrunk: { from: number; to: number } | null;
  code: ErrorCode | null;
}

/** What this browser sent, for as long as the page lives. */
export type Sent = Pick<UploadItem, 'preview' | 'shrunk'>;

const RETRY_MS = [2000, 5000, 15_000, 30_000];

/** One entry's uploads: one after another, going on across the wizard's steps and after a lost connection. */
function createUploadQueue(entryId: string, url: string) {
  let items: readonly UploadItem[] = [];
  const blobs = new Map<string, Blob>();
  /** kept after a photo has arrived: its variants take the server a moment */
  const arrived = new Map<string, Sent>();
  const listeners = new Set<() => void>();
  let isRunning = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const publish = (next: readonly UploadItem[]) => {
    items = next;
    for (const listen of listeners) listen();
  };
  const change = (key: string, patch: Partial<UploadItem>) =>
    publish(items.map((item) => (item.key === key ? { ...item, ...patch } : item)));

  function take(
    { key, fieldId, name }: Pick<UploadItem, 'key' | 'fieldId' | 'name'>,
    blob: Blob,
    { state, shrunkFrom }: { state: 'preparing' | 'waiting'; shrunkFrom: number | null },
  ) {
    blobs.set(key, blob);
    const preview = blob.type.startsWith('image/') ? URL.createObjectURL(blob) : '';
    const shrunk = shrunkFrom === null ? null : { from: shrunkFrom, to: blob.size };
    publish([...items, { key, fieldId, name, preview, state, progress: 0, shrunk, code: null }]);
  }

  function drop(key: string, keepsPreview = false) {
    const item = items.find((candidate) => candidate.key === key);
    if (item && keepsPreview) arrived.set(key, { preview: item.preview, shrunk: item.shrunk });
    else if (item?.preview) URL.revokeObjectURL(item.preview);
    blobs.delete(key);
    void forgetPhoto(key);
    publish(items.filter((candidate) => candidate.key !== key));
  }

  async function prepare(key: string) {
    const item = items.find((candidate) => candidate.key === key);
    const blob = blobs.get(key);
    if (!item || !blob) return;
    const smaller = await shrinkPhoto(blob);
    if (smaller) {
      blobs.set(key, smaller);
      change(key, { shrunk: { from: blob.size, to: smaller.size } });
    }
    await keepPhoto({
      key,
      entryId,
      fieldId: item.fieldId,
      name: item.name,
      blob: smaller ?? blob,
      shrunkFrom: smaller ? blob.size : null,
    });
    change(key, { state: 'waiting' });
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    clearTimeout(timer);
    try {
      for (;;) {
        const item = items.find(({ state }) => state === 'waiting' || state === 'paused');
        if (!item) return;
        if (!(await upload(item))) return;
      }
    } finally {
      isRunning = false;
    }
  }

  /** False when the connection is gone: everything pauses. */
  async function upload({ key, fieldId, name }: UploadItem): Promise<boolean> {
    const blob = blobs.get(key);
    if (!blob) return true;
    change(key, { state: 'uploading', progress: 0 });
    const query = new URLSearchParams({ field: fieldId, key, name });
    try {
      await sendFile(`${url}?${query}`, blob, (progress) => change(key, { progress }));
      failures = 0;
      change(key, { state: 'sent', progress: 1 });
      void forgetPhoto(key);
      return true;
    } catch (error) {
      if (error instanceof UploadRefused) {
        change(key, { state: 'refused', code: error.code });
        void forgetPhoto(key);
        return true;
      }
      publish(items.map((item) => (item.state === 'uploading' ? { ...item, state: 'paused' } : item)));
      timer = setTimeout(() => void run(), RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)]);
      return false;
    }
  }

  window.addEventListener('online', () => void run());
  void keptPhotos(entryId).then((photos) => {
    for (const { key, fieldId, name, blob, shrunkFrom } of photos)
      if (!blobs.has(key)) take({ key, fieldId, name }, blob, { state: 'waiting', shrunkFrom });
    void run();
  });

  return {
    subscribe(listen: () => void) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    snapshot: () => items,
    async add(fieldId: string, files: File[]) {
      const keys = files.map((file) => {
        const key = crypto.randomUUID?.() ?? `k${Date.now()}${Math.random().toString(36).slice(2)}`;
        take({ key, fieldId, name: file.name }, file, { state: 'preparing', shrunkFrom: null });
        return key;
      });
      // Told to the server at once: what has begun before the deadline may end after it.
      void fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ kind: 'announce', keys }),
      }).catch(() => undefined);
      for (const key of keys) {
        await prepare(key);
        void run();
      }
    },
    retry(key: string) {
      change(key, { state: 'waiting', code: null });
      void run();
    },
    drop: (key: string) => drop(key),
    sentAs: (key: string | null) => (key ? arrived.get(key) : undefined),
    /** The page shows the server's own rows now. */
    forgetSent(uploadKeys: readonly (string | null)[]) {
      for (const { key, state } of items) if (state === 'sent' && uploadKeys.includes(key)) drop(key, true);
    },
  };
}

export type UploadQueue = ReturnType<typeof createUploadQueue>;
const queues = new Map<string, UploadQueue>();

/** The entry's queue: the same for every step of the wizard. Browser only. */
export function uploadQueue(entryId: string, url: string): UploadQueue {
  const queue = queues.get(entryId) ?? createUploadQueue(entryId, url);
  queues.set(entryId, queue);
  return queue;
}
