import { nodeName } from '../../../catalog/node-name.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import type { Command } from '../../../commands/command.ts';
import { freshIds } from '../../../commands/fresh-ids.ts';
import { rejectUnknown } from '../../../commands/rejection.ts';
import { createConnection } from '../../../document/create.ts';
import { groupBy } from '../../../group-by.ts';
import { ok } from '../../../result.ts';
import { drawServices } from '../../../validation/drawing/draw-services.ts';
import { homeOf } from '../../../validation/drawing/home-of.ts';
import { statedText } from '../../../validation/stated.ts';
import { onOneSide } from '../on-one-side.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { countedNames } from './counted-names.ts';
import { showsSubnets } from './shows-subnets.ts';

interface Params {
  readonly apps: readonly string[];
}

const STORAGE = 'azure.storage-account';

/** Each Function App keeps its triggers, keys and code in a storage account, which Lambda has no need of. */
export const storageForFunctions = suggestionKind<Params>({
  meta: {
    id: 'storage-for-functions',
    sides: ['azure'],
    title: 'Draw the storage account that a Function App needs',
    mends: [],
    source: 'az-functions-storage',
  },
  find: (view) => {
    if (!showsSubnets(view)) return [];
    const apps = view.all('azure.function-app').filter((app) => needsStorage(view, app));
    return [...groupBy(apps, ({ parentId }) => parentId).values()].map(found);
  },
  plan: (diagram, { apps }, env) => drawStorage(diagram, apps, env),
  together: {
    touches: ({ apps }) => apps,
    plan: (diagram, all, env) =>
      drawStorage(
        diagram,
        all.flatMap(({ apps }) => apps),
        env,
      ),
  },
});

const drawStorage: Command<readonly string[]> = (diagram, apps, env) => {
  const service = env.catalog.services.get(STORAGE);
  const view = viewSide(diagram, 'azure', env.catalog);
  const missing = apps.find((id) => !view.nodes.has(id));
  if (missing !== undefined || service === undefined) return rejectUnknown(missing ?? STORAGE);
  const drawn = drawServices(
    diagram,
    apps
      .flatMap((id) => view.nodes.get(id) ?? [])
      .map((app) => ({
        serviceId: STORAGE,
        name: `${nodeName(app)} storage`,
        parentId: homeOf(view, service, [app]) ?? null,
        beside: [app.id],
      })),
    env,
  );
  if (!drawn.ok) return drawn;
  const { diagram: present, ids } = drawn.value;
  const lines = freshIds(present, apps.length, env);
  if (!lines.ok) return lines;
  const joined = amend(present, {
    connections: apps.map((app, at) => createConnection(lines.value[at] ?? '', app, ids[at] ?? '', { kind: 'data' })),
  });
  return joined.ok ? ok(onOneSide(diagram, joined.value, 'azure')) : joined;
};

/** Drawn for AWS, or made there from what was. */
function needsStorage(view: SideView, app: ViewNode): boolean {
  const { pinned, only, faces } = app.node;
  const isDrawnHere = faces.azure?.service !== undefined && only === undefined;
  if (pinned !== undefined || isDrawnHere || statedText(view, app, 'plan') === 'container-apps') return false;
  const beside = [...app.incoming.map(({ source }) => source), ...app.outgoing.map(({ target }) => target)];
  return !beside.some(({ service }) => service.id === STORAGE);
}

function found(apps: readonly ViewNode[]): FoundSuggestion<Params> {
  const ids = apps.map(({ id }) => id).sort();
  return {
    key: ids.join(' '),
    title: `Draw the storage ${apps.length === 1 ? 'account' : 'accounts'} that ${countedNames(apps)} ${apps.length === 1 ? 'needs' : 'need'}`,
    reason:
      'A Function App cannot be created without a storage account, in which its host keeps keys, the state of triggers and, on most plans, the code. In production each app has one of its own, in its region. A Lambda function has nothing like it.',
    nodes: ids,
    params: { apps: ids },
  };
}
