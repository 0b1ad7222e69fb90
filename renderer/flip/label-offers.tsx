import { type ReactNode, useState } from 'react';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { type RelabelInput, relabel } from '../../shared/commands/relabel.ts';
import { counted } from '../../shared/counted.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import type { LabelOffer } from '../../shared/flip/label-offers.ts';
import { oneLine } from '../../shared/one-line.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { useApp } from '../app-context.tsx';
import { notifyOfChange } from '../state/notify-of-change.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { useGrowingList } from '../ui/growing-list.ts';
import { Select } from '../ui/select.tsx';
import styles from './label-offers.module.css';
import { useLabelOffers } from './use-label-offers.ts';

type Form = RelabelInput['labels'][number]['form'];

/** Names with a word of the other cloud, and what else they could be called; nothing is renamed before it is asked for. */
export function LabelOffers({ side }: { readonly side: Side }): ReactNode {
  const app = useApp();
  const offers = useLabelOffers(side);
  const growing = useGrowingList(offers.length, 50);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [forms, setForms] = useState<Readonly<Record<string, Form>>>({});
  if (offers.length === 0)
    return <p className={styles.none}>No name carries a word of {SIDE_NAMES[otherSide(side)]}.</p>;
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
    const text = `${counted(labels.length, 'name', 'names')} changed.`;
    app.ui.announce(text);
    notifyOfChange(app, { tone: 'ok', text, isSaid: true });
  };
  return (
    <div className={styles.offers}>
      <div className={styles.tools}>
        <p className={styles.intro}>
          These names carry words of {SIDE_NAMES[otherSide(side)]}. A neutral name is used on both sides, a translated
          one on {SIDE_NAMES[side]} only.
        </p>
        <Button tone="link" onClick={() => setLeft(chosen.length === 0 ? new Set() : new Set(offers.map(idOf)))}>
          {chosen.length === 0 ? 'Choose all' : 'Choose none'}
        </Button>
        <Button onClick={apply} disabled={chosen.length === 0}>
          {chosen.length === 0 ? 'Rename' : `Rename ${chosen.length}`}
        </Button>
      </div>
      <ul className={styles.list} aria-label="Names">
        {offers.slice(0, growing.count).map((offer) => (
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
        {growing.count < offers.length && (
          <li key={growing.count} ref={growing.end} className={styles.end} aria-hidden />
        )}
      </ul>
    </div>
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
