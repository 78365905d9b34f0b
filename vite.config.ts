import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  // Else the development server would meet two copies of react-router: this package's (production) and the pages'.
  ssr: { noExternal: ['@react-router/express'] },
  // The whole server is one module graph (no second copy of the database pool beside the routes').
  environments: { ssr: { build: { rollupOptions: { input: './app/processes/app.server.ts' } } } },
});
