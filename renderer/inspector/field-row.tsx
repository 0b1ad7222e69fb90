import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { setProperties } from '../../shared/commands/set-properties.ts';
import type { PropertyValue } from '../../shared/document/schema.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { useApp } from '../app-context.tsx';
import type { Field } from './field.ts';
import { FieldControl } from './field-control.tsx';
import { explanationOf, whyUnusual } from './field-text.ts';
import { FindingNote } from './finding-note.tsx';
import { Note } from './note.tsx';
import { Row } from './row.tsx';

interface FieldRowProps {
  readonly field: Field;
  /** The elements that it belongs to. */
  readonly ids: readonly string[];
  readonly findings: readonly Finding[];
  /** Who would not take an unusual value; undefined: several services. */
  readonly serviceName?: string | undefined;
}

interface Problem {
  readonly ids: readonly string[];
  readonly text: string;
}

/** A property: what is typed is taken as one step, or refused with the reason below the field. */
export function FieldRow({ field, ids, findings, serviceName }: FieldRowProps): ReactNode {
  const { editor, ui } = useApp();
  const [problem, setProblem] = useState<Problem>();
  const refused = problem?.ids === ids ? problem.text : undefined;
  const unusual = serviceName === undefined ? undefined : whyUnusual(field, serviceName);

  const refuse = (text: string): void => {
    setProblem({ ids, text });
    ui.announce(`${field.name}: ${text}`);
  };
  const commit = (value: PropertyValue | null): void => {
    const { property } = field;
    const taken = editor.dispatch(setProperties, { ids, properties: { [property.id]: value } });
    // What is gone in the meantime needs no word about its values.
    if (taken.ok || taken.error.reason === 'unknown-element') setProblem(undefined);
    else refuse(withoutName(taken.error.message, property.name));
  };
  const onKeyDown = ({ key, target }: KeyboardEvent): void => {
    if (key === 'Escape' && target instanceof HTMLInputElement) setProblem(undefined);
  };

  const [worst] = findings;
  const tone = refused !== undefined ? 'error' : (toneOf(worst) ?? (unusual === undefined ? undefined : 'warning'));
  return (
    <div onKeyDownCapture={onKeyDown} role="presentation">
      <Row
        label={field.name}
        explanation={explanationOf(field)}
        tone={tone}
        isUnstated={field.value === undefined}
        message={
          (refused !== undefined || unusual !== undefined || findings.length > 0) && (
            <>
              {refused !== undefined && <Note tone="error">{refused}</Note>}
              {findings.map((finding) => (
                <FindingNote key={keyOf(finding)} finding={finding} />
              ))}
              {refused === undefined && findings.length === 0 && unusual !== undefined && (
                <Note tone="warning">{unusual}</Note>
              )}
            </>
          )
        }
      >
        {({ id, describedBy }) => (
          <FieldControl
            field={field}
            id={id}
            describedBy={describedBy}
            isInvalid={tone === 'error'}
            owner={ids}
            onCommit={commit}
            onReject={(text) => refuse(`“${text.trim()}” is no number.`)}
          />
        )}
      </Row>
    </div>
  );
}

export function keyOf({ rule, nodes, connections, message }: Finding): string {
  return `${rule} ${nodes.join()} ${connections.join()} ${message}`;
}

export function toneOf(finding: Finding | undefined): 'error' | 'warning' | 'info' | undefined {
  if (finding === undefined) return undefined;
  return finding.severity === 'critical' ? 'error' : finding.severity;
}

/** The field's name stands beside it already: "Memory: at least 0 MiB is expected." */
function withoutName(message: string, name: string): string {
  const rest = message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
