import type { Catalog } from '../catalog/catalog.ts';
import type { EditsThere } from './edits-there.ts';
import type { FlipSettings } from './flip-row.ts';

const NOTHING: FlipSettings = { comesAlong: [], kept: [], remembered: [] };

const FIELD_NAMES: Readonly<Record<string, string>> = {
  label: 'Name',
  zones: 'Zones',
  subnets: 'Subnets',
  memberOf: 'Groups',
  shape: 'Shape',
  parentId: 'Frame around it',
  frame: 'Place and size',
};

/** The edits of a node in the words of the inspector. */
export function flipSettings(edits: EditsThere | undefined, catalog: Catalog): FlipSettings {
  if (edits === undefined) return NOTHING;
  const nameOf = (id: string): string => catalog.properties.get(id)?.name ?? id;
  return {
    comesAlong: [...edits.shared.map(nameOf), ...edits.passedOn.map((id) => `${nameOf(id)} (passed on)`)],
    kept: edits.kept.map(nameOf),
    remembered: [
      ...edits.remembered.map(nameOf),
      ...edits.rememberedFields.map((field) => FIELD_NAMES[field] ?? field),
    ],
  };
}
