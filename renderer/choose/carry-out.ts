import { serviceOf } from '../../shared/catalog/catalog.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import type { RankedOption } from '../../shared/choose/rank-options.ts';
import type { Workload } from '../../shared/choose/workload.ts';
import { presentOption, propertiesFor, workloadOf } from '../../shared/choose/workload-of.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { selectAdded } from '../actions/select-added.ts';
import type { App } from '../app.ts';
import { placeForService } from '../gestures/free-place.ts';
import { chosenAsNew, chosenForNode } from './apply-choice.ts';

/** Carries the choice out as one step of undo, closes the dialog and shows where. */
export function carryOut(
  app: App,
  nodeId: string | null,
  option: RankedOption,
  workload: Workload,
  isNoted: boolean,
): void {
  const { editor, catalog, canvas, ui } = app;
  const view = editor.view();
  const node = nodeId === null ? undefined : view.nodes.get(nodeId);
  const answers = isNoted ? propertiesFor(workload, node === undefined ? {} : workloadOf(node, catalog), catalog) : {};
  const before = editor.diagram();
  const label = `Choose ${option.name}`;
  ui.close();
  if (node === undefined) {
    const service = serviceOf(catalog, option.service);
    const place = placeForService(view, service, [], canvas.current?.center() ?? { x: 0, y: 0 });
    if (!isAccepted(app, editor.change(label, chosenAsNew(option, place, answers)))) return;
    selectAdded(app, before);
    ui.announce(`${option.name} placed.`);
  } else {
    const present = presentOption(node, catalog)?.settings ?? {};
    const name = nodeName(node);
    if (!isAccepted(app, editor.change(label, chosenForNode(node.id, option, present, answers)))) return;
    editor.select([node.id]);
    ui.announce(`${name} is ${option.name} now.`);
  }
  canvas.current?.reveal(editor.state.getState().selection);
}
