/** `originals`: as sent, private for ever. `public`: remade variants, given out only while their owner is public. */
export type Namespace = 'originals' | 'public';

const KEY = /^(?:originals|public)\/[0-9a-f]{2}\/[0-9a-f]{64}(?:\.[a-z0-9]{1,5})?$/;

/** Key of a content: its hash, spread over 256 folders. The same bytes are stored once. */
export function contentKey(namespace: Namespace, sha256: string, extension = ''): string {
  const key = `${namespace}/${sha256.slice(0, 2)}/${sha256}${extension && `.${extension}`}`;
  if (!isContentKey(key)) throw new Error('not a content key');
  return key;
}

/** True for keys made by `contentKey` and nothing else: no other path can be read or deleted. */
export function isContentKey(key: string): boolean {
  return KEY.test(key);
}
