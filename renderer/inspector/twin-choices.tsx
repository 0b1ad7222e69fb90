import { type ReactNode, useId, useMemo } from 'react';
import { type Catalog, serviceOf } from '../../shared/catalog/catalog.ts';
import { faceOf } from '../../shared/catalog/face-of.ts';
import { chooseTogether } from '../../shared/commands/choose-together.ts';
import { sameKind } from '../../shared/commands/same-kind.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { useApp, useDiagram } from '../app-context.tsx';
import { CostDetails } from '../flip/cost-details.tsx';
import { costText } from '../flip/cost-text.ts';
import { useChoiceCosts } from '../flip/use-choice-costs.ts';
import { ServicePicture } from '../icons/service-picture.tsx';
import { FidelityChip } from '../service-card/fidelity-chip.tsx';
import { Button } from '../ui/button.tsx';
import type { TwinChoice } from './twin.ts';
import styles from './twin-choices.module.css';
import { useRun } from './use-run.ts';

interface TwinChoicesProps {
  /** One node, or several that were drawn as one service. */
  readonly ids: readonly string[];
  readonly choice: TwinChoice;
  readonly isChosen: boolean;
}

/** What the nodes could be on the other side, and what each would bring; one of them is taken. */
export function TwinChoices({ ids, choice, isChosen }: TwinChoicesProps): ReactNode {
  const { editor, catalog, ui } = useApp();
  const run = useRun();
  const name = useId();
  const { side, rows, current } = choice;
  const costs = useChoiceCosts(ids, side, true);
  const diagram = useDiagram();
  const [first = ''] = ids;
  const kind = useMemo(() => sameKind(diagram, first, side), [diagram, first, side]);
  const differs = useMemo(
    () => kind.some((id) => twinIdOf(diagram, id, side, catalog) !== current),
    [diagram, kind, side, catalog, current],
  );
  const choose = (serviceId: string | null, of: readonly string[] = ids): void =>
    run(editor.dispatch(chooseTogether, { ids: of, side, serviceId }));
  const chooseForAll = (): void => {
    choose(isChosen && current !== undefined ? current : null, kind);
    ui.announce(`Chosen for all ${kind.length}.`);
  };
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>Twin</legend>
      {rows.map((row) => {
        const service = serviceOf(catalog, row.to);
        const cost = costs?.get(row.to);
        return (
          <div key={row.to} className={styles.choice}>
            <label className={styles.label}>
              <input
                type="radio"
                className={styles.radio}
                name={name}
                checked={row.to === current}
                onChange={() => choose(row.to)}
              />
              <ServicePicture service={service} size={20} />
              <span className={styles.name}>{service.shortName}</span>
              <FidelityChip fidelity={row.fidelity} />
              {/* The card above says it of the one twin that a single node has. */}
              {(ids.length > 1 || row.to !== current) && (
                <span className={styles.caveat}>
                  {row.caveat}
                  {row.status === 'recalled' && ' (not confirmed)'}
                </span>
              )}
              <span className={styles.cost}>{cost === undefined ? 'Comparing…' : costText(cost)}</span>
            </label>
            {cost !== undefined && <CostDetails cost={cost} />}
          </div>
        );
      })}
      <div className={styles.actions}>
        {isChosen && (
          <Button tone="link" onClick={() => choose(null)}>
            Back to the catalog’s choice
          </Button>
        )}
        {current !== undefined && differs && kind.length > ids.length && (
          <Button tone="link" onClick={chooseForAll}>
            Use this for all {kind.length} of its kind
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function twinIdOf(diagram: Diagram, id: string, side: Side, catalog: Catalog): string | undefined {
  const node = nodeOf(diagram, id);
  return node && faceOf(node, side, diagram, catalog).service.id;
}
