import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
const outDir = join(root, 'out', 'cli');

/**
 * The command line as one file for Node with its icons and fonts beside it. Only the native rasteriser stays a package; it is
 * loaded when a picture is asked for.
 */
export default defineConfig({
  root,
  publicDir: false,
  // The catalog is large: parsing it as JSON is several times faster than compiling it as source.
  json: { stringify: true },
  build: {
    ssr: join(root, 'cli', 'skyflip.ts'),
    target: 'node20',
    outDir,
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        entryFileNames: 'skyflip.mjs',
        chunkFileNames: '[name].mjs',
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
  ssr: { noExternal: true, external: ['@resvg/resvg-js'] },
  plugins: [
    {
      name: 'copy-icons-and-fonts',
      closeBundle() {
        for (const folder of ['icons', 'fonts'])
          cpSync(join(root, 'catalog', folder), join(outDir, folder), { recursive: true });
      },
    },
  ],
});
