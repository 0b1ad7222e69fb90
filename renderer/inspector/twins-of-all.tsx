import { type ReactNode, useState } from 'react';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { faceOf } from '../../shared/catalog/face-of.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { twinsOfAll } from '../../shared/flip/twins-to-choose.ts';
import { useView } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { PinCheck } from './pin-check.tsx';
import { Section } from './section.tsx';
import type { TwinChoice } from './twin.ts';
import { TwinChoices } from './twin-choices.tsx';

/** What several nodes of one kind become on the other side, chosen for all at once; and whether they stay on their cloud. */
export function TwinsOfAll({ nodes }: { readonly nodes: readonly ViewNode[] }): ReactNode {
  const view = useView();
  const ids = nodes.map(({ id }) => id);
  const key = ids.join(' ');
  const [openFor, setOpenFor] = useState<string>();
  const isOpen = openFor === key;
  const choice = choiceOfAll(nodes, otherSide(view.side), view) ?? choiceOfAll(nodes, view.side, view);
  const pin = <PinCheck nodes={nodes} />;
  if (choice === undefined) return <Section>{pin}</Section>;
  return (
    <Section title={`On ${SIDE_NAMES[choice.side]}`}>
      <Button tone="link" aria-expanded={isOpen} onClick={() => setOpenFor(isOpen ? undefined : key)}>
        {isOpen ? 'Hide alternatives' : `${choice.rows.length} twins to choose from`}
      </Button>
      {isOpen && <TwinChoices ids={ids} choice={choice} isChosen={choice.isChosen} />}
      {pin}
    </Section>
  );
}

function choiceOfAll(
  nodes: readonly ViewNode[],
  side: Side,
  { diagram, catalog }: ReturnType<typeof useView>,
): (TwinChoice & { readonly isChosen: boolean }) | undefined {
  const stored = nodes.flatMap(({ id }) => nodeOf(diagram, id) ?? []);
  const rows = twinsOfAll(stored, side, diagram, catalog);
  if (rows.length < 2) return undefined;
  const now = new Set(stored.map((node) => faceOf(node, side, diagram, catalog).service.id));
  const [current] = now;
  return {
    side,
    rows,
    current: now.size === 1 ? current : undefined,
    isChosen: stored.some(({ faces }) => faces[side]?.service !== undefined),
  };
}
