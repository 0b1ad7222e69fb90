import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { catalog, catalogData } from '../../catalog/index.ts';
import { type Catalog, createCatalog } from '../../shared/catalog/catalog.ts';
import { catalogTable } from '../../shared/catalog/catalog-table.ts';
import type { CatalogData } from '../../shared/catalog/schema.ts';
import { searchServices } from '../../shared/catalog/search.ts';

type Measure = <T>(name: string, rounds: number, prepare: () => T, work: (input: T) => unknown) => Promise<void>;

const ROUNDS = 31;

/** What it costs to read the catalog, to index it, to keep it, to search it, and what the app loads of it at its start. */
export async function measureCatalog(root: string, measure: Measure): Promise<void> {
  const text = JSON.stringify(catalogData);
  const parse = (): CatalogData => JSON.parse(text);
  const fresh = (): Catalog => createCatalog(parse());
  await measure('catalog: parse', ROUNDS, () => text, parse);
  await measure('catalog: index', ROUNDS, parse, createCatalog);
  await measure('catalog: first search, index and all', ROUNDS, fresh, (one) => searchServices(one, 'aws', 'lambda'));
  await measure(
    'catalog: search',
    ROUNDS,
    () => 'load balancer',
    (typed) => searchServices(catalog, 'azure', typed),
  );
  await measure(
    'catalog: search, misspelt',
    ROUNDS,
    () => 'kuberntes',
    (typed) => searchServices(catalog, 'azure', typed),
  );
  await measure(
    'catalog: whole table of a side',
    ROUNDS,
    () => '2026-11-21',
    (today) => catalogTable(catalog, 'aws', today),
  );
  console.log(`catalog: kept in memory ${megabytes(memoryOf(fresh))} MB`);
  printBytes('catalog', [Buffer.from(text)]);
  printBytes('catalog as the app loads it', builtCatalog(root));
}

/** Bytes of heap that stay when all else is collected, for one catalog of ten. */
function memoryOf(make: () => Catalog): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: 10 }, make);
  collect();
  return (process.memoryUsage().heapUsed - before) / kept.length;
}

function builtCatalog(root: string): readonly Buffer[] {
  const folder = join(root, 'out', 'web', 'assets');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /^catalog-.*\.js$/.test(file))
    .map((file) => readFileSync(join(folder, file)));
}

function printBytes(name: string, files: readonly Buffer[]): void {
  const raw = files.reduce((sum, { length }) => sum + length, 0);
  const zipped = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  console.log(files.length === 0 ? `${name}: not built` : `${name}: ${raw} bytes, ${zipped} gzipped`);
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
