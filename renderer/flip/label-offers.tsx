import { type ReactNode, useId, useMemo, useState } from 'react';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { type RelabelInput, relabel } from '../../shared/commands/relabel.ts';
import { counted } from '../../shared/counted.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { type LabelOffer, labelOffers } from '../../shared/flip/label-offers.ts';
import { oneLine } from '../../shared/one-line.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { useApp, useDiagram } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import styles from './label-offers.module.css';

type Form = RelabelInput['labels'][number]['form'];

/** Names with a word of the other cloud, and what else they could be called; nothing is renamed before it is asked for. */
export function LabelOffers({ side }: { readonly side: Side }): ReactNode {
  const app = useApp();
  const diagram = useDiagram();
  const heading = useId();
  const offers = useMemo(() => labelOffers(viewSide(diagram, side, app.catalog)), [diagram, side, app.catalog]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [forms, setForms] = useState<Readonly<Record<string, Form>>>({});
  if (offers.length === 0) return null;
  const chosen = offers.filter(({ nodeId }) => !left.has(nodeId));
  const leave = (id: string, isTaken: boolean): void => {
    const next = new Set(left);
    if (isTaken) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const apply = (): void => {
    const labels = chosen.map((offer) => {
      const form = formOf(offer, forms);
      return { id: offer.nodeId, form, label: offer[form] ?? offer.label };
    });
    if (!isAccepted(app, app.editor.dispatch(relabel, { side, labels }))) return;
    app.ui.announce(`${counted(labels.length, 'name', 'names')} changed.`);
  };
  return (
    <section className={styles.offers} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        Names with words of the other cloud
      </h3>
      <p className={styles.intro}>A neutral name is used on both sides, a translated one on {SIDE_NAMES[side]} only.</p>
      <ul className={styles.list}>
        {offers.map((offer) => (
          <li key={offer.nodeId} className={styles.offer}>
            <Checkbox
              label={`Rename ${oneLine(offer.label)}`}
              isLabelHidden
              isChecked={!left.has(offer.nodeId)}
              onChange={(isTaken) => leave(offer.nodeId, isTaken)}
            />
            <div className={styles.words}>
              <span className={styles.label}>{oneLine(offer.label)}</span>
              <span className={styles.why}>{offer.why}</span>
            </div>
            <div className={styles.form}>
              <Select<Form>
                label={`New name of ${oneLine(offer.label)}`}
                options={optionsOf(offer, side)}
                value={formOf(offer, forms)}
                onChange={(form) => setForms({ ...forms, [offer.nodeId]: form })}
              />
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button onClick={apply} disabled={chosen.length === 0}>
          {chosen.length === 0 ? 'Rename' : `Rename ${chosen.length}`}
        </Button>
        <Button tone="link" onClick={() => setLeft(chosen.length === 0 ? new Set() : new Set(offers.map(idOf)))}>
          {chosen.length === 0 ? 'Choose all' : 'Choose none'}
        </Button>
      </div>
    </section>
  );
}

function idOf({ nodeId }: LabelOffer): string {
  return nodeId;
}

/** Neutral where there is one, unless a person chose. */
function formOf({ nodeId, neutral, translated }: LabelOffer, forms: Readonly<Record<string, Form>>): Form {
  const wanted = forms[nodeId] ?? 'neutral';
  if (wanted === 'translated') return translated === undefined ? 'neutral' : 'translated';
  return neutral === undefined ? 'translated' : 'neutral';
}

function optionsOf({ neutral, translated }: LabelOffer, side: Side): { value: Form; label: string; detail: string }[] {
  return [
    ...(neutral === undefined ? [] : [{ value: 'neutral' as const, label: neutral, detail: 'both sides' }]),
    ...(translated === undefined
      ? []
      : [{ value: 'translated' as const, label: translated, detail: `${SIDE_NAMES[side]} only` }]),
  ];
}
