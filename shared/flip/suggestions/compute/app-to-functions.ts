import { nodeName } from '../../../catalog/node-name.ts';
import { type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import type { CommandEnv } from '../../../commands/command.ts';
import { freshIds } from '../../../commands/fresh-ids.ts';
import { withFace } from '../../../commands/place.ts';
import { type Rejection, rejectUnknown } from '../../../commands/rejection.ts';
import { connectionsOf, nodeOf } from '../../../document/queries.ts';
import type { Connection, Diagram } from '../../../document/schema.ts';
import { ok, type Result } from '../../../result.ts';
import { drawCopy } from '../../../validation/drawing/draw-copy.ts';
import { onOneSide } from '../on-one-side.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { namedFunctions } from './named-functions.ts';

interface Params {
  readonly app: string;
  readonly names: readonly string[];
}

const LAMBDA = 'aws.lambda';
const GAP = 24;

/** An app whose functions are only named becomes a Lambda function for each. Functions that are drawn in it turn by themselves. */
export const appToFunctions = suggestionKind<Params>({
  meta: {
    id: 'app-to-functions',
    sides: ['aws'],
    title: 'Draw a Lambda function for each function of an app',
    mends: ['function-app-splits'],
    source: 'rule-functions-storage',
  },
  find: (view) => view.all(LAMBDA).flatMap(splitting),
  plan: (diagram, { app, names }, env) => {
    const node = nodeOf(diagram, app);
    const [first = '', ...others] = names;
    if (node === undefined) return rejectUnknown(app);
    const named = amend(diagram, { nodes: [withFace(node, 'aws', { label: first })] });
    if (!named.ok) return named;
    const drawn = drawOthers(named.value, app, others, env);
    return drawn.ok ? withLines(drawn.value.diagram, [app, ...drawn.value.ids], names, env) : drawn;
  },
});

function splitting({ id, node, shape, service }: ViewNode): readonly FoundSuggestion<Params>[] {
  const { aws, azure } = node.faces;
  const isWhole = azure?.service === 'azure.function-app' && aws?.service === undefined && aws?.label === undefined;
  if (!isWhole || shape !== 'icon' || node.only !== undefined || node.pinned !== undefined) return [];
  const names = namedFunctions(node);
  if (names === undefined) return [];
  return [
    {
      key: id,
      title: `Draw the ${names.length} functions of "${nodeName({ node, service })}" as Lambda functions`,
      reason:
        'A Function App is one unit of deployment, settings and scaling for its functions; on AWS each function has its own. A line whose label names a function goes to that one; of the other lines the drawing does not say which function they belong to, so each function gets them all: take away what it does not need. What they shared (settings, memory, connections, state in the process) has to be given to each.',
      nodes: [id],
      params: { app: id, names },
    },
  ];
}

function drawOthers(
  diagram: Diagram,
  app: string,
  names: readonly string[],
  env: CommandEnv,
): Result<{ readonly diagram: Diagram; readonly ids: readonly string[] }, Rejection> {
  let present = diagram;
  const ids: string[] = [];
  for (const label of names) {
    const last = viewSide(present, 'aws', env.catalog).nodes.get(ids.at(-1) ?? app);
    if (last === undefined) return rejectUnknown(app);
    const { x, y, width, height } = last.frame;
    const near = { x: x + width / 2, y: y + height * 1.5 + GAP };
    const fields = { label, zones: undefined };
    const drawn = drawCopy(
      present,
      { modelId: app, parentId: last.parentId, size: { width, height }, near, fields },
      env,
    );
    if (!drawn.ok) return drawn;
    present = drawn.value.diagram;
    ids.push(drawn.value.id);
  }
  return ok({ diagram: onOneSide(diagram, present, 'aws'), ids });
}

/** What the app's lines become: a copy for each function, or one for the function that a line names, on AWS only. */
function withLines(
  diagram: Diagram,
  ids: readonly string[],
  names: readonly string[],
  env: CommandEnv,
): Result<Diagram, Rejection> {
  const [app = ''] = ids;
  const lines = connectionsOf(diagram).filter(
    ({ from, to, only }) => (from === app || to === app) && from !== to && only !== 'azure',
  );
  const added: Connection[] = [];
  const kept: Connection[] = [];
  for (const line of lines) {
    const own = ids[ownerOf(line, names)];
    if (own === app) continue;
    const owners = own === undefined ? ids.slice(1) : [own];
    if (own !== undefined) kept.push({ ...line, only: 'azure' });
    for (const id of owners) added.push({ ...line, only: 'aws', ...(line.from === app ? { from: id } : { to: id }) });
  }
  const fresh = freshIds(diagram, added.length, env);
  if (!fresh.ok) return fresh;
  const copies = added.map((line, index) => ({
    ...line,
    id: fresh.value[index] ?? '',
    waypoints: [],
    sides: undefined,
  }));
  return amend(diagram, { connections: [...kept.filter(({ id }) => isShared(diagram, id)), ...copies] });
}

function isShared({ connections }: Diagram, id: string): boolean {
  return connections[id]?.only === undefined;
}

function ownerOf({ label }: Connection, names: readonly string[]): number {
  const text = label.toLowerCase();
  return text === '' ? -1 : names.findIndex((name) => text.includes(name.toLowerCase()));
}
