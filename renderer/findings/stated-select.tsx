import { type ReactNode, useEffect, useState } from 'react';
import { useApp, useDiagram } from '../app-context.tsx';
import { Select } from '../ui/select.tsx';
import type { Option } from '../ui/select-list.tsx';
import { outcomeOf, outcomeWords, type Stated, state } from './stated.ts';

interface StatedSelectProps<T extends string> {
  readonly label: string;
  /** What it is called inside a sentence: "high availability". */
  readonly name: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  /** What choosing it states; undefined: it states nothing by itself. */
  readonly stating: (value: T) => Stated | undefined;
  readonly onOther?: (value: T) => void;
  readonly id?: string | undefined;
  readonly describedBy?: string | undefined;
}

/** Something stated of the whole design; the open list says what each choice would leave to be found. */
export function StatedSelect<T extends string>(props: StatedSelectProps<T>): ReactNode {
  const { label, name, options, value, stating, onOther, id, describedBy } = props;
  const app = useApp();
  const [isOpen, setOpen] = useState(false);
  const outcomes = useOutcomes(isOpen, options, stating);
  const labelOf = (wanted: T): string => options.find((option) => option.value === wanted)?.label ?? wanted;
  const choose = (next: T): void => {
    const stated = stating(next);
    if (stated === undefined) onOther?.(next);
    else
      state(
        app,
        stated,
        `${capitalised(name)}: ${labelOf(next).toLowerCase()} instead of ${labelOf(value).toLowerCase()}`,
      );
  };
  return (
    <Select
      id={id}
      describedBy={describedBy}
      label={label}
      options={options.map((option) => ({ ...option, detail: outcomes.get(option.value) }))}
      value={value}
      onChange={choose}
      onOpenChange={setOpen}
    />
  );
}

/** In words, by option, one after the other while the list is open: no key press waits for all of them. */
function useOutcomes<T extends string>(
  isOpen: boolean,
  options: readonly Option<T>[],
  stating: (value: T) => Stated | undefined,
): ReadonlyMap<T, string> {
  const app = useApp();
  const diagram = useDiagram();
  const [known, setKnown] = useState<ReadonlyMap<T, string>>(NONE as ReadonlyMap<T, string>);
  // The same words while the same is asked, however often this is rendered.
  const question = JSON.stringify(options.map(({ value }) => ({ value, stated: stating(value) })));
  useEffect(() => {
    if (!isOpen) return;
    setKnown(NONE as ReadonlyMap<T, string>);
    const asked = JSON.parse(question) as readonly { readonly value: T; readonly stated?: Stated }[];
    let timer: ReturnType<typeof setTimeout>;
    const next = (index: number): void => {
      const one = asked[index];
      if (one === undefined) return;
      const outcome = one.stated === undefined ? null : outcomeOf(app, diagram, one.stated);
      if (outcome !== null) setKnown((before) => new Map(before).set(one.value, outcomeWords(outcome)));
      timer = setTimeout(() => next(index + 1), 0);
    };
    timer = setTimeout(() => next(0), 0);
    return () => clearTimeout(timer);
  }, [isOpen, question, app, diagram]);
  return known;
}

const NONE: ReadonlyMap<string, string> = new Map();

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
