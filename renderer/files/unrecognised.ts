import type { Diagram } from '../../shared/document/schema.ts';

/** The importer's service for a shape of which nothing says what it is. */
const BOX = 'neutral.box';

/** Labels of the boxes that stand for shapes that were not recognised, each once with its count, in the order of the alphabet. */
export function unrecognisedLabels(diagram: Diagram): readonly { readonly label: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { label, faces } of Object.values(diagram.nodes)) {
    if (faces.neutral?.service !== BOX) continue;
    const shown = label.replace(/\s+/g, ' ').trim();
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => a.label.localeCompare(b.label, 'en'));
}
