import { createStore } from 'zustand/vanilla';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { isChoosable } from '../../shared/choose/workload-of.ts';
import type { App } from '../app.ts';

/** The node that the choice is for; null: one that is still to be placed. */
export const chooseView = createStore<{ readonly node: string | null }>(() => ({ node: null }));

export function openChoose({ ui }: App, node: string | null): void {
  chooseView.setState({ node });
  ui.open('choose');
}

/** The one selected node, where it is compute that can be chosen. */
export function selectedCompute({ editor, catalog }: App): ViewNode | undefined {
  const [only, ...others] = editor.state.getState().selection;
  const node = only === undefined || others.length > 0 ? undefined : editor.view().nodes.get(only);
  return node !== undefined && isChoosable(node, catalog) ? node : undefined;
}
