import { type ReactNode, useState } from 'react';
import { otherSide, storedFace } from '../../shared/catalog/authored-service.ts';
import { chooseTogether } from '../../shared/commands/choose-together.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import type { Side } from '../../shared/document/schema.ts';
import type { FlipRow } from '../../shared/flip/flip-row.ts';
import { oneLine } from '../../shared/one-line.ts';
import { useApp } from '../app-context.tsx';
import { Select } from '../ui/select.tsx';
import { costText } from './cost-text.ts';
import { useChoiceCosts } from './use-choice-costs.ts';

const CATALOG_CHOICE = '';

interface TwinSelectProps {
  readonly row: FlipRow;
  readonly to: Side;
}

/** The twins among which a person may choose, with what each would bring; nothing where there is no choice. */
export function TwinSelect({ row, to }: TwinSelectProps): ReactNode {
  const { editor, ui } = useApp();
  const [isOpen, setIsOpen] = useState(false);
  const costs = useChoiceCosts([row.node], to, isOpen);
  const node = nodeOf(editor.diagram(), row.node);
  const isAuthoredThere = node === undefined || storedFace(node, otherSide(to))?.service === undefined;
  if (row.to === null || row.alternatives.length === 0 || isAuthoredThere) return null;
  const isChosen = storedFace(node, to)?.service !== undefined;
  const options = [
    { service: row.to, name: row.toName, fidelity: row.fidelity, caveat: row.caveat },
    ...row.alternatives,
  ].map(({ service, name, fidelity, caveat }) => {
    const cost = costs?.get(service);
    // Only when it is open: 10,000 rows need no more than their names.
    const note = isOpen ? `${cost === undefined ? 'Comparing…' : costText(cost)}. ${caveat}` : undefined;
    return { value: service, label: name, detail: fidelity, note };
  });
  const back = { value: CATALOG_CHOICE, label: 'The catalog’s choice' };
  const choose = (value: string): void => {
    const serviceId = value === CATALOG_CHOICE ? null : value;
    const done = editor.dispatch(chooseTogether, { ids: [row.node], side: to, serviceId });
    if (!done.ok) ui.notify({ tone: 'warning', text: done.error.message });
    else
      ui.announce(serviceId === null ? 'The catalog chooses again' : saidOf(costs?.get(serviceId)?.alsoChanges.length));
  };
  return (
    <Select
      label={`Twin of ${oneLine(row.label) || row.fromName}`}
      options={isChosen ? [...options, back] : options}
      value={row.to}
      onChange={choose}
      onOpenChange={setIsOpen}
    />
  );
}

function saidOf(others: number | undefined): string {
  return others === undefined || others === 0 ? 'Twin chosen' : `Twin chosen, and ${others} changed with it`;
}
