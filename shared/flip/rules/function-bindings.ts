import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import { hasTrait } from '../../validation/calls.ts';
import type { Report } from '../../validation/rule.ts';
import { nameOf, namesOf } from '../../validation/wording.ts';
import type { FlipRule } from '../flip-rule.ts';

/** What functions read or write by a binding, without code of their own. */
const BOUND = new Set([
  'azure.blob-storage',
  'azure.storage-account',
  'azure.queue-storage',
  'azure.table-storage',
  'azure.cosmos-db',
  'azure.sql-database',
  'azure.event-grid',
  'azure.event-hubs',
  'azure.service-bus',
  'azure.service-bus-topic',
  'azure.signalr',
]);
const FUNCTIONS = ['azure.function-app', 'azure.function'];

export const functionBindings: FlipRule = {
  meta: {
    id: 'function-bindings',
    code: 'CONV-021',
    category: 'scaling',
    severity: 'info',
    directions: ['azure-aws'],
    title: 'Bindings and secret references that Lambda does not have',
    why: 'Azure Functions hands a function what it reads and takes what it writes by input and output bindings, and fills settings from Key Vault by references. Lambda has triggers only: the code calls the services itself, with a role that may, and looks its secrets up.',
    messages: {
      bindings:
        '{app} works with {names}: each input or output binding among them becomes an SDK call, with a permission in the role of the Lambda function.',
      secrets:
        '{app} uses {vaults}: each Key Vault reference in its settings becomes a look-up, in code or by the AWS Parameters and Secrets Lambda Extension, with a permission to read the secret.',
    },
    remedy: 'List the bindings and references of the app, and plan code and permissions for each.',
    source: 'az-functions-triggers',
  },
  check: ({ before, after }) =>
    before
      .all(...FUNCTIONS)
      .filter(({ id }) => becomesLambda(after, id))
      .flatMap((app) => reportsOn(app)),
};

function becomesLambda(after: SideView, id: string): boolean {
  const shown = after.nodes.get(id)?.service.id;
  return shown === 'aws.lambda';
}

function reportsOn(app: ViewNode): readonly Report[] {
  const reached = unique(app.outgoing.map(({ target }) => target));
  const beside = unique([...reached, ...app.incoming.map(({ source }) => source)]);
  const bound = reached.filter(({ service }) => BOUND.has(service.id));
  const vaults = beside.filter((node) => hasTrait(node, 'secrets') && node.service.id === 'azure.key-vault');
  return [
    ...(bound.length === 0 ? [] : [report('bindings', app, { names: namesOf(bound) }, bound)]),
    ...(vaults.length === 0
      ? []
      : [{ ...report('secrets', app, { vaults: namesOf(vaults) }, vaults), source: 'aws-lambda-secrets' }]),
  ];
}

function report(message: string, app: ViewNode, data: Record<string, string>, others: readonly ViewNode[]): Report {
  return { message, data: { app: nameOf(app), ...data }, nodes: [app, ...others].map(({ id }) => id) };
}

function unique(nodes: readonly ViewNode[]): readonly ViewNode[] {
  return [...new Set(nodes)];
}
