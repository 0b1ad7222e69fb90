import type { ReactNode } from 'react';
import { otherSide, storedFace } from '../../shared/catalog/authored-service.ts';
import { chooseEquivalent } from '../../shared/commands/choose-equivalent.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import type { Side } from '../../shared/document/schema.ts';
import type { FlipRow } from '../../shared/flip/flip-row.ts';
import { oneLine } from '../../shared/one-line.ts';
import { useApp } from '../app-context.tsx';
import { Select } from '../ui/select.tsx';

const CATALOG_CHOICE = '';

interface TwinSelectProps {
  readonly row: FlipRow;
  readonly to: Side;
}

/** The twins among which a person may choose; nothing where there is no choice. */
export function TwinSelect({ row, to }: TwinSelectProps): ReactNode {
  const { editor, ui } = useApp();
  const node = nodeOf(editor.diagram(), row.node);
  const isAuthoredThere = node === undefined || storedFace(node, otherSide(to))?.service === undefined;
  if (row.to === null || row.alternatives.length === 0 || isAuthoredThere) return null;
  const isChosen = storedFace(node, to)?.service !== undefined;
  const options = [
    { value: row.to, label: row.toName },
    ...row.alternatives.map(({ service, name, fidelity }) => ({ value: service, label: `${name} · ${fidelity}` })),
    ...(isChosen ? [{ value: CATALOG_CHOICE, label: 'The catalog’s choice' }] : []),
  ];
  const choose = (value: string): void => {
    const serviceId = value === CATALOG_CHOICE ? null : value;
    const done = editor.dispatch(chooseEquivalent, { id: row.node, side: to, serviceId });
    if (done.ok) ui.announce(serviceId === null ? 'The catalog chooses again' : `Twin chosen`);
    else ui.notify({ tone: 'warning', text: done.error.message });
  };
  return (
    <Select
      label={`Twin of ${oneLine(row.label) || row.fromName}`}
      options={options}
      value={row.to}
      onChange={choose}
    />
  );
}
