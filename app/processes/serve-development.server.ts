import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createVite } from 'vite';
import type * as App from './app.server.ts';

type AppModule = Pick<typeof App, 'createApp' | 'start'>;

/** Serves through Vite with hot reload, server code included; jobs run in the same process as of the start. */
export async function serveDevelopment(): Promise<App.Running> {
  process.env.ROLE = 'worker'; // start() below gives the jobs only; pages come from createApp()
  const server = createServer();
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server } } });
  const load = () => vite.ssrLoadModule('./app/processes/app.server.ts') as Promise<AppModule>;
  const jobs = await (await load()).start();

  let loaded: AppModule | undefined;
  let app: RequestListener | undefined;
  vite.middlewares.use(async (request, response, next) => {
    try {
      const current = await load();
      if (current !== loaded || !app)
        app = (await current.createApp({ serveStatic: false })) as RequestListener;
      loaded = current;
      app(request, response);
    } catch (error) {
      if (error instanceof Error) vite.ssrFixStacktrace(error);
      next(error);
    }
  });
  server.on('request', vite.middlewares);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(process.env.PORT || 3000), process.env.HOST || undefined, resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await vite.close();
      await jobs.stop();
    },
  };
}
