import { type ReactNode, useId } from 'react';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import { chooseEquivalent } from '../../shared/commands/choose-equivalent.ts';
import { useApp } from '../app-context.tsx';
import { ServicePicture } from '../icons/service-picture.tsx';
import { FidelityChip } from '../service-card/fidelity-chip.tsx';
import { Button } from '../ui/button.tsx';
import type { TwinChoice } from './twin.ts';
import styles from './twin-choices.module.css';
import { useRun } from './use-run.ts';

interface TwinChoicesProps {
  readonly nodeId: string;
  readonly choice: TwinChoice;
  readonly isChosen: boolean;
}

/** What the node could be on the other side; one of them is taken. */
export function TwinChoices({ nodeId, choice, isChosen }: TwinChoicesProps): ReactNode {
  const { editor, catalog } = useApp();
  const run = useRun();
  const name = useId();
  const choose = (serviceId: string | null): void =>
    run(editor.dispatch(chooseEquivalent, { id: nodeId, side: choice.side, serviceId }));
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>Twin</legend>
      {choice.rows.map((row) => {
        const service = serviceOf(catalog, row.to);
        return (
          <label key={row.to} className={styles.choice}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={row.to === choice.current}
              onChange={() => choose(row.to)}
            />
            <ServicePicture service={service} size={20} />
            <span className={styles.name}>{service.shortName}</span>
            <FidelityChip fidelity={row.fidelity} />
            <span className={styles.caveat}>
              {row.caveat}
              {row.status === 'recalled' && ' (not confirmed)'}
            </span>
          </label>
        );
      })}
      {isChosen && (
        <Button tone="link" onClick={() => choose(null)}>
          Back to the catalog’s choice
        </Button>
      )}
    </fieldset>
  );
}
