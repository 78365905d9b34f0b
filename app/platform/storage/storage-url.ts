/** Where objects are kept, from `s3://key:secret@host[:port]/bucket?region=…&endpoint=http&prefix=…&style=virtual`. */
export type S3Place = {
  endpoint: string;
  region: string;
  bucket: string;
  /** '' or ends with a slash. */
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Bucket in the path (MinIO, Ceph, most others) rather than in the host name. */
  pathStyle: boolean;
};

/** Reads STORAGE_URL; throws an Error that names what is wrong with it, never its secret. */
export function parseStorageUrl(text: string): S3Place {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 's3:')
    throw new Error('STORAGE_URL must look like s3://key:secret@host/bucket?region=…');
  const [bucket = '', ...rest] = url.pathname.split('/').filter(Boolean);
  if (!bucket || rest.length > 0) throw new Error('STORAGE_URL must name one bucket after the host');
  if (!url.username || !url.password) throw new Error('STORAGE_URL must hold a key and a secret');
  const scheme = url.searchParams.get('endpoint') ?? 'https';
  if (scheme !== 'http' && scheme !== 'https') throw new Error('STORAGE_URL: endpoint is http or https');
  const prefix = (url.searchParams.get('prefix') ?? '').replace(/^\/+|\/+$/g, '');
  return {
    endpoint: `${scheme}://${url.host}`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    bucket,
    prefix: prefix && `${prefix}/`,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    pathStyle: url.searchParams.get('style') !== 'virtual',
  };
}
