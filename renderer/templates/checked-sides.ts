import type { Catalog } from '../../shared/catalog/catalog.ts';
import { counted } from '../../shared/counted.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { validate } from '../../shared/validation/validate.ts';

/** What the rules say of a diagram on one side, in a line. */
export function checkedOn(diagram: Diagram, side: Side, catalog: Catalog, today: string): string {
  const findings = validate(diagram, side, catalog, { today, editing: true });
  const open = findings.filter(({ structural }) => !structural);
  const mended = findings.length - open.length;
  const all = findings.length === 0 ? 'no findings' : counted(findings.length, 'finding', 'findings');
  const more = mended === 0 ? '' : `, ${open.length === 0 ? 'which' : `${mended} of which`} suggested changes mend`;
  return `${SIDE_NAMES[side]}: ${all}${more}`;
}
