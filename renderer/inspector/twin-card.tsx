import { ArrowLeftRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { counted } from '../../shared/counted.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { useView } from '../app-context.tsx';
import { FidelityChip } from '../service-card/fidelity-chip.tsx';
import { Button } from '../ui/button.tsx';
import { PinCheck } from './pin-check.tsx';
import { type Twin, twinOf } from './twin.ts';
import styles from './twin-card.module.css';
import { TwinChoices } from './twin-choices.tsx';

/** What the node is on the other side, how well that matches, and what else it could be there. */
export function TwinCard({ viewNode }: { readonly viewNode: ViewNode }): ReactNode {
  const view = useView();
  const twin = twinOf(view, viewNode);
  const { side } = view;
  // Open for this node only: the next one starts with its own twin.
  const [openFor, setOpenFor] = useState<string>();
  const isOpen = openFor === viewNode.id;
  const { choice, equivalence } = twin;
  const others = (choice?.rows.length ?? 0) - 1;
  return (
    <section className={styles.card} aria-label={`On ${SIDE_NAMES[otherSide(side)]}`}>
      <div className={styles.head}>
        <ArrowLeftRight size={14} aria-hidden className={styles.icon} />
        <h2 className={styles.name}>{titleOf(twin)}</h2>
        {equivalence !== undefined && <FidelityChip fidelity={equivalence.fidelity} />}
      </div>
      <p className={styles.text}>{textOf(twin, viewNode, side)}</p>
      {equivalence?.status === 'recalled' && <p className={styles.remark}>Not confirmed in its source.</p>}
      {choice !== undefined && others > 0 && (
        <Button tone="link" aria-expanded={isOpen} onClick={() => setOpenFor(isOpen ? undefined : viewNode.id)}>
          {isOpen ? 'Hide alternatives' : counted(others, 'alternative', 'alternatives')}
        </Button>
      )}
      {choice !== undefined && isOpen && <TwinChoices ids={[viewNode.id]} choice={choice} isChosen={twin.isChosen} />}
      <PinCheck nodes={[viewNode]} />
    </section>
  );
}

function titleOf({ state, service }: Twin): string {
  switch (state) {
    case 'twin':
      return service.name;
    case 'same':
      return 'The same on both sides';
    case 'only':
      return 'On this side only';
    case 'pinned':
      return 'Pinned to its cloud';
    case 'absent':
      return 'No counterpart';
    case 'absorbed':
      return 'Built in';
  }
}

function textOf({ state, equivalence, isChosen }: Twin, { node, face }: ViewNode, side: Side): string {
  const there = SIDE_NAMES[otherSide(side)];
  const caveat = equivalence?.caveat ?? '';
  switch (state) {
    case 'same':
      return 'It belongs to neither cloud and stays as it is.';
    case 'only':
      return `It does not exist on ${there}.`;
    case 'pinned':
      return `It stays a service of ${node.pinned === undefined ? there : SIDE_NAMES[node.pinned]} on both sides.`;
    case 'absent':
      return face.state === 'absent'
        ? `${SIDE_NAMES[side]} has nothing like it: it is drawn here as it is, marked. ${caveat}`
        : `${there} has nothing like it: it is drawn there as it is, marked. ${caveat}`;
    case 'absorbed':
      return `${there} has no box of its own for it: it is hidden there and comes back on the way home. ${caveat}`;
    case 'twin':
      return caveat || (isChosen ? 'Chosen by hand; the catalog does not compare the two.' : '');
  }
}
