import { serviceOf } from '../../shared/catalog/catalog.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import { addNode } from '../../shared/commands/add-node.ts';
import { canContain } from '../../shared/commands/can-contain.ts';
import type { CommandEnv } from '../../shared/commands/command.ts';
import { connect } from '../../shared/commands/connect.ts';
import { move } from '../../shared/commands/move.ts';
import { setProperties } from '../../shared/commands/set-properties.ts';
import { splitConnection } from '../../shared/commands/split-connection.ts';
import type { Diagram, Frame, Properties } from '../../shared/document/schema.ts';
import { ok } from '../../shared/result.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { selectAdded } from '../actions/select-added.ts';
import type { App } from '../app.ts';
import { explainPlace } from '../canvas/explain-place.ts';
import { namesOfEnds } from '../gestures/split-target.ts';
import { addedIds, type Change } from '../state/editor.ts';
import type { Split } from '../state/gesture.ts';
import { rememberUsed } from './used-services.ts';

export interface PutInput {
  readonly serviceId: string;
  /** Absolute, in diagram pixels. */
  readonly frame: Frame;
  readonly parentId: string | null;
  /** What it is called; absent: like the service. */
  readonly label?: string;
  /** What is known of it already. */
  readonly properties?: Properties;
  /** The connection that it is put into. */
  readonly splits?: Split | null;
  /** The node that is connected to it. */
  readonly from?: string;
  /** What goes into it, as far as it may. */
  readonly takes?: readonly string[];
  /** Said besides. */
  readonly remark?: string;
}

/** A new node, with the connections that come with it, in one step of undo; it is selected then. False: it was refused. */
export function putService(app: App, input: PutInput): boolean {
  const { serviceId, parentId, splits = null, from, remark = '' } = input;
  const { editor, ui } = app;
  const before = editor.diagram();
  const view = editor.view();
  if (!isAccepted(app, editor.change(labelOf(input), changeOf(input)))) return false;
  const [id] = addedIds(before, editor.diagram());
  selectAdded(app, before);
  rememberUsed(app, serviceId);
  const parent = parentId === null ? undefined : view.nodes.get(parentId);
  const start = from === undefined ? undefined : view.nodes.get(from);
  const said = [
    `${serviceOf(app.catalog, serviceId).shortName} placed${parent === undefined ? '' : ` in ${nodeName(parent)}`}.`,
    start === undefined ? '' : `Connected to ${nodeName(start)}.`,
    splits === null ? '' : `It lies between ${namesOfEnds(view, splits)} now.`,
    remark,
    explainPlace(app, id === undefined ? [] : [id]),
  ];
  ui.announce(said.filter((part) => part !== '').join(' '));
  return true;
}

function labelOf({ splits, from }: PutInput): string {
  if (splits) return 'Insert into connection';
  return from === undefined ? 'Add' : 'Add and connect';
}

function changeOf({
  serviceId,
  frame,
  parentId,
  label = '',
  properties = {},
  splits,
  from,
  takes = [],
}: PutInput): Change {
  return (diagram, env) => {
    const bare = addNode(diagram, { serviceId, frame, parentId, label, grows: true }, env);
    if (!bare.ok) return bare;
    const [nodeId = ''] = addedIds(diagram, bare.value);
    const added = setProperties(bare.value, { ids: [nodeId], properties }, env);
    if (!added.ok) return added;
    if (splits) return splitConnection(added.value, { id: splits.connectionId, nodeId, makesRoom: true }, env);
    if (from !== undefined) return connect(added.value, { from, to: nodeId }, env);
    return ok(takenInto(added.value, takes, nodeId, env));
  };
}

/** What the new frame may not hold stays where it is; for the rest it is large enough, under its title. */
function takenInto(diagram: Diagram, takes: readonly string[], parentId: string, env: CommandEnv): Diagram {
  const ids = takes.filter((id) => canContain(diagram, parentId, { nodeId: id }, env.catalog).answer !== 'refuse');
  const moved = ids.length === 0 ? ok(diagram) : move(diagram, { ids, dx: 0, dy: 0, parentId, grows: true }, env);
  return moved.ok ? moved.value : diagram;
}
