import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { rendererBuild } from './vite.web.config.ts';

const root = import.meta.dirname;
const out = (name: string): string => join(root, 'out', 'app', name);

/** The desktop app. Everything is bundled, so that what is shipped has no node_modules; a sandboxed preload must be CommonJS. */
export default defineConfig({
  main: {
    plugins: [iconBesideMain()],
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

/** Linux shows a window's icon only where the window brings it. */
function iconBesideMain(): Plugin {
  return {
    name: 'icon-beside-main',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'icon.png', source: await readFile(join(root, 'build', 'icon.png')) });
    },
  };
}
