import { Select as Base } from '@base-ui/react/select';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import fieldStyles from '../ui/field.module.css';
import { type Option, SelectList } from '../ui/select-list.tsx';

interface MultiChoiceProps {
  readonly label: string;
  readonly options: readonly Option<string>[];
  readonly chosen: readonly string[];
  /** What is shown while nothing is chosen. */
  readonly none: string;
  readonly onChange: (chosen: readonly string[]) => void;
  readonly id?: string | undefined;
  readonly describedBy?: string | undefined;
}

/** Any number of a list. */
export function MultiChoice(props: MultiChoiceProps): ReactNode {
  const { label, options, chosen, none, onChange, id, describedBy } = props;
  const names = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label);
  return (
    <Base.Root multiple items={options} value={[...chosen]} onValueChange={onChange}>
      <Base.Trigger
        id={id}
        className={`${fieldStyles.field} ${fieldStyles.select}`}
        aria-label={label}
        aria-describedby={describedBy}
      >
        <Base.Value className={fieldStyles.value}>{names.length === 0 ? none : names.join(', ')}</Base.Value>
        <ChevronDown size={14} aria-hidden className={fieldStyles.icon} />
      </Base.Trigger>
      <SelectList options={options} />
    </Base.Root>
  );
}
