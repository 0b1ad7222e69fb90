import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogData } from '../catalog/index.ts';
import { REASONS, sharedByMistake, staleIcons, undecidedIcons } from './icons/icon-faults.ts';
import { buildIconSet } from './icons/icon-set.ts';

/**
 * `npm run icons:check`: lists the services that are drawn without an icon of their own, with the recorded reason, and fails
 * where an icon is undecided, stale (not what the installed packages give) or shared without a reason.
 */
const ICONS = fileURLToPath(new URL('../catalog/icons/', import.meta.url));
const { files } = buildIconSet();
const services = catalogData.services.filter(({ provider }) => provider !== 'neutral');
const committed = readdirSync(ICONS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svg'));

list('drawn with the one generic tile', withReason('none'));
list('drawn with the icon of another', withReason('sharedWith'));
const faults = [
  list('stale: run npm run icons', staleIcons(ICONS, committed, files)),
  list(
    'missing',
    [...files.keys()].filter((file) => !existsSync(ICONS + file)),
  ),
  list('undecided', undecidedIcons(services)),
  list('shared by mistake', sharedByMistake(services)),
];
process.exitCode = faults.some((count) => count > 0) ? 1 : 0;

function withReason(kind: 'none' | 'sharedWith'): string[] {
  return [...REASONS].flatMap(([id, source]) => {
    if ('none' in source) return kind === 'none' ? [`${id}: ${source.none}`] : [];
    return kind === 'sharedWith' ? [`${id}: that of ${source.sharedWith}, ${source.because}`] : [];
  });
}

function list(title: string, rows: readonly string[]): number {
  process.stdout.write(`${title}: ${rows.length}\n${rows.map((row) => `  ${row}\n`).join('')}`);
  return rows.length;
}
