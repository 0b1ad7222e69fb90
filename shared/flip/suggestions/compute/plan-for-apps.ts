import { placementOf } from '../../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { groupBy } from '../../../group-by.ts';
import { ok } from '../../../result.ts';
import { statedText } from '../../../validation/stated.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { commonSettings } from './common-settings.ts';
import { countedNames } from './counted-names.ts';
import { drawFrameAround } from './draw-frame-around.ts';
import { showsSubnets } from './shows-subnets.ts';

interface Params {
  readonly apps: readonly string[];
  readonly label: string;
}

const PLAN = 'azure.app-service-plan';
/** The plan that a web app or a Function App is billed and scaled by, where that is a thing of its own. */
const LABELS: Readonly<Record<string, string>> = {
  web: 'App Service plan',
  dedicated: 'App Service plan',
  premium: 'Premium plan',
};
const OF_THE_PLAN = ['tier', 'operatingSystem', 'zoneRedundant'];
/** What it takes for all of them; it does not tell one plan from another. */
const OF_ITS_INSTANCES = ['instanceCount', 'minInstances', 'maxInstances', 'autoscale'];

/** Apps of one kind in one place may share a plan, which is what has instances and is paid for. */
export const planForApps = suggestionKind<Params>({
  meta: {
    id: 'plan-for-apps',
    sides: ['azure'],
    title: 'Draw the plan that apps run on',
    mends: [],
    source: 'az-app-service-plans',
  },
  find: (view) => {
    if (!showsSubnets(view)) return [];
    const apps = view.all('azure.app-service', 'azure.function-app').filter((app) => needsPlan(view, app));
    return [...groupBy(apps, (app) => sharedPlan(view, app)).values()].map((group) => found(view, group));
  },
  plan: (diagram, { apps, label }, env) => {
    const view = viewSide(diagram, 'azure', env.catalog);
    const nodes = apps.flatMap((id) => view.nodes.get(id) ?? []);
    const { tier, ...properties } = commonSettings(view, nodes, [...OF_THE_PLAN, ...OF_ITS_INSTANCES]);
    const own = tier === undefined ? {} : { tier };
    const drawn = drawFrameAround(diagram, { serviceId: PLAN, label, ids: apps, properties, own }, env);
    return drawn.ok ? ok(drawn.value.diagram) : drawn;
  },
});

function needsPlan(view: SideView, app: ViewNode): boolean {
  const { pinned, only, faces } = app.node;
  const isDrawnHere = faces.azure?.service !== undefined && only === undefined;
  if (pinned !== undefined || isDrawnHere || labelFor(view, app) === undefined) return false;
  const around = [
    ...view.ancestors(app).map(({ id }) => id),
    ...placementOf(view, app).groups,
    ...(app.node.memberOf ?? []),
  ];
  if (around.some((id) => view.nodes.get(id)?.service.id === PLAN)) return false;
  const beside = [...app.incoming.map(({ source }) => source), ...app.outgoing.map(({ target }) => target)];
  return !beside.some(({ service }) => service.id === PLAN);
}

/** Consumption and Flex Consumption give each app its own, which nobody draws. */
function labelFor(view: SideView, app: ViewNode): string | undefined {
  const plan = app.service.id === 'azure.app-service' ? 'web' : (statedText(view, app, 'plan') ?? '');
  return Object.hasOwn(LABELS, plan) ? LABELS[plan] : undefined;
}

/** Where they are drawn, what runs the plan, and web apart from functions, whose bursts would slow it down. */
function sharedPlan(view: SideView, app: ViewNode): string {
  const settings = ['plan', ...OF_THE_PLAN].map((id) => String(view.propertyOf(app, id) ?? ''));
  return [app.parentId ?? '', app.service.id, ...settings].join(' ');
}

function found(view: SideView, apps: readonly ViewNode[]): FoundSuggestion<Params> {
  const ids = apps.map(({ id }) => id).sort();
  const label = (apps[0] && labelFor(view, apps[0])) ?? 'App Service plan';
  return {
    key: ids.join(' '),
    title: `Draw the plan that ${countedNames(apps)} ${apps.length === 1 ? 'runs' : 'run'} on`,
    reason: `On Azure the plan has the instances, their size and region, and the bill; apps only run on it. Apps on one plan share its instances and scale together: give one that is much heavier a plan of its own.`,
    nodes: ids,
    params: { apps: ids, label },
  };
}
