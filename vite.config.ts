import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), reactRouter()],
  // The whole server is one module graph (no second copy of the database pool beside the routes').
  build: isSsrBuild ? { rollupOptions: { input: './app/processes/app.server.ts' } } : {},
}));
