import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** A system account that PostgreSQL runs in when we are root, which PostgreSQL itself refuses to be. */
export type Account = { name: string; uid: number; gid: number };

/** The account for a new cluster: undefined (ourselves) unless we are root; then `postgres`, made when missing, or `nobody`. */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = lookUp('postgres');
  if (existing) return existing;
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  if (!lookUp('postgres')) spawnSync('adduser', ['-S', '-D', '-H', 'postgres']);
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (!account) {
    throw new Error(
      'PostgreSQL does not run as root, and no account “postgres” could be made. ' +
        'Start Qalam as an ordinary user, or set DATABASE_URL.',
    );
  }
  return account;
}

/** The account that owns an existing cluster, when we are root and it is not ours. */
export function accountOf(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = fs.statSync(cluster);
  return uid === 0 ? postgresAccount() : { name: `user ${uid}`, uid, gid };
}

/** Whether the account can really use a path (every folder above it counts): `w` read and write a folder, `x` enter or run. */
export function mayUse(account: Account, file: string, way: 'w' | 'x' = 'w'): boolean {
  const test = way === 'w' ? 'test -w "$1" && test -x "$1" && test -r "$1"' : 'test -x "$1"';
  const { status } = spawnSync('/bin/sh', ['-c', test, 'sh', file], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
  });
  return status === 0;
}

function lookUp(name: string): Account | undefined {
  const id = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [uid, gid] = [id('-u'), id('-g')];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
