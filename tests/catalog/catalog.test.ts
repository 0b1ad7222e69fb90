import { expect, test } from 'vitest';
import type { z } from 'zod';
import leftOut from '../../catalog/data/left-out.json' with { type: 'json' };
import awsSources from '../../catalog/data/sources/aws.json' with { type: 'json' };
import azureSources from '../../catalog/data/sources/azure.json' with { type: 'json' };
import otherSources from '../../catalog/data/sources/other.json' with { type: 'json' };
import { catalog, catalogData } from '../../catalog/index.ts';
import { leftOutSchema } from '../../shared/catalog/left-out.ts';
import {
  type Condition,
  equivalenceSchema,
  type Fact,
  type Property,
  propertySchema,
  type Service,
  serviceSchema,
  sourceSchema,
} from '../../shared/catalog/schema.ts';
import { TRAITS } from '../../shared/catalog/traits.ts';

const services = [...catalog.services.values()];
const equivalences = [...catalog.equivalencesFrom.values()].flat();
const traits = new Set<string>(TRAITS);

test.each<[string, readonly unknown[], z.ZodType]>([
  ['service', catalogData.services, serviceSchema],
  ['equivalence', catalogData.equivalences, equivalenceSchema],
  ['property', catalogData.properties, propertySchema],
  ['source', Object.values(catalogData.sources), sourceSchema],
  ['name that was left out', leftOut, leftOutSchema],
])('every %s has the shape of its schema', (_, rows, schema) => {
  const misfits = rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [] : [{ row, issues: parsed.error.issues }];
  });
  expect(rows.length).toBeGreaterThan(0);
  expect(misfits).toEqual([]);
});

test.each<[string, readonly string[]]>([
  ['service ids', catalogData.services.map((one) => one.id)],
  ['equivalence ids', catalogData.equivalences.map((one) => one.id)],
  ['property ids and their aliases', [...catalog.properties.values()].flatMap(namesOfProperty)],
  ['property names', catalogData.properties.map((one) => one.name)],
  ['source ids', [awsSources, azureSources, otherSources].flatMap((file) => Object.keys(file))],
  ['ranks of a service', catalogData.equivalences.map((one) => `${one.from} ${one.rank}`)],
])('%s are unique', (_, names) => {
  expect(repeated(names)).toEqual([]);
});

test.each(['aws', 'azure', 'neutral'] as const)('a name means one service of %s', (provider) => {
  const own = services.filter((one) => one.provider === provider);
  expect(repeated(own.map((one) => one.name.toLowerCase()))).toEqual([]);
});

test.each(['aws', 'azure', 'neutral'] as const)('no alias of one service of %s is the name of another', (provider) => {
  const own = services.filter((one) => one.provider === provider);
  const owner = new Map(own.map((one) => [one.name.toLowerCase(), one.id]));
  const taken = own.flatMap((one) =>
    one.aliases
      .filter((alias) => (owner.get(alias.toLowerCase()) ?? one.id) !== one.id)
      .map((alias) => `${one.id}: ${alias}`),
  );
  expect(taken).toEqual([]);
});

test('a service belongs to the provider that its id names', () => {
  expect(services.filter((one) => !one.id.startsWith(`${one.provider}.`)).map((one) => one.id)).toEqual([]);
});

test('each cloud has at least 60 services', () => {
  for (const provider of ['aws', 'azure']) {
    expect(services.filter((one) => one.provider === provider).length).toBeGreaterThanOrEqual(60);
  }
});

test('equivalences lead from one cloud to the other', () => {
  const astray = equivalences.filter(
    (row) =>
      row.to !== null &&
      [row.from, row.to]
        .map((id) => id.split('.')[0])
        .sort()
        .join() !== 'aws,azure',
  );
  expect(astray).toEqual([]);
});

test('every service that is named exists', () => {
  const named = [
    ...equivalences.flatMap((row) => [row.from, ...(row.to === null ? [] : [row.to])]),
    ...services.flatMap((one) => one.lifecycle?.successor ?? []),
  ];
  expect(named.filter((id) => !catalog.services.has(id))).toEqual([]);
});

test('a lifecycle names a successor of the same cloud', () => {
  const astray = services.filter(
    (one) => one.lifecycle?.successor !== undefined && !one.lifecycle.successor.startsWith(`${one.provider}.`),
  );
  expect(astray.map((one) => one.id)).toEqual([]);
});

test('every trait that is used is in the list', () => {
  expect(services.flatMap((one) => one.traits).filter((trait) => !traits.has(trait))).toEqual([]);
});

test('every condition names services, traits, properties and values that exist', () => {
  const conditions = [
    ...equivalences.flatMap((row) => row.when ?? []),
    ...services.flatMap((one) => one.variants.flatMap((variant) => variant.when)),
  ];
  expect(conditions.flatMap(problemsOf)).toEqual([]);
});

test('variants look at properties only', () => {
  const others = services.flatMap((one) =>
    one.variants.filter((variant) => variant.when.some((condition) => !('property' in condition))),
  );
  expect(others).toEqual([]);
});

test('containers accept services and traits that exist', () => {
  const accepted = services.flatMap((one) => one.container?.accepts ?? []);
  expect(accepted.filter((word) => !isServiceOrTrait(word))).toEqual([]);
});

test('a derived setting is known on the side it is set for, with a value of the vocabulary', () => {
  const problems = equivalences.flatMap((row) =>
    Object.entries(row.set ?? {}).flatMap(([id, value]) => {
      const cloud = row.to?.split('.')[0];
      const property = catalog.properties.get(id);
      if (property === undefined) return [`${row.id}: no property ${id}`];
      if (!property.clouds.some((one) => one === cloud)) return [`${row.id}: ${cloud} does not know ${id}`];
      return isAllowed(property, value) ? [] : [`${row.id}: ${id} cannot be ${value}`];
    }),
  );
  expect(problems).toEqual([]);
});

test('services list properties of the vocabulary that their cloud knows', () => {
  const problems = services.flatMap((one) =>
    Object.entries(one.properties).flatMap(([id, narrowed]) => {
      const property = catalog.properties.get(id);
      if (property === undefined) return [`${one.id}: no property ${id}`];
      if (one.provider !== 'neutral' && !property.clouds.includes(one.provider))
        return [`${one.id}: not its own: ${id}`];
      const values = [...(narrowed.values ?? []), ...(narrowed.default === undefined ? [] : [narrowed.default.value])];
      return values
        .filter((value) => !isAllowed(property, value))
        .map((value) => `${one.id}: ${id} cannot be ${value}`);
    }),
  );
  expect(problems).toEqual([]);
});

test('every fact, limit, default, lifecycle and equivalence has a source', () => {
  const cited = [...equivalences.map((row) => row.source), ...services.flatMap(sourcesOf)];
  expect([...new Set(cited)].filter((id) => !catalog.sources.has(id))).toEqual([]);
});

test('every service of a cloud has an answer on the other one without any condition', () => {
  const unanswered = services
    .filter((one) => one.provider !== 'neutral')
    .filter((one) => !catalog.equivalencesFrom.get(one.id)?.some((row) => row.when === undefined));
  expect(unanswered.map((one) => one.id)).toEqual([]);
});

test('a row either leads to a service or says why not', () => {
  expect(equivalences.filter((row) => (row.effect === 'twin') !== (row.to !== null))).toEqual([]);
});

test('only what is absent has no fidelity at all', () => {
  expect(equivalences.filter((row) => (row.effect === 'absent') !== (row.fidelity === 'none'))).toEqual([]);
});

test('no default leads to what newcomers cannot have', () => {
  const CLOSED = ['closed-to-new', 'retiring', 'retired', 'preview'];
  const astray = [...catalog.equivalencesFrom.values()].flatMap((rows) => {
    const fallback = rows.findIndex((row) => row.when === undefined);
    return rows.slice(0, fallback + 1).filter((row) => {
      const state = row.to === null ? undefined : catalog.services.get(row.to)?.lifecycle?.state;
      return state !== undefined && CLOSED.includes(state);
    });
  });
  expect(astray.map((row) => `${row.from} -> ${row.to}`)).toEqual([]);
});

test('caveats are sentences of their own', () => {
  const vague = /Same role|Only part of the capability|verify/i;
  expect(equivalences.filter((row) => vague.test(row.caveat) || !/^[A-Z].*\.$/.test(row.caveat))).toEqual([]);
});

/** Where flipping there and back by defaults alone ends at another service, and why that is right. */
const ONE_WAY: Record<string, string> = {
  'aws.app-runner': 'closed to newcomers, so Container Apps comes back as ECS on Fargate',
  'aws.fargate': 'a way to run ECS rather than a service; comes back as an ECS service on it',
  'aws.organization': 'management groups are mostly what organizational units are',
  'aws.vpn-gateway': 'one Azure gateway is both the gateway and the connection, which AWS calls Site-to-Site VPN',
  'aws.client-vpn': 'a setting of the Azure VPN gateway',
  'aws.s3-glacier': 'a tier of Blob Storage, which is S3 with its class set',
  'aws.rds-custom': 'SQL Server on a machine of your own is EC2 first',
  'aws.snowball': 'closed to newcomers',
  'aws.kms': 'Key Vault holds secrets, keys and certificates',
  'aws.codebuild': 'Azure Pipelines builds and deploys',
  'aws.codedeploy': 'Azure Pipelines builds and deploys',
  'aws.workmail': 'ends on 2027-03-31, so nothing leads to it',
  'azure.openai': 'a part of Foundry, which is what Bedrock is compared with',
  'azure.application-gateway-for-containers':
    'before Kubernetes only; an Application Load Balancer is Application Gateway first',
  'azure.application-security-group': 'a security group is also the counterpart of a network security group',
  'azure.cache-for-redis': 'closed to newcomers',
  'azure.cdn': 'Front Door is the CDN that newcomers get',
  'azure.container-instances': 'a task that runs to its end is a Container Apps job first',
  'azure.data-lake-storage': 'S3 is Blob Storage first; the hierarchical namespace is a choice',
  'azure.front-door-classic': 'closed to newcomers, who get Front Door Standard or Premium',
  'azure.function': 'a Lambda function is compared with a function app',
  'azure.hdinsight': 'EMR is Spark first, which is Databricks',
  'azure.multicloud-interconnect': 'in preview, so the AWS end comes back as ExpressRoute',
  'azure.queue-storage': 'a queue is Service Bus first',
  'azure.sql-managed-instance': 'SQL Server is Azure SQL Database first',
  'azure.sql-vm': 'a machine of your own comes back as a virtual machine',
  'azure.table-storage': 'DynamoDB is Cosmos DB first',
  'azure.traffic-manager': 'Route 53 is names first, routing second',
  'azure.virtual-network-tap': 'in preview, so Traffic Mirroring comes back as Network Watcher',
};

test('a close pair leads back to where it came from, with the exceptions that are named', () => {
  const astray = services.filter((one) => {
    const there = defaultOf(one.id);
    if (there === undefined || !['exact', 'close'].includes(there.fidelity)) return false;
    return defaultOf(there.to, there.set)?.to !== one.id;
  });
  expect(astray.map((one) => one.id).sort()).toEqual(Object.keys(ONE_WAY).sort());
});

/** Where a node with nothing around it goes that states only these settings. */
function defaultOf(id: string, stated: Readonly<Record<string, unknown>> = {}) {
  const row = catalog.equivalencesFrom
    .get(id)
    ?.find((one) =>
      (one.when ?? []).every((when) => 'property' in when && when.op === 'eq' && stated[when.property] === when.value),
    );
  return row === undefined || row.to === null ? undefined : { ...row, to: row.to };
}

function namesOfProperty(property: Property): string[] {
  return [property.id, ...property.aliases.map((alias) => alias.name)];
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.has(name) || !seen.add(name));
}

function isServiceOrTrait(word: string): boolean {
  return traits.has(word) || catalog.services.has(word);
}

function problemsOf(condition: Condition): string[] {
  if ('property' in condition) return problemsOfComparison(condition);
  const ofNeighbour = 'stating' in condition && condition.stating ? problemsOfComparison(condition.stating) : [];
  const unknown = wordsOf(condition).filter((word) => !isServiceOrTrait(word));
  return [...ofNeighbour, ...unknown.map((word) => `no service or trait ${word}`)];
}

function wordsOf(condition: Exclude<Condition, { property: string }>): readonly string[] {
  if ('is' in condition) return [...condition.is, ...(condition.beside ?? [])];
  if ('becomes' in condition) return condition.becomes;
  return 'inside' in condition ? condition.inside : condition.contains;
}

function problemsOfComparison(condition: Extract<Condition, { property: string }>): string[] {
  const property = catalog.properties.get(condition.property);
  if (property === undefined) return [`no property ${condition.property}`];
  if (condition.op === 'known') return typeof condition.value === 'boolean' ? [] : ['known takes true or false'];
  if ((condition.op === 'in') !== Array.isArray(condition.value)) return [`${condition.op} with ${condition.value}`];
  const values = Array.isArray(condition.value) ? condition.value : [condition.value];
  return values.filter((value) => !isAllowed(property, value)).map((value) => `${property.id} cannot be ${value}`);
}

function isAllowed(property: Property, value: unknown): boolean {
  if (property.type === 'enum') return (property.values ?? []).some((one) => one.value === value);
  if (property.type === 'boolean') return typeof value === 'boolean';
  if (property.type === 'text') return typeof value === 'string';
  return typeof value === 'number';
}

function sourcesOf(service: Service): string[] {
  const parts = [service, ...service.variants];
  const facts: Fact[] = parts.flatMap((part) => [...Object.values(part.facts), ...Object.values(part.limits)]);
  const defaults = Object.values(service.properties).flatMap((one) => one.default ?? []);
  return [...facts, ...defaults, ...(service.lifecycle === undefined ? [] : [service.lifecycle])].map(
    (one) => one.source,
  );
}
