import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/**
 * The command line, and with `--mode bench` the benchmark, as a program for Node with its icons and fonts beside it, so that
 * the benchmark measures what is shipped. Only the native rasteriser stays a package; it is loaded when a picture is asked for.
 */
export default defineConfig(({ mode }) => {
  const isBench = mode === 'bench';
  const outDir = join(root, 'out', isBench ? 'bench' : 'cli');
  return {
    root,
    publicDir: false,
    // The catalog is large: parsing it as JSON is several times faster than compiling it as source.
    json: { stringify: true },
    build: {
      ssr: isBench ? join(root, 'tests', 'bench', 'bench.ts') : join(root, 'cli', 'skyflip.ts'),
      target: 'node20',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        output: {
          entryFileNames: isBench ? 'bench.mjs' : 'skyflip.mjs',
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
  };
});
