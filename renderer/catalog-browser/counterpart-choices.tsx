import { type ReactNode, useId } from 'react';
import { type Counterpart, roleWords } from '../../shared/catalog/counterparts.ts';
import type { Side } from '../../shared/document/schema.ts';
import { CounterpartHead, CounterpartText } from '../service-card/counterpart-list.tsx';
import styles from './counterpart-choices.module.css';

interface CounterpartChoicesProps {
  readonly counterparts: readonly Counterpart[];
  /** The one that is compared below. */
  readonly chosen: Counterpart | undefined;
  readonly from: Side;
  readonly onChoose: (counterpart: Counterpart) => void;
}

/** What a service becomes and when; the one that is chosen is laid beside it. */
export function CounterpartChoices({ counterparts, chosen, from, onChoose }: CounterpartChoicesProps): ReactNode {
  const name = useId();
  return (
    <div role="radiogroup" aria-label="Compare with" className={styles.choices}>
      {counterparts.map((counterpart) => {
        const { id } = counterpart.equivalence;
        return (
          <label key={id} className={styles.choice}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={id === chosen?.equivalence.id}
              onChange={() => onChoose(counterpart)}
            />
            <span className={styles.what}>
              <CounterpartHead counterpart={counterpart} />
              <span className={styles.when}>{roleWords(counterpart)}</span>
              <CounterpartText counterpart={counterpart} from={from} />
            </span>
          </label>
        );
      })}
    </div>
  );
}
