import { nodeName } from '../../../catalog/node-name.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { connect } from '../../../commands/connect.ts';
import { rejectUnknown } from '../../../commands/rejection.ts';
import { groupBy } from '../../../group-by.ts';
import { ok } from '../../../result.ts';
import { drawService } from '../../../validation/drawing/draw-service.ts';
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
  plan: (diagram, { apps }, env) => {
    const service = env.catalog.services.get(STORAGE);
    let present = diagram;
    for (const id of apps) {
      const view = viewSide(present, 'azure', env.catalog);
      const app = view.nodes.get(id);
      if (app === undefined || service === undefined) return rejectUnknown(id);
      const parentId = homeOf(view, service, [app]) ?? null;
      const name = `${nodeName(app)} storage`;
      const drawn = drawService(present, { serviceId: STORAGE, name, parentId, beside: [id] }, env);
      if (!drawn.ok) return drawn;
      const joined = connect(drawn.value.diagram, { from: id, to: drawn.value.id, fields: { kind: 'data' } }, env);
      if (!joined.ok) return joined;
      present = joined.value;
    }
    return ok(onOneSide(diagram, present, 'azure'));
  },
});

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
