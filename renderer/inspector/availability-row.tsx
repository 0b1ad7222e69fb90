import { type ReactNode, useState } from 'react';
import { useApp, useDiagram } from '../app-context.tsx';
import { state } from '../findings/stated.ts';
import { StatedSelect } from '../findings/stated-select.tsx';
import { NumberField } from '../ui/number-field.tsx';
import type { Option } from '../ui/select-list.tsx';
import styles from './availability-row.module.css';
import { Row } from './row.tsx';

const TARGETS = [99, 99.5, 99.9, 99.95, 99.99, 99.999] as const;
const UNSTATED = 'unstated';
const OTHER = 'other';

/** The availability that users are promised: one of the usual figures, or any other. */
export function AvailabilityRow(): ReactNode {
  const app = useApp();
  const { availability } = useDiagram().needs;
  /** The value at which another was asked for; it is asked for until there is another. */
  const [typingAt, setTypingAt] = useState<{ readonly value: number | undefined } | null>(null);
  const isTyping = typingAt !== null && typingAt.value === availability;
  const isUsual = availability === undefined || TARGETS.some((target) => target === availability);
  const shown = isTyping || !isUsual ? OTHER : availability === undefined ? UNSTATED : String(availability);
  const commit = (value: number | null): void => {
    if (value !== null && (value < 0 || value > 100)) {
      app.ui.notify({ tone: 'warning', text: 'A target availability is between 0 and 100 %.' });
      return;
    }
    setTypingAt(null);
    const now = value === null ? 'not stated' : `${value} %`;
    const before = availability === undefined ? 'not stated' : `${availability} %`;
    state(app, { needs: { availability: value } }, `Target availability: ${now} instead of ${before}`);
  };
  return (
    <Row
      label="Target availability"
      explanation="What users are promised, in percent of the time. It is compared with what the services promise."
      isUnstated={availability === undefined && !isTyping}
    >
      {(row) => (
        <div className={styles.fields}>
          <StatedSelect
            {...row}
            label="Target availability"
            name="target availability"
            options={OPTIONS}
            value={shown}
            stating={(value) => {
              if (value === OTHER) return undefined;
              return { needs: { availability: value === UNSTATED ? null : Number(value) } };
            }}
            onOther={() => setTypingAt({ value: availability })}
          />
          {shown === OTHER && (
            <NumberField
              label="Target availability, other"
              unit="%"
              value={availability ?? null}
              placeholder="99.95"
              step={0.01}
              onCommit={commit}
              onReject={(text) => app.ui.notify({ tone: 'warning', text: `“${text.trim()}” is no number.` })}
            />
          )}
        </div>
      )}
    </Row>
  );
}

const OPTIONS: readonly Option<string>[] = [
  { value: UNSTATED, label: 'Not stated' },
  ...TARGETS.map((target) => ({ value: String(target), label: `${target} %` })),
  { value: OTHER, label: 'Other…' },
];
