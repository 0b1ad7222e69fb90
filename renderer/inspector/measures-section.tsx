import { Minus, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ActionId } from '../../shared/actions.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { useApp, useView } from '../app-context.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { HomeRow } from './home-row.tsx';
import { type Measure, type Measures, measuresOf, setMeasure } from './measures.ts';
import styles from './measures-section.module.css';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { StepButton } from './step-button.tsx';

/** Where nodes lie and how large they are, for whoever does not drag: to be typed, or changed by clicks. */
export function MeasuresSection({ nodes }: { readonly nodes: readonly ViewNode[] }): ReactNode {
  const measures = measuresOf(useView(), nodes);
  const ids = nodes.map(({ id }) => id);
  return (
    <Section title={measures.width === undefined ? 'Position' : 'Position and size'}>
      <HomeRow nodes={nodes} />
      {ROWS.map(
        (row) =>
          measures[row.measure] !== undefined && <MeasureRow key={row.measure} {...row} {...{ ids, measures }} />,
      )}
    </Section>
  );
}

interface RowOfMeasure {
  readonly measure: Measure;
  readonly label: string;
  readonly less: ActionId;
  readonly more: ActionId;
}

const ROWS: readonly RowOfMeasure[] = [
  { measure: 'x', label: 'X', less: 'nudge-left', more: 'nudge-right' },
  { measure: 'y', label: 'Y', less: 'nudge-up', more: 'nudge-down' },
  { measure: 'width', label: 'Width', less: 'narrow', more: 'widen' },
  { measure: 'height', label: 'Height', less: 'lower', more: 'heighten' },
];

interface MeasureRowProps extends RowOfMeasure {
  readonly ids: readonly string[];
  readonly measures: Measures;
}

function MeasureRow({ measure, label, less, more, ids, measures }: MeasureRowProps): ReactNode {
  const app = useApp();
  const value = measures[measure] ?? null;
  const of = `${value} ${ids.join(' ')}`;
  const [said, setSaid] = useState<{ readonly of: string; readonly text: string }>();
  // It was said of what is no longer so.
  const refused = said?.of === of ? said.text : undefined;
  // What was typed and came to nothing gives way to what is.
  const [tries, setTries] = useState(0);
  const refuse = (text: string): void => {
    setSaid({ of, text });
    app.ui.announce(text);
  };
  const commit = (typed: number | null): void => {
    const why = typed === null ? undefined : setMeasure(app, ids, measure, Math.round(typed));
    if (why === undefined) setTries(tries + 1);
    else refuse(why);
  };
  return (
    <Row label={label} message={refused}>
      {(row) => (
        <div className={styles.line}>
          <NumberField
            {...row}
            label={label}
            unit="px"
            value={value}
            placeholder="Mixed"
            isInvalid={refused !== undefined}
            owner={`${tries} ${of}`}
            onCommit={commit}
            onReject={() => refuse('A number of pixels is needed.')}
          />
          <StepButton action={less}>
            <Minus size={14} aria-hidden />
          </StepButton>
          <StepButton action={more}>
            <Plus size={14} aria-hidden />
          </StepButton>
        </div>
      )}
    </Row>
  );
}
