import { join } from 'node:path';
import { defineConfig } from 'electron-vite';
import { rendererBuild } from './vite.web.config.ts';

const root = import.meta.dirname;
const out = (name: string): string => join(root, 'out', 'app', name);

/** The desktop app. Everything is bundled, so that what is shipped has no node_modules; a sandboxed preload must be CommonJS. */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      target: 'node20',
      outDir: out('main'),
      emptyOutDir: true,
      rollupOptions: { input: { main: join(root, 'electron', 'main.ts') } },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      target: 'node20',
      outDir: out('preload'),
      emptyOutDir: true,
      rollupOptions: {
        input: { preload: join(root, 'electron', 'preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: rendererBuild('desktop', out('renderer')),
});
