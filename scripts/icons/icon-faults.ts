import { readFileSync } from 'node:fs';
import type { CatalogData } from '../../shared/catalog/schema.ts';
import { iconOf, VENDOR_ICONS } from '../icon-sources.ts';
import type { IconSource } from './icon-source.ts';

type VendorService = Pick<CatalogData['services'][number], 'id' | 'icon'>;

/** Why a service has no icon of its own, by service id. */
export const REASONS: ReadonlyMap<string, Exclude<IconSource, string>> = new Map(
  VENDOR_ICONS.flatMap(({ provider, sources }) =>
    Object.entries(sources).flatMap(([name, source]) =>
      typeof source === 'string' ? [] : [[`${provider}.${name}`, source] as const],
    ),
  ),
);

/** Committed files that are not what the installed packages give. */
export function staleIcons(
  folder: string,
  committed: readonly string[],
  files: ReadonlyMap<string, string>,
): readonly string[] {
  return committed.filter((file) => readFileSync(folder + file, 'utf8') !== files.get(file));
}

/** Services whose icon is not the one that the maps of sources give, or that the maps do not know. */
export function undecidedIcons(services: readonly VendorService[]): readonly string[] {
  return services.filter(({ id, icon }) => iconOf(id) !== icon).map(({ id }) => id);
}

/** Services that show the icon of another without a recorded reason. */
export function sharedByMistake(services: readonly VendorService[]): readonly string[] {
  const borrowed = services.filter(({ id, icon }) => icon !== null && icon !== id.replace('.', '/'));
  return borrowed.map(({ id }) => id).filter((id) => !isSharedOnPurpose(id));
}

function isSharedOnPurpose(id: string): boolean {
  const reason = REASONS.get(id);
  return reason !== undefined && 'sharedWith' in reason;
}
