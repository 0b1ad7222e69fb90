import { Select as Base } from '@base-ui/react/select';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './popup.module.css';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Beside it in the open list, more quietly. */
  readonly detail?: string | undefined;
  /** Under it in the open list. */
  readonly note?: string | undefined;
}

/** The options of a field that is chosen in, each with a tick where it is chosen. */
export function SelectList({ options }: { readonly options: readonly Option<string>[] }): ReactNode {
  return (
    <Base.Portal>
      <Base.Positioner className={styles.positioner} alignItemWithTrigger={false} sideOffset={4}>
        <Base.Popup className={styles.popup}>
          <Base.List className={styles.list}>
            {options.map((option) => (
              <Base.Item key={option.value} value={option.value} className={styles.item}>
                <span className={styles.check}>
                  <Base.ItemIndicator>
                    <Check size={14} aria-hidden />
                  </Base.ItemIndicator>
                </span>
                <Base.ItemText>{option.label}</Base.ItemText>
                {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
                {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
              </Base.Item>
            ))}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
