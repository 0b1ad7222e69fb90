import { ArrowLeftRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { editNode } from '../../shared/commands/edit-node.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { FidelityChip } from './fidelity-chip.tsx';
import { type Twin, twinOf } from './twin.ts';
import styles from './twin-card.module.css';
import { TwinChoices } from './twin-choices.tsx';
import { useRun } from './use-run.ts';

/** What the node is on the other side, how well that matches, and what else it could be there. */
export function TwinCard({ viewNode }: { readonly viewNode: ViewNode }): ReactNode {
  const { editor } = useApp();
  const run = useRun();
  const view = useView();
  const twin = twinOf(view, viewNode);
  const { side } = view;
  // Open for this node only: the next one starts with its own twin.
  const [openFor, setOpenFor] = useState<string>();
  const isOpen = openFor === viewNode.id;
  const { choice, equivalence } = twin;
  const others = (choice?.rows.length ?? 0) - 1;
  const { pinned } = viewNode.node;
  const canPin = twin.state !== 'same' && twin.state !== 'only';
  return (
    <section className={styles.card} aria-label={`On ${SIDE_NAMES[otherSide(side)]}`}>
      <div className={styles.head}>
        <ArrowLeftRight size={14} aria-hidden className={styles.icon} />
        <h2 className={styles.name}>{titleOf(twin)}</h2>
        {equivalence !== undefined && <FidelityChip fidelity={equivalence.fidelity} />}
      </div>
      <p className={styles.text}>{textOf(twin, viewNode, SIDE_NAMES[otherSide(side)])}</p>
      {equivalence?.status === 'recalled' && <p className={styles.remark}>Not confirmed in its source.</p>}
      {choice !== undefined && others > 0 && (
        <Button tone="link" aria-expanded={isOpen} onClick={() => setOpenFor(isOpen ? undefined : viewNode.id)}>
          {isOpen ? 'Hide alternatives' : `${others} ${others === 1 ? 'alternative' : 'alternatives'}`}
        </Button>
      )}
      {choice !== undefined && isOpen && <TwinChoices nodeId={viewNode.id} choice={choice} isChosen={twin.isChosen} />}
      {canPin && (
        <Checkbox
          label={`Stays on ${SIDE_NAMES[pinned ?? side]} when flipped`}
          isChecked={pinned !== undefined}
          onChange={(isChecked) =>
            run(editor.dispatch(editNode, { id: viewNode.id, fields: { pinned: isChecked ? side : null } }))
          }
        />
      )}
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

function textOf({ state, equivalence, isChosen }: Twin, { node, face }: ViewNode, there: string): string {
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
        ? `This cloud has nothing like it; it is drawn as it is, marked. ${caveat}`
        : `${there} has nothing like it: it is drawn there as it is, marked. ${caveat}`;
    case 'absorbed':
      return `${there} has no box of its own for it: it is hidden there and comes back on the way home. ${caveat}`;
    case 'twin':
      return caveat || (isChosen ? 'Chosen by hand; the catalog does not compare the two.' : '');
  }
}
