import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './checkbox.module.css';
import spoken from './spoken.module.css';

interface CheckboxProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean;
  /** What it chooses stands beside it already. */
  readonly isLabelHidden?: boolean;
}

export function Checkbox(props: CheckboxProps): ReactNode {
  const { label, isChecked, onChange, isDisabled = false, isLabelHidden = false } = props;
  return (
    <label className={styles.label}>
      <input
        type="checkbox"
        className={styles.input}
        checked={isChecked}
        disabled={isDisabled}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span className={styles.box} aria-hidden>
        <Check size={12} strokeWidth={3} />
      </span>
      {isLabelHidden ? <span className={spoken.spoken}>{label}</span> : label}
    </label>
  );
}
