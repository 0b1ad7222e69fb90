import { nodeName } from '../../../catalog/node-name.ts';
import type { Service } from '../../../catalog/schema.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { nodeOf } from '../../../document/queries.ts';
import type { Properties } from '../../../document/schema.ts';
import { append } from '../../../group-by.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { nameOf } from '../../../validation/wording.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { commonSettings } from './common-settings.ts';
import { countedNames } from './counted-names.ts';
import { drawFrameAround } from './draw-frame-around.ts';
import { sharedNeeds, workerOf } from './function-needs.ts';

interface Params {
  readonly functions: readonly string[];
  readonly name: string;
}

const APP = 'azure.function-app';
const FUNCTION = 'azure.function';
const IN_FRONT = ['api-gateway', 'load-balancer'];
/** Lambda functions of one API become functions of one app, drawn in it with their names and their own lines. */
export const functionsToApp = suggestionKind<Params>({
  meta: {
    id: 'functions-to-app',
    sides: ['azure'],
    title: 'Put the functions of one API into one Function App',
    mends: [],
    source: 'rule-functions-storage',
  },
  find: (view) => {
    const taken = new Set<ViewNode>();
    return causesIn(view).flatMap(({ cause, functions }) => {
      const free = functions.filter((one) => !taken.has(one));
      const groups = alikeGroups(view, free);
      for (const one of groups.flat()) taken.add(one);
      return groups.map((group) => found(cause, group, free));
    });
  },
  plan: (diagram, { functions, name }, env) => {
    const view = viewSide(diagram, 'azure', env.catalog);
    const nodes = functions.flatMap((id) => view.nodes.get(id) ?? []);
    const stated = settingsOfApp(view, nodes);
    const drawn = drawFrameAround(diagram, { serviceId: APP, label: name, ids: functions, ...stated }, env);
    if (!drawn.ok) return drawn;
    const turned = functions.flatMap((id) => {
      const node = nodeOf(drawn.value.diagram, id);
      return node === undefined ? [] : [withFace(node, 'azure', { service: FUNCTION, state: undefined })];
    });
    return amend(drawn.value.diagram, { nodes: turned });
  },
});

interface Cause {
  /** What is in front of them or starts them. */
  readonly cause: ViewNode;
  readonly functions: readonly ViewNode[];
}

/** Functions behind the same API or load balancer; else those that the same thing starts and that use the same thing. */
function causesIn(view: SideView): readonly Cause[] {
  const fronts = new Map<ViewNode, ViewNode[]>();
  const triggers = new Map<string, ViewNode[]>();
  const sources = new Map<string, ViewNode>();
  for (const node of view.all(APP)) {
    if (!wasLambda(node)) continue;
    for (const { source } of uniqueBy(node.incoming, ({ from }) => from)) {
      if (hasTrait(source, ...IN_FRONT)) append(fronts, source, node);
      else {
        for (const { to } of uniqueBy(node.outgoing, (line) => line.to)) {
          const key = `${source.id} ${to}`;
          sources.set(key, source);
          append(triggers, key, node);
        }
      }
    }
  }
  return [
    ...[...fronts].map(([cause, functions]) => ({ cause, functions })),
    ...[...triggers].flatMap(([key, functions]) => {
      const cause = sources.get(key);
      return cause === undefined ? [] : [{ cause, functions }];
    }),
  ].filter(({ functions }) => functions.length > 1);
}

/** Drawn as a Lambda function, and on Azure an app of its own so far. */
function wasLambda({ node, shape, parent }: ViewNode): boolean {
  if (node.faces.aws?.service !== 'aws.lambda' || node.only !== undefined || node.pinned !== undefined) return false;
  return shape === 'icon' && parent?.service.id !== APP;
}

function alikeGroups(view: SideView, functions: readonly ViewNode[]): readonly (readonly ViewNode[])[] {
  const groups = new Map<string, ViewNode[]>();
  for (const node of functions) {
    const needs = sharedNeeds(view, node);
    if (needs !== undefined) append(groups, `${node.parentId} ${needs}`, node);
  }
  return [...groups.values()].flatMap((group) => oneWorkerEach(view, group)).filter((group) => group.length > 1);
}

/** What states no runtime may run with any other, unless there are several to choose from. */
function oneWorkerEach(view: SideView, group: readonly ViewNode[]): readonly (readonly ViewNode[])[] {
  const workers = new Set(group.flatMap((node) => workerOf(view, node) ?? []));
  if (workers.size < 2) return [group];
  return [...workers].map((worker) => group.filter((node) => workerOf(view, node) === worker));
}

function found(cause: ViewNode, group: readonly ViewNode[], all: readonly ViewNode[]): FoundSuggestion<Params> {
  const functions = group.map(({ id }) => id).sort();
  const left = all.filter((one) => !group.includes(one));
  const apart =
    left.length === 0
      ? ''
      : ` ${countedNames(left)} ${left.length === 1 ? 'keeps an app of its' : 'keep apps of their'} own: what is stated of plan, runtime, run time, memory, limits or place differs.`;
  return {
    key: functions.join(' '),
    title: `Put ${countedNames(group)} into one Function App`,
    reason: `They are all reached through ${nameOf(cause)}. On Azure the Function App is what is deployed, configured and scaled; functions that belong together share one. They then share its plan, settings, runtime and deployment, and on each instance that runs several of them the process, processor and memory: one that blocks or keeps global state affects the others. On Flex Consumption HTTP functions scale together, most others by themselves; on other plans the app scales as a whole. Keep apart what needs other memory, time limits or rights.${apart}`,
    nodes: functions,
    params: { functions, name: `${nodeName(cause)} functions` },
  };
}

/** What belongs to an app and not to a function. */
function settingsOfApp(view: SideView, nodes: readonly ViewNode[]): { properties: Properties; own: Properties } {
  const { services, properties: vocabulary } = view.catalog;
  const inner = settingIds(services.get(FUNCTION));
  const ids = settingIds(services.get(APP)).filter((id) => !inner.includes(id));
  const settings = Object.entries(commonSettings(view, nodes, ids));
  const isShared = (id: string): boolean => vocabulary.get(id)?.clouds.length === 2;
  return {
    properties: Object.fromEntries(settings.filter(([id]) => isShared(id))),
    own: Object.fromEntries(settings.filter(([id]) => !isShared(id))),
  };
}

function settingIds(service: Service | undefined): readonly string[] {
  return Object.keys(service?.properties ?? {});
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
  return [...seen.values()];
}
