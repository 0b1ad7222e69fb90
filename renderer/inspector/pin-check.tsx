import type { ReactNode } from 'react';
import { wholeView } from '../../shared/catalog/drawn-view.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { setPinned } from '../../shared/commands/set-pinned.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { useApp, useView } from '../app-context.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import styles from './pin-check.module.css';
import { useRun } from './use-run.ts';

/** Keeps what is selected on the cloud that it shows; a frame takes along what it holds. Nothing for what belongs to no cloud. */
export function PinCheck({ nodes }: { readonly nodes: readonly ViewNode[] }): ReactNode {
  const { editor } = useApp();
  const view = wholeView(useView());
  const run = useRun();
  const cloud = cloudToKeep(nodes);
  if (cloud === undefined) return null;
  const ids = nodes.map(({ id }) => id);
  const holds = ids.some((id) => view.children(id).length > 0);
  return (
    <div className={styles.pin}>
      <Checkbox
        label={`Stays on ${SIDE_NAMES[cloud]} on both sides${holds ? `, with what ${ids.length > 1 ? 'they hold' : 'it holds'}` : ''}`}
        isChecked={nodes.every(({ node, face }) => node.pinned !== undefined || face.origin === 'neutral')}
        onChange={(isChecked) => run(editor.dispatch(setPinned, { ids, to: isChecked ? cloud : null }))}
      />
    </div>
  );
}

/** The cloud of the first that has one. */
export function cloudToKeep(nodes: readonly ViewNode[]): Side | undefined {
  for (const { node, service, face } of nodes) {
    if (node.only !== undefined || service.provider === 'neutral' || face.state !== 'shown') continue;
    return node.pinned ?? service.provider;
  }
  return undefined;
}
