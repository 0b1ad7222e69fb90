import { ArrowLeftRight } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { wholeView } from '../../shared/catalog/drawn-view.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import { routeAgain } from '../../shared/commands/route-again.ts';
import { type SetConnectionInput, setConnection } from '../../shared/commands/set-connection.ts';
import { turnConnections } from '../../shared/commands/turn-connections.ts';
import { cornersOn } from '../../shared/document/corners-on.ts';
import type { Connection, Port } from '../../shared/document/schema.ts';
import { uncover } from '../actions/uncover.ts';
import { StyleSection } from '../annotate/style-section.tsx';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import type { Option } from '../ui/select-list.tsx';
import { TextField } from '../ui/text-field.tsx';
import { BendsSection } from './bends-section.tsx';
import { KIND_MEANINGS } from './connection-meanings.ts';
import { DIRECTION_OPTIONS, KIND_OPTIONS } from './connection-options.ts';
import styles from './connection-panel.module.css';
import { fieldsOfConnections } from './field.ts';
import { FieldSections } from './field-sections.tsx';
import head from './head.module.css';
import { LineSample } from './line-sample.tsx';
import { NotesSection } from './notes-section.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { useRun } from './use-run.ts';

/** One connection: what flows on it, between what, and what is stated of it. */
export function ConnectionPanel({ connection }: { readonly connection: Connection }): ReactNode {
  const app = useApp();
  const { editor, catalog, canvas } = app;
  const run = useRun();
  const view = wholeView(useView());
  const fields = useMemo(() => fieldsOfConnections([connection], catalog), [connection, catalog]);
  const ids = useMemo(() => [connection.id], [connection.id]);
  const { id, from, to, kind, label, direction, fromPort, toPort, labelAt } = connection;
  const isPlaced = labelAt !== undefined || cornersOn(view.diagram, connection, view.side).length > 0;
  const edit = (change: SetConnectionInput['fields']): void =>
    run(editor.dispatch(setConnection, { id, fields: change }));
  const nameOf = (nodeId: string): string => {
    const node = view.nodes.get(nodeId);
    return node === undefined ? 'not on this side' : nodeName(node);
  };
  const goTo = (nodeId: string): void => {
    if (!view.nodes.has(nodeId)) return;
    uncover(app, [nodeId]);
    editor.select([nodeId]);
    canvas.current?.reveal([nodeId]);
  };
  return (
    <>
      <header className={head.head}>
        <div className={styles.title}>
          <LineSample kind={kind} direction={direction} />
          <div className={head.names}>
            <div className={head.label}>
              <TextField
                label="Label"
                value={label}
                placeholder="Connection"
                isMultiline={label.includes('\n')}
                onCommit={(text) => edit({ label: text.trim() })}
              />
            </div>
            <p className={head.service}>{KIND_MEANINGS[kind]}</p>
          </div>
        </div>
      </header>
      <Section title="Ends">
        <Row label="From">
          {(row) => (
            <div className={styles.end} id={row.id}>
              <Button tone="link" onClick={() => goTo(from)}>
                {nameOf(from)}
              </Button>
            </div>
          )}
        </Row>
        <Row label="To">
          {() => (
            <div className={styles.end}>
              <Button tone="link" onClick={() => goTo(to)}>
                {nameOf(to)}
              </Button>
              <IconButton label="Turn round" onClick={() => run(editor.dispatch(turnConnections, { ids }))}>
                <ArrowLeftRight size={16} aria-hidden />
              </IconButton>
            </div>
          )}
        </Row>
      </Section>
      <Section title="Line">
        <Row label="What flows">
          {(row) => (
            <Select
              {...row}
              label="What flows"
              options={KIND_OPTIONS}
              value={kind}
              onChange={(next) => edit({ kind: next })}
            />
          )}
        </Row>
        <Row label="Direction">
          {(row) => (
            <Select
              {...row}
              label="Direction"
              options={DIRECTION_OPTIONS}
              value={direction}
              onChange={(next) => edit({ direction: next })}
            />
          )}
        </Row>
        <Row label="Leaves at" isUnstated={fromPort === undefined}>
          {(row) => (
            <Select
              {...row}
              label="Leaves at"
              options={PORTS}
              value={fromPort ?? ANY_PORT}
              onChange={(next) => edit({ fromPort: portOf(next) })}
            />
          )}
        </Row>
        <Row label="Arrives at" isUnstated={toPort === undefined}>
          {(row) => (
            <Select
              {...row}
              label="Arrives at"
              options={PORTS}
              value={toPort ?? ANY_PORT}
              onChange={(next) => edit({ toPort: portOf(next) })}
            />
          )}
        </Row>
        {isPlaced && (
          <Button tone="link" onClick={() => run(editor.dispatch(routeAgain, { ids }))}>
            Route again
          </Button>
        )}
      </Section>
      <FieldSections fields={fields} ids={ids} />
      <StyleSection nodes={NO_NODES} connections={[connection]} />
      <BendsSection connection={connection} />
      <NotesSection id={id} notes={connection.notes} />
    </>
  );
}

const NO_NODES: readonly never[] = [];
const ANY_PORT = 'any';
const PORTS: readonly Option<Port | typeof ANY_PORT>[] = [
  { value: ANY_PORT, label: 'Automatic' },
  { value: 'top', label: 'Top' },
  { value: 'right', label: 'Right' },
  { value: 'bottom', label: 'Bottom' },
  { value: 'left', label: 'Left' },
];

function portOf(chosen: Port | typeof ANY_PORT): Port | null {
  return chosen === ANY_PORT ? null : chosen;
}
