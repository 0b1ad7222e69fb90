import { type ReactNode, useDeferredValue, useRef } from 'react';
import { withAllLines } from '../../shared/catalog/drawn-view.ts';
import { connectionOf } from '../../shared/document/queries.ts';
import { useEditor, useView } from '../app-context.tsx';
import { ConnectionPanel } from './connection-panel.tsx';
import { DiagramPanel } from './diagram-panel.tsx';
import styles from './inspector.module.css';
import { ManyPanel } from './many-panel.tsx';
import { NodePanel } from './node-panel.tsx';
import { useCommitBeforeLeaving } from './use-commit-before-leaving.ts';

/** What is selected, or the diagram as a whole: what it is, what is stated of it, and what to know of it. */
export function Inspector(): ReactNode {
  const panel = useRef<HTMLDivElement>(null);
  useCommitBeforeLeaving(panel);
  return (
    <div ref={panel} className={styles.inspector}>
      <div className={styles.content}>
        <Selected />
      </div>
    </div>
  );
}

function Selected(): ReactNode {
  const view = useView();
  // The canvas answers first; a selection that grows under the pointer need not be followed at every step.
  const selection = useDeferredValue(useEditor((state) => state.selection));
  const nodes = [...selection].flatMap((id) => view.nodes.get(id) ?? []);
  const connections = withAllLines(view, selection).flatMap((id) => connectionOf(view.diagram, id) ?? []);
  const [node] = nodes;
  const [connection] = connections;
  if (node === undefined && connection === undefined) return <DiagramPanel />;
  if (node !== undefined && nodes.length === 1 && connections.length === 0) return <NodePanel viewNode={node} />;
  if (connection !== undefined && connections.length === 1 && nodes.length === 0) {
    return <ConnectionPanel connection={connection} />;
  }
  return <ManyPanel nodes={nodes} connections={connections} />;
}
