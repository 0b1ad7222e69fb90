import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogData } from '../catalog/index.ts';
import { iconOf, VENDOR_ICONS } from './icon-sources.ts';
import { buildIconSet } from './icons/icon-set.ts';
import type { IconSource } from './icons/icon-source.ts';

/**
 * `npm run icons:check`: lists the services that are drawn without an icon of their own, with the recorded reason, and fails
 * where an icon is undecided, stale (not what the installed packages give) or shared without a reason.
 */
const ICONS = fileURLToPath(new URL('../catalog/icons/', import.meta.url));
const { files } = buildIconSet();
const services = catalogData.services.filter(({ provider }) => provider !== 'neutral');
const reasons = new Map<string, Exclude<IconSource, string>>(
  VENDOR_ICONS.flatMap(({ provider, sources }) =>
    Object.entries(sources).flatMap(([name, source]) =>
      typeof source === 'string' ? [] : [[`${provider}.${name}`, source] as const],
    ),
  ),
);

list('drawn with the one generic tile', withReason('none'));
list('drawn with the icon of another', withReason('sharedWith'));
const stale = readdirSync(ICONS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svg'))
  .filter((file) => files.get(file.replaceAll('\\', '/')) !== readFileSync(ICONS + file, 'utf8'));
const faults = [
  list('stale: run npm run icons', stale),
  list(
    'missing',
    [...files.keys()].filter((file) => !existsSync(ICONS + file)),
  ),
  list(
    'undecided',
    services.filter(({ id, icon }) => iconOf(id) !== icon).map(({ id }) => id),
  ),
  list('shared by mistake', sharedByMistake()),
];
process.exitCode = faults.some((count) => count > 0) ? 1 : 0;

function withReason(kind: 'none' | 'sharedWith'): string[] {
  return [...reasons].flatMap(([id, source]) => {
    if ('none' in source) return kind === 'none' ? [`${id}: ${source.none}`] : [];
    return kind === 'sharedWith' ? [`${id}: that of ${source.sharedWith}, ${source.because}`] : [];
  });
}

function sharedByMistake(): string[] {
  const others = services.filter(({ id, icon }) => icon !== null && icon !== id.replace('.', '/'));
  return others.filter(({ id }) => !reasons.has(id)).map(({ id, icon }) => `${id}: ${icon}`);
}

function list(title: string, rows: readonly string[]): number {
  process.stdout.write(`${title}: ${rows.length}\n${rows.map((row) => `  ${row}\n`).join('')}`);
  return rows.length;
}
