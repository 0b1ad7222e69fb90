import { ArrowLeft, Columns3, Copy, Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useMemo, useState } from 'react';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { compareServices } from '../../shared/catalog/compare.ts';
import { serviceSubject } from '../../shared/catalog/compare-subject.ts';
import { type Counterpart, counterpartsOf } from '../../shared/catalog/counterparts.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import { serviceMarkdown } from '../../shared/catalog/service-markdown.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { useApp, useDiagram } from '../app-context.tsx';
import { ComparisonTable } from '../compare/comparison-table.tsx';
import { openCompare, plansOf } from '../compare/open-compare.ts';
import { placeService } from '../palette/place-service.ts';
import { CounterpartHead, CounterpartText } from '../service-card/counterpart-list.tsx';
import { today } from '../state/today.ts';
import { Button } from '../ui/button.tsx';
import { SCROLLED_BY_KEYS } from '../ui/scrolled-by-keys.ts';
import { CounterpartChoices } from './counterpart-choices.tsx';
import styles from './service-details.module.css';
import { useCopy } from './use-copy.ts';

interface ServiceDetailsProps {
  readonly service: Service;
  /** Has the keyboard first. */
  readonly first: RefObject<HTMLElement | null>;
  /** Back to the table. */
  readonly onAll: () => void;
  readonly onEscape: () => void;
}

/** All about a service beside one of its counterparts, and what else it could be. */
export function ServiceDetails({ service, first, onAll, onEscape }: ServiceDetailsProps): ReactNode {
  const app = useApp();
  const { catalog } = app;
  const shown = useDiagram().provider;
  const copy = useCopy();
  const counterparts = counterpartsOf(service, catalog);
  const [chosen, setChosen] = useState(counterparts[0]);
  const twin = chosen?.service;
  const compared = [service, twin].filter((one) => one !== undefined);
  const comparison = useMemo(
    () => compareServices([service, ...(twin === undefined ? [] : [twin])].map(serviceSubject), catalog, today()),
    [service, twin, catalog],
  );
  const placed = compared.find(({ provider }) => provider === shown);
  useEffect(() => first.current?.focus(), [first]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onEscape();
  };
  return (
    // Takes a press anywhere in it, so that Escape means it wherever the person is.
    <div className={styles.details} tabIndex={-1} role="group" aria-label={service.name} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <Button
          ref={(element) => {
            first.current = element;
          }}
          onClick={onAll}
        >
          <ArrowLeft size={14} aria-hidden />
          All services
        </Button>
        <span className={styles.space} />
        {placed !== undefined && (
          <Button
            onClick={() => {
              app.ui.close();
              placeService(app, placed.id);
            }}
          >
            <Plus size={14} aria-hidden />
            Place {placed.shortName} on the canvas
          </Button>
        )}
        <Button
          onClick={() =>
            openCompare(
              app,
              compared.map(({ id }) => ({ service: id })),
            )
          }
        >
          <Columns3 size={14} aria-hidden />
          Compare…
        </Button>
        <Button onClick={() => copy(serviceMarkdown(service, catalog, today()), `${service.shortName} copied`)}>
          <Copy size={14} aria-hidden />
          Copy as Markdown
        </Button>
      </div>
      <div className={styles.panes}>
        {service.provider !== 'neutral' && (
          <OtherSide counterparts={counterparts} chosen={chosen} from={service.provider} onChoose={setChosen} />
        )}
        <div className={styles.compared} {...SCROLLED_BY_KEYS} role="region" aria-label="Facts">
          <ComparisonTable comparison={comparison} onPlans={(of) => openCompare(app, plansOf(of))} />
        </div>
      </div>
    </div>
  );
}

interface OtherSideProps {
  readonly counterparts: readonly Counterpart[];
  readonly chosen: Counterpart | undefined;
  readonly from: Side;
  readonly onChoose: (counterpart: Counterpart) => void;
}

function OtherSide({ counterparts, chosen, from, onChoose }: OtherSideProps): ReactNode {
  const [only] = counterparts;
  return (
    <section className={styles.other} {...SCROLLED_BY_KEYS} aria-label={`On ${SIDE_NAMES[otherSide(from)]}`}>
      <h3 className={styles.title}>On {SIDE_NAMES[otherSide(from)]}</h3>
      {only === undefined && <p className={styles.text}>The catalog compares it with nothing.</p>}
      {only !== undefined && counterparts.length === 1 && (
        <div className={styles.only}>
          <CounterpartHead counterpart={only} />
          <CounterpartText counterpart={only} from={from} />
        </div>
      )}
      {counterparts.length > 1 && (
        <CounterpartChoices counterparts={counterparts} chosen={chosen} from={from} onChoose={onChoose} />
      )}
    </section>
  );
}
