import type { Side } from '../../shared/document/schema.ts';
import type { GalleryItem } from './gallery-item.ts';
import { TEMPLATE_KINDS } from './template.ts';

export interface TemplateQuery {
  readonly text: string;
  readonly cloud: Side | 'any';
  readonly kind: GalleryItem['kind'] | 'any';
}

/** The items that have every word of the text in what is said of them, in their own order. */
export function findTemplates(
  items: readonly GalleryItem[],
  { text, cloud, kind }: TemplateQuery,
): readonly GalleryItem[] {
  const words = folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return items.filter((item) => {
    if (cloud !== 'any' && item.provider !== null && item.provider !== cloud) return false;
    if (kind !== 'any' && item.kind !== kind) return false;
    const said = folded(saidOf(item));
    return words.every((word) => said.includes(word));
  });
}

function saidOf({ name, line, kind, provider, sources }: GalleryItem): string {
  const label = TEMPLATE_KINDS.find(({ id }) => id === kind)?.label ?? 'my own';
  return [name, line, label, provider ?? '', ...sources.map(({ title }) => title)].join(' ');
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
