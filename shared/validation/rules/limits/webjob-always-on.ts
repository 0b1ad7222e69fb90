import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { severalFix } from '../../fixes/several.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const APP = 'azure.app-service';
const HOSTS = [APP, 'azure.app-service-plan'];
/** A manual job starts when somebody asks for it. */
const UNATTENDED = ['continuous', 'scheduled', 'event'];
const TIERS_WITHOUT = ['free', 'shared'];

export const webjobAlwaysOn: Rule = {
  meta: {
    id: 'webjob-always-on',
    code: 'RT-017',
    category: 'limits',
    severity: 'error',
    providers: ['azure'],
    title: 'A WebJob that stops when its app idles out',
    why: 'App Service unloads an app that gets no requests for 20 minutes, and a continuous, scheduled or event-driven WebJob with it: it stops in the middle or is not started at all. Always On keeps the app loaded; it exists from the Basic tier on.',
    messages: {
      tier: '{name} runs unattended, and {host} is on the {tier} tier, which has no Always On: it stops when the app idles out.',
      off: '{name} runs unattended, and Always On is off: it stops when the app idles out.',
    },
    remedy: 'Use the Basic tier or higher and turn on Always On.',
    source: 'az-webjobs',
  },
  check: (view) =>
    view.all('azure.webjobs').flatMap((job) => {
      if (!UNATTENDED.includes(statedText(view, job, 'jobTrigger') ?? '')) return [];
      const hosts = hostsOf(view, job);
      const small = hosts.find(({ id }) => TIERS_WITHOUT.includes(statedText(view, id, 'tier') ?? ''));
      const apps = hosts.filter(({ service }) => service.id === APP);
      const off = [job, ...apps].filter(({ id }) => statedFlag(view, id, 'alwaysOn') === false);
      if (small === undefined && off.length === 0) return [];
      return [
        {
          message: small === undefined ? 'off' : 'tier',
          data: {
            name: nameOf(job),
            ...(small && { host: nameOf(small), tier: statedText(view, small, 'tier') ?? '' }),
          },
          nodes: [...new Set([job, ...(small ? [small] : off)].map(({ id }) => id))],
          property: small === undefined ? 'alwaysOn' : 'tier',
          fix: alwaysOnFix(small, off),
        },
      ];
    }),
};

/** The app it runs in and the plan of that, as they are drawn around it. */
function hostsOf(view: SideView, job: ViewNode): readonly ViewNode[] {
  return view.ancestors(job).filter(({ service }) => HOSTS.includes(service.id));
}

function alwaysOnFix(small: ViewNode | undefined, off: readonly ViewNode[]): OfferedFix | undefined {
  const tier = small && settingFix('Use the Basic tier', small, { tier: 'basic' });
  if (off.length === 0) return tier;
  const on = settingFix('Turn on Always On', off, { alwaysOn: true });
  return tier === undefined ? on : severalFix('Use the Basic tier with Always On', tier, on);
}
