import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { membersOf } from '../../membership.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

export const functionsAlwaysOn: Rule = {
  meta: {
    id: 'functions-always-on',
    code: 'RT-018',
    category: 'limits',
    severity: 'warning',
    providers: ['azure'],
    title: 'A function app on a dedicated plan that falls asleep',
    why: 'On an App Service plan the Functions host goes idle after a few minutes without work, and only HTTP requests wake it up. Timers are missed then and queues fill, and work in the background stops with the host. The other plans have no such setting.',
    messages: { off: '{name} has to work without HTTP requests, and Always On is off: its host goes idle.' },
    remedy: 'Turn on Always On.',
    source: 'rule-functions-always-on',
  },
  check: (view) =>
    view.all('azure.function-app').flatMap((app) => {
      if (statedText(view, app, 'plan') !== 'dedicated' || statedFlag(view, app, 'alwaysOn') !== false) return [];
      const functions = membersOf(view, app.id).filter(({ service }) => service.id === 'azure.function');
      if (![app, ...functions].some((node) => worksWithoutRequests(view, node))) return [];
      return [
        {
          message: 'off',
          data: { name: nameOf(app) },
          nodes: [app.id],
          property: 'alwaysOn',
          fix: settingFix('Turn on Always On', app, { alwaysOn: true }),
        },
      ];
    }),
};

/** By what is stated, or by an arrow from something that nobody waits behind: a queue, a schedule, a store. */
function worksWithoutRequests(view: SideView, { id }: ViewNode): boolean {
  if (statedFlag(view, id, 'httpTrigger') === false || statedFlag(view, id, 'unboundedWork') === true) return true;
  if (statedText(view, id, 'invocation') === 'poll') return true;
  return view.incoming(id).some(({ connection, source }) => connection.kind === 'event' || hasTrait(source, 'broker'));
}
