import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { createStore, useStore } from 'zustand';
import { useFindings } from '../app-context.tsx';
import { findingsOn } from '../findings/findings-on.ts';
import { Button } from '../ui/button.tsx';
import { findingsByField } from './element-findings.ts';
import type { Field } from './field.ts';
import { groupFields } from './field-groups.ts';
import { FieldRow, keyOf } from './field-row.tsx';
import styles from './field-sections.module.css';
import { FindingLine } from './finding-line.tsx';
import { Section } from './section.tsx';

/** Whether the person wants to see what is asked of few designs too; kept from one element to the next. */
const moreFields = createStore<{ readonly isShown: boolean }>(() => ({ isShown: false }));

interface FieldSectionsProps {
  readonly fields: readonly Field[];
  /** The same array while the same elements are selected. */
  readonly ids: readonly string[];
  readonly serviceName?: string | undefined;
}

/** The form: what was found and has no field first, then the fields by group, each with what was found of it. */
export function FieldSections({ fields, ids, serviceName }: FieldSectionsProps): ReactNode {
  const showsMore = useStore(moreFields, ({ isShown }) => isShown);
  const found = useFindings(({ here }) => here);
  const [only] = ids;
  const findings = only !== undefined && ids.length === 1 ? findingsOn(found, only) : [];
  const { atField, elsewhere } = findingsByField(findings, new Set(fields.map(({ property }) => property.id)));
  // A field stays where it was shown while its element is selected, whatever is stated in it.
  const [places] = useState(() => new WeakMap<readonly string[], Places>());
  const before = places.get(ids);
  const wanted = new Set([...atField.keys(), ...(before?.shown ?? [])]);
  const { groups, more } = groupFields(fields, wanted, new Set(showsMore ? before?.more : []));
  useEffect(() => {
    places.set(ids, { shown: groups.flatMap((group) => idsOf(group.fields)), more: idsOf(more) });
  });
  const rowOf = (field: Field): ReactNode => (
    <FieldRow
      key={field.property.id}
      field={field}
      ids={ids}
      findings={atField.get(field.property.id) ?? []}
      serviceName={serviceName}
    />
  );
  return (
    <>
      {elsewhere.length > 0 && (
        <Section title="Findings">
          {elsewhere.map((finding) => (
            <FindingLine key={keyOf(finding)} finding={finding} />
          ))}
        </Section>
      )}
      {groups.map(({ title, fields: shown }) => (
        <Section key={title} title={title}>
          {shown.map(rowOf)}
        </Section>
      ))}
      {more.length > 0 && (
        <Section>
          <div className={styles.more}>
            <Button tone="link" aria-expanded={showsMore} onClick={() => moreFields.setState({ isShown: !showsMore })}>
              <ChevronDown size={14} aria-hidden className={showsMore ? styles.open : styles.folded} />
              More settings ({more.length})
            </Button>
          </div>
          {showsMore && more.map(rowOf)}
        </Section>
      )}
    </>
  );
}

interface Places {
  readonly shown: readonly string[];
  readonly more: readonly string[];
}

function idsOf(fields: readonly Field[]): readonly string[] {
  return fields.map(({ property }) => property.id);
}
