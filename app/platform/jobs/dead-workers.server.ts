import pg from 'pg';
import { log } from '../log.server.ts';

/** Advisory lock: shared by every process that takes jobs, for as long as it lives. */
const ALIVE_LOCK = 72_707_402;

const RELEASE = `
  SELECT graphile_worker.force_unlock_workers(array(
    SELECT locked_by FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
    UNION SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL))`;

/**
 * Gives back the jobs that a killed process held: by itself the queue waits four hours for such a worker, and a letter or a
 * photo would wait with it. Only when no other process is alive, for then every holder is dead; the database knows, because
 * a connection, and the lock with it, ends with its process. Answers with what ends our own sign of life.
 */
export async function takeOverFromDead(connectionString: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString });
  client.on('error', (error) => log().warn({ err: error }, 'the sign of life of the job worker is lost'));
  await client.connect();
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS alone', [ALIVE_LOCK]);
  if (rows[0].alone) await client.query(RELEASE);
  await client.query('SELECT pg_advisory_lock_shared($1)', [ALIVE_LOCK]);
  if (rows[0].alone) await client.query('SELECT pg_advisory_unlock($1)', [ALIVE_LOCK]);
  return () => client.end();
}
