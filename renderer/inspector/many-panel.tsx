import { type ReactNode, useMemo } from 'react';
import { FEWEST_COMPARED, MOST_COMPARED } from '../../shared/catalog/compare.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { counted } from '../../shared/counted.ts';
import type { Connection, ConnectionKind } from '../../shared/document/schema.ts';
import { groupBy } from '../../shared/group-by.ts';
import { setConnections } from '../actions/set-connections.ts';
import { StyleSection } from '../annotate/style-section.tsx';
import { useApp } from '../app-context.tsx';
import { openCompare } from '../compare/open-compare.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { AlignSection } from './align-section.tsx';
import { KIND_OPTIONS } from './connection-options.ts';
import { fieldsOfConnections, fieldsOfNodes } from './field.ts';
import { FieldSections } from './field-sections.tsx';
import head from './head.module.css';
import styles from './many-panel.module.css';
import { MeasuresSection } from './measures-section.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { ServicesList } from './services-list.tsx';
import { TwinsOfAll } from './twins-of-all.tsx';
import { useRun } from './use-run.ts';

interface ManyPanelProps {
  readonly nodes: readonly ViewNode[];
  readonly connections: readonly Connection[];
}

/** Several elements: what they are, and what can be stated of all of them at once. Nodes go before connections. */
export function ManyPanel({ nodes, connections }: ManyPanelProps): ReactNode {
  const app = useApp();
  const { catalog } = app;
  const elements = nodes.length > 0 ? nodes.map(({ id }) => id) : connections.map(({ id }) => id);
  const key = elements.join(' ');
  const ids = useMemo(() => key.split(' '), [key]);
  const fields = nodes.length > 0 ? fieldsOfNodes(nodes, catalog) : fieldsOfConnections(connections, catalog);
  const services = [...groupBy(nodes, ({ service }) => service)].sort(([, a], [, b]) => b.length - a.length);
  return (
    <>
      <header className={head.head}>
        <h2 className={head.title}>{nodes.length + connections.length} selected</h2>
        <p className={head.service}>{countsText(nodes.length, connections.length)}</p>
        {services.length > 0 && <ServicesList services={services.map(([service, of]) => [service, of.length])} />}
      </header>
      {nodes.length >= FEWEST_COMPARED && nodes.length <= MOST_COMPARED && (
        <Section>
          <Button
            onClick={() =>
              openCompare(
                app,
                nodes.map(({ id }) => ({ node: id })),
              )
            }
          >
            Compare…
          </Button>
        </Section>
      )}
      {nodes.length > 1 && <AlignSection />}
      {nodes.length > 0 && <TwinsOfAll nodes={nodes} />}
      {connections.length > 0 && <KindOfAll connections={connections} />}
      <FieldSections fields={fields} ids={ids} />
      <StyleSection nodes={nodes} connections={connections} />
      {nodes.length > 0 && <MeasuresSection nodes={nodes} />}
      {fields.length === 0 && (
        <Section>
          <p className={styles.nothing}>They have no settings in common.</p>
        </Section>
      )}
    </>
  );
}

const MIXED = 'mixed';

function KindOfAll({ connections }: { readonly connections: readonly Connection[] }): ReactNode {
  const { editor } = useApp();
  const run = useRun();
  const kinds = new Set(connections.map(({ kind }) => kind));
  const [kind = 'traffic'] = kinds;
  const current: ConnectionKind | typeof MIXED = kinds.size === 1 ? kind : MIXED;
  const ids = connections.map(({ id }) => id);
  const setAll = (next: ConnectionKind): void => run(setConnections({ editor }, ids, { kind: next }));
  const options = current === MIXED ? [{ value: MIXED, label: 'Mixed' } as const, ...KIND_OPTIONS] : KIND_OPTIONS;
  return (
    <Section title={connections.length === 1 ? 'Line' : 'Lines'}>
      <Row label="What flows">
        {(row) => (
          <Select<ConnectionKind | typeof MIXED>
            {...row}
            label="What flows"
            options={options}
            value={current}
            onChange={(next) => next !== MIXED && setAll(next)}
          />
        )}
      </Row>
    </Section>
  );
}

function countsText(nodes: number, connections: number): string {
  const parts = [
    nodes > 0 ? counted(nodes, 'node', 'nodes') : '',
    connections > 0 ? counted(connections, 'connection', 'connections') : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
