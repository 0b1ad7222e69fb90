import type { ReactNode } from 'react';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { FidelityChip } from '../service-card/fidelity-chip.tsx';
import { Button } from '../ui/button.tsx';
import { BOTH, elementWords, findingWords } from './element-words.ts';
import { isDrawn } from './shown-for.ts';
import { useSplit, useSplitState } from './split-context.tsx';
import styles from './split-view.module.css';

/** What becomes of the element that is selected; read out when another is. As high with it as without: nothing moves. */
export function SplitDetails(): ReactNode {
  const { differences, openIn } = useSplit();
  const selected = useSplitState((state) => state.selected);
  const words = selected === null ? null : elementWords(selected.id, differences);
  const { sides } = differences;
  return (
    <footer className={styles.details}>
      <div className={styles.said} role="status">
        {selected === null || words === null ? (
          <p className={styles.hint}>
            Select an element on one side to find it on the other. Enter or a double click opens it in the editor.
          </p>
        ) : (
          <>
            <p className={styles.what}>
              <span className={styles.name}>{words.name}</span>
              <span className={styles.turn}>{words.turn}</span>
              {words.fidelity !== null && <FidelityChip fidelity={words.fidelity} />}
              {words.isUnconfirmed && <span className={styles.doubt}>unconfirmed</span>}
            </p>
            <p className={styles.caveat} title={words.caveat}>
              {[...BOTH.map((side) => findingWords(selected.id, sides[side])), words.caveat]
                .filter((text) => text !== '')
                .join('. ')}
            </p>
          </>
        )}
      </div>
      {selected !== null &&
        words !== null &&
        BOTH.map((side) => (
          <Button key={side} disabled={!isDrawn(selected.id, sides[side])} onClick={() => openIn(side, selected.id)}>
            Open on {SIDE_NAMES[side]}
          </Button>
        ))}
    </footer>
  );
}
