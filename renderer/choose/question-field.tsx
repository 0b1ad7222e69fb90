import type { ReactNode } from 'react';
import type { AnswerValue, Question } from '../../shared/catalog/compute-choice.ts';
import { NumberField } from '../ui/number-field.tsx';
import { Segments } from '../ui/segments.tsx';
import { Select } from '../ui/select.tsx';
import styles from './question-field.module.css';

interface QuestionFieldProps {
  readonly question: Question;
  readonly value: AnswerValue | undefined;
  /** Its answer would change the ranking most. */
  readonly isNext: boolean;
  readonly onChange: (value: AnswerValue | undefined) => void;
  /** A length of time that is none. */
  readonly onReject: (text: string) => void;
}

const OPEN = '';
const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: OPEN, label: 'Open' },
];

export function QuestionField({ question, value, isNext, onChange, onReject }: QuestionFieldProps): ReactNode {
  return (
    <div className={styles.field} data-question={question.id} data-next={isNext || undefined} title={question.question}>
      <span className={styles.label} aria-hidden>
        {question.label}
      </span>
      <Control question={question} value={value} onChange={onChange} onReject={onReject} />
    </div>
  );
}

function Control({ question, value, onChange, onReject }: Omit<QuestionFieldProps, 'isNext'>): ReactNode {
  if (question.type === 'seconds') {
    return (
      <NumberField
        label={spokenName(question)}
        unit="s"
        value={typeof value === 'number' ? value : null}
        placeholder="Open"
        onCommit={(next) => (next !== null && next < 0 ? onReject(`${next}`) : onChange(next ?? undefined))}
        onReject={onReject}
      />
    );
  }
  if (question.type === 'yes-no') {
    return (
      <Segments
        label={spokenName(question)}
        segments={YES_NO}
        value={value === undefined ? OPEN : value === true ? 'yes' : 'no'}
        onChange={(next) => onChange(next === OPEN ? undefined : next === 'yes')}
      />
    );
  }
  return (
    <Select
      label={spokenName(question)}
      options={[{ value: OPEN, label: 'Open' }, ...(question.values ?? [])]}
      value={typeof value === 'string' ? value : OPEN}
      onChange={(next) => onChange(next === OPEN ? undefined : next)}
    />
  );
}

/** Begins with what is written beside it, by which people who speak to the computer call it. */
function spokenName({ label, question }: Question): string {
  return `${label}: ${question.replace(/\?$/, '')}`;
}
