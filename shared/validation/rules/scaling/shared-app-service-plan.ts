import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { membersOf } from '../../membership.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { nameOf, namesOf } from '../../wording.ts';

const HEAVY_SECONDS = 60;
/** Plans of a function app that are no App Service plan, wherever it is drawn. */
const PLANS_OF_THEIR_OWN = new Set(['consumption', 'flex-consumption', 'premium', 'container-apps']);

export const sharedAppServicePlan: Rule = {
  meta: {
    id: 'shared-app-service-plan',
    code: 'SC-013',
    category: 'scaling',
    severity: 'info',
    providers: ['azure'],
    title: 'A web app and a function app that load the same App Service plan',
    why: 'All apps of an App Service plan run on all of its instances and scale together. What one of them takes, the other lacks: background functions slow the site down in their bursts, or the site the functions. Automatic scaling by HTTP load is off as soon as both kinds share a plan.',
    messages: {
      shared: '{apps} share the instances of {plan}; the heavy load comes from {heavy}.',
    },
    remedy: 'Give the function app and the web app a plan each.',
    source: 'az-app-service-plans',
  },
  check: (view) =>
    view.all('azure.app-service-plan').flatMap((plan) => {
      const apps = membersOf(view, plan.id).filter((node) => runsOnPlan(view, node));
      const functions = apps.filter(({ service }) => service.id === 'azure.function-app');
      const sites = apps.filter(({ service }) => service.id === 'azure.app-service');
      const heavy = apps.filter((node) => isHeavy(view, node));
      if (functions.length === 0 || sites.length === 0 || heavy.length === 0) return [];
      return [
        {
          message: 'shared',
          data: { apps: namesOf([...sites, ...functions]), plan: nameOf(plan), heavy: namesOf(heavy) },
          nodes: [plan, ...sites, ...functions].map(({ id }) => id),
        },
      ];
    }),
};

/** A light app for administrators disturbs nobody and minds no delay. */
function runsOnPlan(view: SideView, { id, service }: ViewNode): boolean {
  if (service.id !== 'azure.function-app' && service.id !== 'azure.app-service') return false;
  if (statedText(view, id, 'role') === 'admin') return false;
  return service.id === 'azure.app-service' || !PLANS_OF_THEIR_OWN.has(statedText(view, id, 'plan') ?? '');
}

function isHeavy(view: SideView, { id }: ViewNode): boolean {
  return (
    statedFlag(view, id, 'cpuBound') === true ||
    statedText(view, id, 'traffic') === 'spiky' ||
    (statedNumber(view, id, 'expectedDurationSeconds') ?? 0) > HEAVY_SECONDS
  );
}
