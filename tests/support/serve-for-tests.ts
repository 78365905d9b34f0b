import { startTestPostgres } from './postgres-for-tests.ts';
import { startTestServer } from './server.ts';

/**
 * Runs once before the browser tests: the production server with the demo city.
 * Tests find the server by the page's base URL, and its database (the outbox with mails, for one) by E2E_DATABASE_URL.
 */
export default async function setup() {
  const postgres = await startTestPostgres();
  const server = await startTestServer({
    postgresUrl: postgres.url,
    templateDatabase: postgres.template,
    port: Number(process.env.E2E_PORT),
    demo: true,
  });
  process.env.E2E_DATABASE_URL = server.databaseUrl;
  return async () => {
    await server.stop();
    await postgres.stop();
  };
}
