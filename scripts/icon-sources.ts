import { AWS_EXTRA_ICONS, AWS_ICON_SOURCES } from './icons/aws-sources.ts';
import { AZURE_ICON_SOURCES } from './icons/azure-sources.ts';
import type { IconSource, IconSources } from './icons/icon-source.ts';

export const VENDOR_ICONS: readonly {
  readonly provider: string;
  readonly sources: IconSources;
  readonly extra: IconSources;
}[] = [
  { provider: 'aws', sources: AWS_ICON_SOURCES, extra: AWS_EXTRA_ICONS },
  { provider: 'azure', sources: AZURE_ICON_SOURCES, extra: {} },
];

/** What the `icon` field of a service must say; undefined: nobody has decided yet. Neutral icons carry the name of their service. */
export function iconOf(serviceId: string): string | null | undefined {
  const [provider = '', name = ''] = serviceId.split('.');
  const source = sourceOf(provider, name);
  if (source === undefined) return undefined;
  if (typeof source === 'string') return `${provider}/${name}`;
  return 'none' in source ? null : `${provider}/${source.sharedWith}`;
}

function sourceOf(provider: string, name: string): IconSource | undefined {
  return VENDOR_ICONS.find((vendor) => vendor.provider === provider)?.sources[name];
}

/** Parts of these are too dark for a dark ground, so they stand on a light tile there. Looked at, one by one. */
export const NEEDS_LIGHT_TILE: ReadonlySet<string> = new Set(['azure/managed-cassandra', 'azure/istio-addon']);
