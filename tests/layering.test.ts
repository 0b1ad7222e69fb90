import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which packages a folder may import besides itself; Node's modules count as `node`. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  shared: ['zod', 'saxes', 'fflate', 'fuse.js', 'mdast-util-from-markdown'],
  catalog: ['shared'],
  cli: ['shared', 'catalog', '@resvg/resvg-js', 'elkjs', 'jsonc-parser', 'zod', 'node'],
  renderer: [
    'shared',
    'zod',
    'catalog',
    'react',
    'react-dom',
    'zustand',
    '@xyflow/react',
    '@base-ui/react',
    'lucide-react',
    'elkjs',
    'idb',
    '@fontsource-variable/inter',
  ],
  electron: ['shared', 'electron', 'node', 'zod'],
};

/** What the folders of the app may take from shared: the main process holds no product logic. */
const FROM_SHARED: Record<string, readonly string[]> = {
  electron: ['shared/host/', 'shared/actions.ts', 'shared/menu-folds.ts', 'shared/result.ts'],
};

/** Inside shared the arrows run one way; a folder may import those before it and itself. */
const LAYERS: readonly (readonly string[])[] = [
  [
    'result.ts',
    'counted.ts',
    'group-by.ts',
    'escape-markdown.ts',
    'one-line.ts',
    'reason-of.ts',
    'run-steps.ts',
    'actions.ts',
  ],
  ['menu-folds.ts', 'host', 'png'],
  ['document'],
  ['catalog'],
  ['choose'],
  ['commands'],
  ['validation'],
  ['flip'],
  ['scene'],
  ['layout'],
  ['export', 'import'],
];

interface Import {
  readonly file: string;
  readonly target: string;
}

/** A whole import or export statement, or a dynamic import. */
const STATEMENT = /^(?:import|export)\s[^'";]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm;

const root = join(import.meta.dirname, '..');
const files = Object.keys(MAY_IMPORT).flatMap((folder) => typescriptFiles(join(root, folder)));
const imports = files.flatMap(importsOf);

describe('the folders', () => {
  test('are there to be looked at', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  test('import only what the design allows them', () => {
    const wrong = imports.filter(({ file, target }) => !isAllowed(folderOf(file), target));
    expect(wrong).toEqual([]);
  });

  test('take from shared only their part of it', () => {
    const wrong = imports.filter(({ file, target }) => {
      const allowed = FROM_SHARED[folderOf(file)];
      return allowed !== undefined && target.startsWith('shared/') && !allowed.some((one) => target.startsWith(one));
    });
    expect(wrong).toEqual([]);
  });

  test('leave the choice of a host to the entry files', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        target.startsWith('renderer/host/') && !/^renderer\/(?:web|desktop)\.tsx$|^renderer\/host\//.test(file),
    );
    expect(wrong).toEqual([]);
  });

  test('have no folder that says nothing', () => {
    const named = files
      .flatMap((file) => file.split(sep))
      .filter((part) => /^(utils?|helpers?|common|types)$/.test(part));
    expect(named).toEqual([]);
  });
});

describe('inside shared', () => {
  test('every folder has its layer', () => {
    const known = LAYERS.flat();
    const unknown = files.filter((file) => folderOf(file) === 'shared').map(layerName);
    expect([...new Set(unknown)].filter((name) => !known.includes(name))).toEqual([]);
  });

  test('the arrows run one way', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (folderOf(file) !== 'shared' || !target.startsWith('shared/')) return false;
      return (
        layerOf(target) > layerOf(file) || (layerOf(target) === layerOf(file) && layerName(target) !== layerName(file))
      );
    });
    expect(wrong).toEqual([]);
  });
});

function isAllowed(folder: string, target: string): boolean {
  const allowed = MAY_IMPORT[folder] ?? [];
  const first = target.split('/')[0] ?? '';
  if (first === folder) return true;
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : first;
  return allowed.includes(isNodeModule(target) ? 'node' : name);
}

function isNodeModule(target: string): boolean {
  return target.startsWith('node:') || builtinModules.includes(target);
}

/** Every `import … from`, `export … from` and `import()`; type imports count. Relative targets are given from the root. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(STATEMENT)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    const target = specifier.startsWith('.')
      ? normalize(join(dirname(file), specifier))
          .split(sep)
          .join('/')
      : specifier;
    return { file, target };
  });
}

function typescriptFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => relative(root, join(folder, name)));
}

function folderOf(file: string): string {
  return file.split(/[\\/]/)[0] ?? '';
}

function layerName(file: string): string {
  return file.split(/[\\/]/)[1] ?? '';
}

function layerOf(file: string): number {
  return LAYERS.findIndex((names) => names.includes(layerName(file)));
}
