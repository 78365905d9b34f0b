import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** Whether a process with this number lives (also when it belongs to another user). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/**
 * What tells a process from a later one with the same number: its start (an opaque text) and its command line.
 * Empty texts when the system does not say.
 */
export function processStamp(pid: number): { startedAt: string; command: string } {
  if (process.platform === 'linux') {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The second field is the name in parentheses and may hold spaces; the start is field 22 of the whole.
      const startedAt = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
      return {
        startedAt,
        command: fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(),
      };
    } catch {
      return { startedAt: '', command: '' };
    }
  }
  if (process.platform === 'win32') {
    const { stdout } = spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], {
      encoding: 'utf8',
    });
    return { startedAt: '', command: stdout ?? '' };
  }
  const field = (name: string) =>
    spawnSync('ps', ['-o', `${name}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
  return { startedAt: field('lstart'), command: field('command') };
}
