import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { iconOf } from './icon-sources.ts';
import { buildIconSet } from './icons/icon-set.ts';

/** Writes `catalog/icons`, its manifest, and the `icon` field of the AWS and Azure services. */

const CATALOG = fileURLToPath(new URL('../catalog', import.meta.url));

const { files, manifest } = buildIconSet();
removeStaleIcons();
for (const [file, text] of files) writeText(join(CATALOG, 'icons', file), text);
writeText(join(CATALOG, 'icons.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const provider of ['aws', 'azure']) {
  const folder = join(CATALOG, 'data', provider);
  for (const file of readdirSync(folder)) setIconFields(join(folder, file));
}
process.stdout.write(`${files.size} icons\n`);

function removeStaleIcons(): void {
  for (const provider of ['aws', 'azure']) {
    const folder = join(CATALOG, 'icons', provider);
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder)) {
      if (!files.has(`${provider}/${file}`)) rmSync(join(folder, file));
    }
  }
}

function setIconFields(file: string): void {
  const before = readFileSync(file, 'utf8');
  const services: { id: string; icon: string | null }[] = JSON.parse(before);
  for (const service of services) {
    const icon = iconOf(service.id);
    if (icon !== undefined) service.icon = icon;
    else process.stderr.write(`${service.id}: its icon is not decided in scripts/icon-sources.ts\n`);
  }
  const indent = /^\[\n( +)/.exec(before)?.[1]?.length ?? 0;
  const after = JSON.stringify(services, null, indent) + (before.endsWith('\n') ? '\n' : '');
  if (after !== before) writeText(file, after);
}

function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
