import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/** Icons and fonts lie beside the built program, and in `catalog` when it runs from its sources. */
export function assetFolder(name: 'icons' | 'fonts'): string {
  const beside = join(HERE, name);
  return existsSync(beside) ? beside : join(HERE, '..', 'catalog', name);
}
