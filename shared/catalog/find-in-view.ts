import { nodeOn } from '../document/node-on.ts';
import type { PropertyValue } from '../document/schema.ts';
import { otherSide } from './authored-service.ts';
import type { Catalog } from './catalog.ts';
import { type SideView, type ViewNode, viewSide } from './side-view.ts';
import { type TextQuery, textPattern } from './text-pattern.ts';

export type FoundField = 'label' | 'service' | 'twin' | 'notes' | 'value' | 'id';

/** An element of which a text fits what was looked for; the first such text of it. */
export interface Found {
  readonly id: string;
  readonly field: FoundField;
  readonly text: string;
}

/** The elements of the view that fit, in paint order, connections last; each once. */
export function findInView(view: SideView, query: TextQuery): readonly Found[] {
  const pattern = textPattern(query);
  if (pattern === undefined) return [];
  const found: Found[] = [];
  for (const { id, texts } of textsOf(view)) {
    const fitting = texts.find(({ field, text }) => {
      // Parts of an id say nothing: a whole one was copied from a report.
      if (field === 'id') return text === query.text;
      pattern.lastIndex = 0;
      return pattern.test(text);
    });
    if (fitting !== undefined) found.push({ id, ...fitting });
  }
  return found;
}

interface ElementTexts {
  readonly id: string;
  readonly texts: readonly { readonly field: FoundField; readonly text: string }[];
}

const known = new WeakMap<SideView, readonly ElementTexts[]>();

/** Collected once for a diagram: each letter that is typed goes through them. */
function textsOf(view: SideView): readonly ElementTexts[] {
  const before = known.get(view);
  if (before !== undefined) return before;
  const there = viewSide(view.diagram, otherSide(view.side), view.catalog);
  const texts: ElementTexts[] = [];
  for (const node of view.nodes.values()) texts.push({ id: node.id, texts: textsOfNode(node, view.catalog, there) });
  for (const { connection } of view.connections) {
    const { id, label, notes = '' } = connection;
    texts.push({
      id,
      texts: [
        { field: 'label', text: label },
        { field: 'notes', text: notes },
        { field: 'id', text: id },
      ],
    });
  }
  known.set(view, texts);
  return texts;
}

function textsOfNode({ id, node, service, face }: ViewNode, catalog: Catalog, there: SideView): ElementTexts['texts'] {
  const twin = (there.nodes.get(id)?.face ?? there.absorbed.get(id))?.service;
  const own = nodeOn(node, there.side).label;
  const texts: { field: FoundField; text: string }[] = [
    { field: 'label', text: node.label },
    { field: 'service', text: `${service.shortName}\n${service.name}` },
  ];
  if (twin !== undefined && twin.id !== service.id)
    texts.push({ field: 'twin', text: `${twin.shortName}\n${twin.name}` });
  if (own !== node.label) texts.push({ field: 'twin', text: own });
  if (node.notes !== undefined) texts.push({ field: 'notes', text: node.notes });
  for (const [property, value] of Object.entries(face.properties)) {
    const text = valueText(value, property, catalog);
    if (text !== '') texts.push({ field: 'value', text });
  }
  texts.push({ field: 'id', text: id });
  return texts;
}

/** As it is written in the inspector, without its unit; what is only true or false has no words of its own. */
function valueText(value: PropertyValue, property: string, { properties }: Catalog): string {
  if (typeof value === 'boolean') return '';
  if (typeof value === 'object') return value.join(', ');
  const label = properties.get(property)?.values?.find((one) => one.value === value)?.label;
  return label === undefined ? String(value) : `${label}\n${value}`;
}
