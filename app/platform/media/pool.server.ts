import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { MediaReply, MediaRequest } from './child-protocol.ts';

export type Limits = {
  /** Processor time a request may use, in ms; where it cannot be read, time on the wall counts instead. */
  cpuMs: number;
  /** Time on the wall after which the machine is too busy to judge at all, in ms. */
  wallMs: number;
  /** Resident memory of the process, in bytes. */
  memoryBytes: number;
};
export type Lane = { limits: Limits; processes: number; niceness: number; threads: number };
export type Overrun = 'cpu' | 'memory' | 'crash';

/** The request was ended by a limit or by a crash: the file, not the machine, is to blame. */
export class OverrunError extends Error {
  readonly reason: Overrun;
  constructor(reason: Overrun) {
    super(`media process ended: ${reason}`);
    this.reason = reason;
  }
}

type Task = { request: MediaRequest; resolve: (reply: MediaReply) => void; reject: (error: Error) => void };
type Worker = {
  child: ChildProcess;
  ready: Promise<void>;
  task: Task | null;
  /** Looks at the process while it works. */
  watch?: NodeJS.Timeout;
  /** Ends it when it has rested long enough. */
  rest?: NodeJS.Timeout;
};
type Reply = MediaReply & { resident: number };

/** No network, no processes of its own; what native code does is bounded by the limits. */
const CHILD_FLAGS = [
  '--permission',
  '--allow-addons',
  '--allow-fs-read=*',
  '--allow-fs-write=*',
  '--disable-warning=SecurityWarning',
  '--max-old-space-size=256',
];
const POLL_MS = 25;
const IDLE_MS = 60_000;
const MAX_WAITING = 500;
const CLOCK_TICKS = 100;

const PROGRAM = 'app/platform/media/child.server.ts';

/** Where the program of the media process is: it runs from the sources, also when this file has been bundled. */
function childProgram(): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, PROGRAM))) return path.join(folder, PROGRAM);
    if (folder === path.dirname(folder)) throw new Error(`${PROGRAM} is missing`);
  }
}

/** Processor time (ms) and resident bytes of a process; null where the system has no /proc. */
export function usageOf(pid: number): { cpuMs: number; memoryBytes: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      cpuMs: ((Number(fields[11]) + Number(fields[12])) * 1000) / CLOCK_TICKS,
      memoryBytes: Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024,
    };
  } catch {
    return null;
  }
}

/**
 * A lane of media processes: started when needed, one request at a time each, watched every 25 ms, killed when over a
 * limit (the next request gets a new one), ended after a minute of rest.
 */
export function createPool(lane: Lane) {
  const workers: Worker[] = [];
  const waiting: Task[] = [];
  let peakBytes = 0;
  let closed = false;

  function start(): Worker {
    const child = fork(childProgram(), [], {
      execArgv: CHILD_FLAGS,
      // Nothing of the server's environment: it holds passwords.
      env: {
        PATH: process.env.PATH,
        UV_THREADPOOL_SIZE: String(lane.threads),
        MEDIA_NICENESS: String(lane.niceness),
        MALLOC_ARENA_MAX: '2',
      },
      serialization: 'json',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const ready = new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('error', reject);
      child.once('exit', (code, signal) => reject(new Error(`media process ended: ${signal ?? code}`)));
    });
    ready.catch(() => {});
    const worker: Worker = { child, ready, task: null };
    child.on('message', (message) => {
      if (message !== 'ready') onReply(worker, message as Reply);
    });
    child.on('exit', (code, signal) => onExit(worker, signal ?? code));
    child.on('error', (error) => onExit(worker, error.message));
    setAside(worker);
    workers.push(worker);
    return worker;
  }

  async function run(worker: Worker, task: Task): Promise<void> {
    worker.task = task;
    clearTimeout(worker.rest);
    worker.child.ref();
    worker.child.channel?.ref();
    try {
      await worker.ready;
    } catch {
      return; // its exit answers for the task
    }
    watch(worker);
    worker.child.send(task.request, () => {});
  }

  function onReply(worker: Worker, reply: Reply): void {
    peakBytes = Math.max(peakBytes, reply.resident);
    finish(worker, ({ resolve }) => resolve(reply));
    setAside(worker);
    // Memory of WebAssembly never shrinks: what one large file left must not be held against the next.
    if (reply.resident > lane.limits.memoryBytes / 3) worker.child.disconnect();
    else worker.rest = setTimeout(() => worker.child.disconnect(), IDLE_MS).unref();
    pump();
  }

  function onExit(worker: Worker, why: string | number | null): void {
    const place = workers.indexOf(worker);
    if (place < 0) return;
    workers.splice(place, 1);
    clearTimeout(worker.rest);
    // Nothing else was asked of this process: a decoder that crashed did so over this file.
    const crashed = why !== 'SIGKILL' && why !== 'SIGTERM' && why !== 'SIGINT' && worker.watch;
    finish(worker, ({ reject }) =>
      reject(crashed ? new OverrunError('crash') : new Error(`media process: ${why}`)),
    );
    pump();
  }

  function finish(worker: Worker, settle: (task: Task) => void): void {
    clearInterval(worker.watch);
    const { task } = worker;
    worker.task = null;
    if (task) settle(task);
  }

  /** An idle process keeps nobody alive. */
  function setAside(worker: Worker): void {
    worker.child.unref();
    worker.child.channel?.unref();
  }

  /** Kills the process, and answers for it, as soon as the request is over a limit. */
  function watch(worker: Worker): void {
    const pid = worker.child.pid ?? 0;
    const startedAt = performance.now();
    const before = usageOf(pid)?.cpuMs ?? 0;
    const { limits } = lane;
    worker.watch = setInterval(() => {
      const wall = performance.now() - startedAt;
      const usage = usageOf(pid);
      peakBytes = Math.max(peakBytes, usage?.memoryBytes ?? 0);
      if (usage && usage.memoryBytes > limits.memoryBytes) end(worker, new OverrunError('memory'));
      else if ((usage ? usage.cpuMs - before : wall) > limits.cpuMs) end(worker, new OverrunError('cpu'));
      else if (wall > limits.wallMs) end(worker, new Error('media process had no time to work'));
    }, POLL_MS);
  }

  function end(worker: Worker, error: Error): void {
    worker.child.kill('SIGKILL');
    finish(worker, ({ reject }) => reject(error));
  }

  function pump(): void {
    if (closed) return;
    while (waiting.length > 0) {
      const idle = workers.find((worker) => !worker.task && worker.child.connected && !worker.child.killed);
      if (!idle && workers.length >= lane.processes) return;
      const task = waiting.shift();
      if (task) void run(idle ?? start(), task);
    }
  }

  return {
    /** Answers, or rejects with OverrunError (the file's fault) or another error (try again later). */
    ask(request: MediaRequest): Promise<MediaReply> {
      if (closed) return Promise.reject(new Error('media pool is closed'));
      if (waiting.length >= MAX_WAITING) return Promise.reject(new Error('too many files are waiting'));
      return new Promise((resolve, reject) => {
        waiting.push({ request, resolve, reject });
        pump();
      });
    },
    /** Largest resident memory any process of this lane was seen with, in bytes. */
    peakBytes: () => peakBytes,
    /** Process ids, for tests and health. */
    pids: () => workers.map(({ child }) => child.pid ?? 0),
    /** Ends the processes; what is under way is rejected. */
    close(): void {
      closed = true;
      for (const task of waiting.splice(0)) task.reject(new Error('media pool is closed'));
      for (const { child } of [...workers]) child.kill('SIGKILL');
    },
  };
}

/** Cores the media work may use: all but one, at least one; the server keeps the rest by its priority. */
export function mediaCores(): number {
  return Math.max(1, os.availableParallelism() - 1);
}
