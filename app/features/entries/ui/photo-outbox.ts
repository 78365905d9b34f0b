/** Photos chosen and not yet on the server, kept in the browser: phones close pages behind the camera. */
export interface KeptPhoto {
  key: string;
  entryId: string;
  fieldId: string;
  name: string;
  blob: Blob;
  /** bytes before it was made smaller, when it was */
  shrunkFrom: number | null;
}

const STORE = 'photos';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('qalam-outbox', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open();
  try {
    return await new Promise((resolve, reject) => {
      const request = ask(db.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    db.close();
  }
}

// Where the browser keeps nothing (private mode, full), photos are simply sent from memory.

export async function keepPhoto(photo: KeptPhoto): Promise<void> {
  await run('readwrite', (store) => store.put(photo)).catch(() => undefined);
}

export async function forgetPhoto(key: string): Promise<void> {
  await run('readwrite', (store) => store.delete(key)).catch(() => undefined);
}

export async function keptPhotos(entryId: string): Promise<KeptPhoto[]> {
  const all = await run('readonly', (store) => store.getAll() as IDBRequest<KeptPhoto[]>).catch(() => []);
  return all.filter((photo) => photo.entryId === entryId);
}
