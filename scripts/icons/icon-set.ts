import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NEEDS_LIGHT_TILE, VENDOR_ICONS } from '../icon-sources.ts';
import { drawAzureComponent } from './azure-component.ts';
import { normaliseIcon } from './normalise-icon.ts';
import { parseSvg, type SvgElement, serializeSvg } from './svg-tree.ts';

/** What `catalog/icons.json` says of an icon. */
export interface IconEntry {
  readonly viewBox: string;
  readonly bytes: number;
  /** The package and version, or `skyflip` for icons drawn for this program. */
  readonly package: string;
  readonly file: string;
  /** On a dark ground it must stand on a light tile. */
  readonly lightTileOnDark?: true;
}

export interface IconSet {
  /** Text by file name inside `catalog/icons`. */
  readonly files: ReadonlyMap<string, string>;
  readonly manifest: Readonly<Record<string, IconEntry>>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NEUTRAL = join(ROOT, 'catalog/icons/neutral');

/** All icons as they must stand in `catalog/icons`, made from the installed packages and the icons drawn for this program. */
export function buildIconSet(): IconSet {
  const icons = [...vendorIcons(), ...neutralIcons()].sort((a, b) => (a.icon < b.icon ? -1 : 1));
  return {
    files: new Map(icons.map(({ icon, text }) => [`${icon}.svg`, text])),
    manifest: Object.fromEntries(icons.map(({ icon, entry }) => [icon, entry])),
  };
}

interface Icon {
  readonly icon: string;
  readonly text: string;
  readonly entry: IconEntry;
}

function vendorIcons(): Icon[] {
  return VENDOR_ICONS.flatMap(({ provider, sources, extra }) =>
    Object.entries({ ...sources, ...extra }).flatMap(([name, source]) =>
      typeof source === 'string' ? [vendorIcon(provider, name, source)] : [],
    ),
  );
}

const AWS_PACKAGE = 'aws-icons';
const AZURE_PACKAGE = '@threeveloper/azure-react-icons';

function vendorIcon(provider: string, name: string, source: string): Icon {
  const { svg, from, file } = provider === 'aws' ? awsPicture(source) : azurePicture(source);
  const text = `${serializeSvg(normaliseIcon(svg, `${provider}-${name}`))}\n`;
  return entryOf(`${provider}/${name}`, text, from, file);
}

function awsPicture(source: string): { svg: SvgElement; from: string; file: string } {
  const file = `icons/${source}.svg`;
  return { svg: parseSvg(readPackageFile(AWS_PACKAGE, file)), from: withVersion(AWS_PACKAGE), file };
}

/** The set's own pictures that the Azure package lacks, as they stand in this package: it is 150 MB, so they lie here. */
const VENDORED_PACKAGE = '@thesvg/icons@3.3.8';
const VENDORED = 'vendored:';

function azurePicture(source: string): { svg: SvgElement; from: string; file: string } {
  if (source.startsWith(VENDORED)) {
    const name = source.slice(VENDORED.length);
    const svg = parseSvg(readFileSync(join(import.meta.dirname, 'vendored', `${name}.svg`), 'utf8'));
    return { svg, from: VENDORED_PACKAGE, file: `dist/${name}.js` };
  }
  const file = `dist/components/${source.replace(':', '-icon-service-')}.js`;
  return { svg: drawAzureComponent(readPackageFile(AZURE_PACKAGE, file)), from: withVersion(AZURE_PACKAGE), file };
}

function neutralIcons(): Icon[] {
  return readdirSync(NEUTRAL)
    .filter((file) => file.endsWith('.svg'))
    .map((file) => {
      const text = readFileSync(join(NEUTRAL, file), 'utf8');
      return entryOf(`neutral/${file.replace(/\.svg$/, '')}`, text, 'skyflip', `catalog/icons/neutral/${file}`);
    });
}

function entryOf(icon: string, text: string, from: string, file: string): Icon {
  const viewBox = parseSvg(text).attributes.viewBox;
  if (viewBox === undefined) throw new Error(`${icon}: no viewBox`);
  const tile = NEEDS_LIGHT_TILE.has(icon) ? { lightTileOnDark: true as const } : {};
  return { icon, text, entry: { viewBox, bytes: Buffer.byteLength(text), package: from, file, ...tile } };
}

const require = createRequire(import.meta.url);

function readPackageFile(name: string, file: string): string {
  return readFileSync(join(dirname(require.resolve(`${name}/package.json`)), file), 'utf8');
}

function withVersion(name: string): string {
  const { version }: { version: string } = JSON.parse(readPackageFile(name, 'package.json'));
  return `${name}@${version}`;
}
