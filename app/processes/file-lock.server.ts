import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './process-info.server.ts';

/**
 * Runs `work` while no other process of this machine runs work under the same file.
 * The lock of a process that died is broken. Fails after two minutes of waiting for a live one.
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await acquire(file);
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

async function acquire(file: string) {
  const deadline = Date.now() + 120_000;
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    }
    if (breakStaleLock(file)) continue;
    if (Date.now() > deadline) throw new Error(`Another process holds ${file} for more than two minutes.`);
    await sleep(40);
  }
}

function breakStaleLock(file: string): boolean {
  let holder: number;
  try {
    holder = Number(fs.readFileSync(file, 'utf8'));
  } catch {
    return true; // gone in the meantime
  }
  // An empty file is one being written at this instant.
  if (!holder || isAlive(holder)) return false;
  // Renaming, not removing: of two who see the dead lock, one gets it and the other does not remove a fresh one.
  try {
    fs.renameSync(file, `${file}.${process.pid}`);
    fs.rmSync(`${file}.${process.pid}`, { force: true });
  } catch {
    // the other one was quicker
  }
  return true;
}
