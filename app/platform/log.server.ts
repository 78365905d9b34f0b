import pino, { type Logger } from 'pino';
import { env } from './env.server.ts';

let logger: Logger | undefined;

/** The process's log: JSON lines on stdout. Ids and codes only; e-mail addresses and texts of people never go in. */
export function log(): Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  return logger;
}
