import { Select as Base } from '@base-ui/react/select';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import fieldStyles from './field.module.css';
import { type Option, SelectList } from './select-list.tsx';

interface SelectProps<T extends string> {
  /** Read out; the visible label stands beside. */
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly isInvalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly id?: string | undefined;
}

export function Select<T extends string>(props: SelectProps<T>): ReactNode {
  const { label, options, value, onChange, onOpenChange, isInvalid = false, describedBy, id } = props;
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && onChange(next as T)}
      onOpenChange={(isOpen) => onOpenChange?.(isOpen)}
    >
      <Base.Trigger
        id={id}
        className={`${fieldStyles.field} ${fieldStyles.select}`}
        aria-label={label}
        aria-invalid={isInvalid || undefined}
        aria-describedby={describedBy}
      >
        <Base.Value className={fieldStyles.value} title={options.find((option) => option.value === value)?.label} />
        <ChevronDown size={14} aria-hidden className={fieldStyles.icon} />
      </Base.Trigger>
      <SelectList options={options} />
    </Base.Root>
  );
}
