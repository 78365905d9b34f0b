/**
 * The production server: what `npm start` serves, and by itself (`node app/processes/serve.server.ts`) the process for machines where
 * something else looks after building, the database and restarting. Needs the build and the environment complete.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Running } from './app.server.ts';
import { onStop, stopOnSignals } from './lifecycle.server.ts';

/** Loads the built server and starts it. */
export async function serve(): Promise<Running> {
  const { start } = (await import(pathToFileURL(path.resolve('build/server/index.js')).href)) as {
    start: () => Promise<Running>;
  };
  return start();
}

if (import.meta.main) {
  stopOnSignals(() => 0);
  const { url, stop } = await serve();
  onStop(stop);
  console.log(`Qalam is at ${url}`);
}
