import type { ReactNode } from 'react';
import { type EditDiagramInput, editDiagram } from '../../shared/commands/edit-diagram.ts';
import { counted } from '../../shared/counted.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { useApp, useDiagram } from '../app-context.tsx';
import { EnvironmentSelect } from '../findings/environment-select.tsx';
import { StatedSelect } from '../findings/stated-select.tsx';
import { SwitchNote } from '../findings/switch-line.tsx';
import type { Option } from '../ui/select-list.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AvailabilityRow } from './availability-row.tsx';
import styles from './diagram-panel.module.css';
import { DiagramSummary } from './diagram-summary.tsx';
import head from './head.module.css';
import { LegendRow } from './legend-row.tsx';
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
      {connections > 0 && (
        <Section title="Drawing">
          <LegendRow />
        </Section>
      )}
      <Section title="What it must have">
        <Row label="Environment" explanation="Findings about availability are graver in production.">
          {(row) => <EnvironmentSelect {...row} label="Environment" />}
        </Row>
        {NEEDS.map((need) => (
          <NeedRow key={need.id} {...need} />
        ))}
        <AvailabilityRow />
        <SwitchNote />
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

interface Need {
  readonly id: 'highAvailability' | 'disasterRecovery' | 'elasticity';
  readonly label: string;
  readonly explanation: string;
}

function NeedRow({ id, label, explanation }: Need): ReactNode {
  const { needs } = useDiagram();
  return (
    <Row label={label} explanation={explanation} isUnstated={needs[id] === 'unstated'}>
      {(row) => (
        <StatedSelect
          {...row}
          label={label}
          name={label.toLowerCase()}
          options={NEED_OPTIONS}
          value={needs[id]}
          stating={(need) => ({ needs: { [id]: need } })}
        />
      )}
    </Row>
  );
}

const NEED_OPTIONS: readonly Option<Diagram['needs']['elasticity']>[] = [
  { value: 'unstated', label: 'Not stated' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

const NEEDS: readonly Need[] = [
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
];
