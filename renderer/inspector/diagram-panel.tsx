import type { ReactNode } from 'react';
import { type EditDiagramInput, editDiagram } from '../../shared/commands/edit-diagram.ts';
import { counted } from '../../shared/counted.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { useApp, useDiagram } from '../app-context.tsx';
import { Select } from '../ui/select.tsx';
import type { Option } from '../ui/select-list.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './diagram-panel.module.css';
import { DiagramSummary } from './diagram-summary.tsx';
import { ENVIRONMENT_OPTIONS } from './environment-options.ts';
import head from './head.module.css';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { useRun } from './use-run.ts';

/** Nothing is selected: what this diagram is, what it must have, and how it stands on both sides. */
export function DiagramPanel(): ReactNode {
  const { editor } = useApp();
  const run = useRun();
  const diagram = useDiagram();
  const edit = (input: EditDiagramInput): void => run(editor.dispatch(editDiagram, input));
  const nodes = Object.keys(diagram.nodes).length;
  const connections = Object.keys(diagram.connections).length;
  return (
    <>
      <header className={head.head}>
        <div className={head.label}>
          <TextField
            label="Name of the diagram"
            value={diagram.name}
            placeholder="Untitled diagram"
            onCommit={(name) => edit({ name: name.trim() })}
          />
        </div>
        <p className={head.service}>
          {counted(nodes, 'node', 'nodes')} · {counted(connections, 'connection', 'connections')}
        </p>
      </header>
      <Section title="Description">
        <TextField
          label="Description of the diagram"
          value={diagram.description}
          placeholder="What it is for"
          isMultiline
          onCommit={(description) => edit({ description })}
        />
      </Section>
      <Section title="What it must have">
        <Row label="Environment" explanation="Findings about availability are graver in production.">
          {(row) => (
            <Select
              {...row}
              label="Environment"
              options={ENVIRONMENT_OPTIONS}
              value={diagram.environment}
              onChange={(environment) => edit({ environment })}
            />
          )}
        </Row>
        {NEEDS.map(({ id, label, explanation }) => (
          <Row key={id} label={label} explanation={explanation} isUnstated={diagram.needs[id] === 'unstated'}>
            {(row) => (
              <Select
                {...row}
                label={label}
                options={NEED_OPTIONS}
                value={diagram.needs[id]}
                onChange={(need) => edit({ needs: { [id]: need } })}
              />
            )}
          </Row>
        ))}
      </Section>
      {nodes === 0 ? (
        <Section title="How to start">
          <ul className={styles.hints}>
            <li>
              Drag a service from the left onto the canvas, or press <kbd className={styles.key}>/</kbd>, type its name
              and press <kbd className={styles.key}>Enter</kbd>.
            </li>
            <li>Drag from the edge of one node to another to connect them.</li>
            <li>Select a node to say what is known of it here: what is stated is checked while you draw.</li>
            <li>The switch above turns the whole diagram to the other cloud.</li>
          </ul>
        </Section>
      ) : (
        <DiagramSummary />
      )}
    </>
  );
}

const NEED_OPTIONS: readonly Option<Diagram['needs']['elasticity']>[] = [
  { value: 'unstated', label: 'Not stated' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

const NEEDS = [
  {
    id: 'highAvailability',
    label: 'High availability',
    explanation: 'It must survive the loss of a zone. No: findings about it are relaxed.',
  },
  {
    id: 'disasterRecovery',
    label: 'Disaster recovery',
    explanation: 'It must survive the loss of a region.',
  },
  { id: 'elasticity', label: 'Elasticity', explanation: 'Capacity must follow the traffic by itself.' },
] as const;
