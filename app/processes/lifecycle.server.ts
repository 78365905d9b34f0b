import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import path from 'node:path';

const cleanups: (() => Promise<unknown>)[] = [];
const children = new Set<ChildProcess>();
let stopping: Promise<void> | undefined;

/** Registers work for the end; it runs last-registered first. */
export function onStop(work: () => Promise<unknown>) {
  cleanups.push(work);
}

/** Ends the child processes and runs the registered work, once however often it is called. */
export function stopAll(): Promise<void> {
  stopping ??= (async () => {
    for (const child of children) child.kill('SIGTERM');
    for (const work of cleanups.reverse()) {
      await work().catch((error) => console.error(`While stopping: ${(error as Error).message}`));
    }
  })();
  return stopping;
}

/**
 * Ends cleanly on Ctrl-C, on SIGTERM, when the terminal closes, and when the process that started us is killed.
 * @param exitCode what a wanted end counts as: 0 for a server, 130 for work that was cut short
 */
export function stopOnSignals(exitCode: () => number) {
  const end = async (code: number) => {
    setTimeout(() => process.exit(code), 20_000).unref();
    await stopAll();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(exitCode()));
  process.on('disconnect', () => void end(exitCode()));
  process.channel?.unref();
  process.on('uncaughtException', (error) => {
    console.error(error);
    void end(1);
  });
}

/** Whether the end has begun: a child that was ended by us did not fail. */
export function isStopping(): boolean {
  return stopping !== undefined;
}

/** Runs a program to its end and answers with its exit code; it is ended with us. */
export async function runChild(
  program: string,
  args: string[],
  options: SpawnOptions = {},
  onSpawn: (child: ChildProcess) => void = () => undefined,
): Promise<number> {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  children.add(child);
  onSpawn(child);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
  } finally {
    children.delete(child);
  }
}

/** Runs a script of a package or of ours under this very Node. */
export function runNode(script: string, args: string[], options: SpawnOptions = {}): Promise<number> {
  return runChild(process.execPath, [path.resolve(script), ...args], options);
}

/** Runs a script whose output matters only when it fails; then throws with it. */
export async function runQuietly(script: string, args: string[], env: NodeJS.ProcessEnv) {
  const output: Buffer[] = [];
  const code = await runChild(
    process.execPath,
    [path.resolve(script), ...args],
    { env, stdio: 'pipe' },
    (child) => {
      child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
      child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
    },
  );
  if (code !== 0)
    throw new Error(
      `${Buffer.concat(output)}\n${path.basename(path.dirname(script))} ${args.join(' ')} failed.`,
    );
}
