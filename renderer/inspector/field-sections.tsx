import { type ReactNode, useEffect, useState } from 'react';
import { createStore, useStore } from 'zustand';
import { useFindings } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { findingsByField, findingsOn } from './element-findings.ts';
import type { Field } from './field.ts';
import { groupFields } from './field-groups.ts';
import { FieldRow, keyOf } from './field-row.tsx';
import styles from './field-sections.module.css';
import { FindingLine } from './finding-line.tsx';
import { Section } from './section.tsx';

/** Whether the person wants to see every field; kept from one element to the next. */
const allFields = createStore<{ readonly isShown: boolean }>(() => ({ isShown: false }));

interface FieldSectionsProps {
  readonly fields: readonly Field[];
  /** The same array while the same elements are selected. */
  readonly ids: readonly string[];
  readonly serviceName?: string | undefined;
}

/** The form: what was found and has no field first, then the fields by group, each with what was found of it. */
export function FieldSections({ fields, ids, serviceName }: FieldSectionsProps): ReactNode {
  const showsAll = useStore(allFields, ({ isShown }) => isShown);
  const found = useFindings(({ here }) => here);
  const [only] = ids;
  const findings = only !== undefined && ids.length === 1 ? findingsOn(found, only) : [];
  const { atField, elsewhere } = findingsByField(findings, new Set(fields.map(({ property }) => property.id)));
  // A field that was shown stays while its element is selected, though nothing is stated in it any more.
  const [everShown] = useState(() => new WeakMap<readonly string[], readonly string[]>());
  const wanted = new Set([...atField.keys(), ...(everShown.get(ids) ?? [])]);
  const { groups, hidden } = groupFields(fields, wanted, showsAll);
  useEffect(() => {
    if (!showsAll)
      everShown.set(
        ids,
        groups.flatMap(({ fields: shown }) => shown.map(({ property }) => property.id)),
      );
  });
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
          {shown.map((field) => (
            <FieldRow
              key={field.property.id}
              field={field}
              ids={ids}
              findings={atField.get(field.property.id) ?? []}
              serviceName={serviceName}
            />
          ))}
        </Section>
      ))}
      {(hidden > 0 || showsAll) && fields.length > 0 && (
        <div className={styles.more}>
          <Button tone="link" onClick={() => allFields.setState({ isShown: !showsAll })}>
            {showsAll ? 'Show the usual settings only' : `Show ${hidden} more settings`}
          </Button>
        </div>
      )}
    </>
  );
}
