import type { ReactNode } from 'react';
import type { PropertyValue } from '../../shared/document/schema.ts';
import { NumberField } from '../ui/number-field.tsx';
import { Select } from '../ui/select.tsx';
import type { Option } from '../ui/select-list.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Field } from './field.ts';
import { listText, placeholderOf, readList, unstatedText } from './field-text.ts';

interface FieldControlProps {
  readonly field: Field;
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
  /** The elements whose value it is. */
  readonly owner: readonly string[];
  /** null: no longer stated. */
  readonly onCommit: (value: PropertyValue | null) => void;
  /** What was typed is no value of this type. */
  readonly onReject: (text: string) => void;
}

/** The control that fits a property's type. Nothing stated is a state of its own everywhere. */
export function FieldControl(props: FieldControlProps): ReactNode {
  const { field, onCommit, onReject, ...shared } = props;
  const { property, value, name: label } = field;
  switch (property.type) {
    case 'boolean':
      return (
        <Choice {...props} options={YES_NO} read={(chosen) => chosen === 'yes'} show={(is) => (is ? 'yes' : 'no')} />
      );
    case 'enum':
      return <Choice {...props} options={optionsOf(field)} read={(chosen) => chosen} show={String} />;
    case 'integer':
    case 'number':
      return (
        <NumberField
          {...shared}
          label={label}
          value={typeof value === 'number' ? value : null}
          unit={property.unit}
          placeholder={placeholderOf(field)}
          onCommit={onCommit}
          onReject={onReject}
        />
      );
    case 'text':
    case 'list':
      return (
        <TextField
          {...shared}
          label={label}
          value={Array.isArray(value) ? listText(value) : value === undefined ? '' : String(value)}
          placeholder={placeholderOf(field)}
          onCommit={(text) =>
            onCommit(property.type === 'list' ? readList(text) : text.trim() === '' ? null : text.trim())
          }
        />
      );
  }
}

const YES_NO: readonly Option<string>[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

const UNSTATED = '';
const MIXED = ' mixed';

interface ChoiceProps extends FieldControlProps {
  readonly options: readonly Option<string>[];
  readonly read: (chosen: string) => PropertyValue;
  readonly show: (value: PropertyValue) => string;
}

function Choice({ field, options, read, show, onCommit, id, describedBy, isInvalid }: ChoiceProps): ReactNode {
  const { value, isMixed, name } = field;
  const current = isMixed ? MIXED : value === undefined ? UNSTATED : show(value);
  const all = [
    ...(isMixed ? [{ value: MIXED, label: 'Mixed' }] : []),
    { value: UNSTATED, label: unstatedText(field) },
    ...options,
  ];
  return (
    <Select
      id={id}
      label={name}
      describedBy={describedBy}
      isInvalid={isInvalid}
      // A file may state what the vocabulary does not know; it is shown as it is.
      options={all.some((option) => option.value === current) ? all : [...all, { value: current, label: current }]}
      value={current}
      onChange={(chosen) => {
        if (chosen !== MIXED && chosen !== current) onCommit(chosen === UNSTATED ? null : read(chosen));
      }}
    />
  );
}

/** Those that the service has, and the one that is stated whether it has it or not. */
function optionsOf({ property, narrowed, value }: Field): readonly Option<string>[] {
  const values = property.values ?? [];
  if (narrowed.values === undefined) return values;
  return values.filter((one) => narrowed.values?.includes(one.value) === true || one.value === value);
}
