import type { Diagram } from '../../shared/document/schema.ts';
import { oneLine } from '../../shared/one-line.ts';

/** The importer's service for a shape of which nothing says what it is. */
const BOX = 'neutral.box';

/** Shapes that were not recognised and are called the same. */
export interface Unrecognised {
  /** On one line; empty: without a label. */
  readonly label: string;
  /** The boxes that stand for them, at least one. */
  readonly ids: readonly string[];
}

/** What stands in a diagram for shapes that were not recognised, by label, in the order of the alphabet. */
export function unrecognised(diagram: Diagram): readonly Unrecognised[] {
  const byLabel = new Map<string, string[]>();
  for (const { id, label, faces } of Object.values(diagram.nodes)) {
    if (faces.neutral?.service !== BOX) continue;
    const shown = oneLine(label);
    byLabel.set(shown, [...(byLabel.get(shown) ?? []), id]);
  }
  return [...byLabel]
    .map(([label, ids]) => ({ label, ids }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }));
}
