import { createStore } from 'zustand/vanilla';
import { MOST_COMPARED } from '../../shared/catalog/compare.ts';
import { nodeSubject, planSubject, type Subject, serviceSubject } from '../../shared/catalog/compare-subject.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Side } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';

/** What a column compares: a service or one of its plans, or a node as a side has it (the shown one unless stated). */
export type SubjectRef =
  | { readonly service: string; readonly plan?: string | undefined }
  | { readonly node: string; readonly side?: Side | undefined };

export interface CompareView {
  readonly columns: readonly SubjectRef[];
  readonly isOnlyDifferences: boolean;
}

/** Kept while the window is open, so that a comparison is found as it was left. */
export const compareView = createStore<CompareView>(() => ({ columns: [], isOnlyDifferences: false }));

/** Opens the comparison with these columns, at most four; without any it is as it was left. */
export function openCompare({ editor, ui }: App, subjects: readonly SubjectRef[] = []): void {
  const side = editor.diagram().provider;
  // A side that is left open is the one that is shown now, and stays that.
  const columns = subjects.slice(0, MOST_COMPARED).map((ref) => ('node' in ref ? { side, ...ref } : ref));
  if (columns.length > 0) compareView.setState({ columns: withoutDoubles(columns) });
  ui.open('compare');
}

/** Another diagram may have nodes of the same ids, which are others. */
export function forgetComparedNodes(): void {
  const { columns } = compareView.getState();
  if (columns.some((ref) => 'node' in ref)) {
    compareView.setState({ columns: columns.filter((ref) => !('node' in ref)) });
  }
}

/** What a column shows now; undefined: the service, the plan or the node is not there any more. */
export function subjectOf(ref: SubjectRef, { catalog, editor }: App): Subject | undefined {
  if ('node' in ref) {
    const diagram = editor.diagram();
    const side = ref.side ?? diagram.provider;
    const node = viewSide(diagram, side, catalog).nodes.get(ref.node);
    return node && nodeSubject(node, side);
  }
  const service = catalog.services.get(ref.service);
  if (service === undefined || ref.plan === undefined) return service && serviceSubject(service);
  const plan = service.variants.find(({ id }) => id === ref.plan);
  return plan && planSubject(service, plan, catalog);
}

/** The plans of a service as columns, as many as there is room for. */
export function plansOf({ id, variants }: Service): readonly SubjectRef[] {
  return variants.slice(0, MOST_COMPARED).map((plan) => ({ service: id, plan: plan.id }));
}

export function withoutDoubles(columns: readonly SubjectRef[]): readonly SubjectRef[] {
  const keys = columns.map((ref) => JSON.stringify('node' in ref ? [ref.node, ref.side] : [ref.service, ref.plan]));
  return columns.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
