import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { compareServices } from '../../shared/catalog/compare.ts';
import { partsOf } from '../../shared/catalog/compare-cells.ts';
import { serviceNamed } from '../../shared/catalog/compare-named.ts';
import { serviceSubject } from '../../shared/catalog/compare-subject.ts';
import { COMPARED_ORDER, FACT_NAMES } from '../../shared/catalog/fact-names.ts';

/** The comparison tables that people know, corrected where they are dated: every row is there, and says by value what they say. */
function compared(names: readonly string[]) {
  const subjects = names.map((name) => {
    const named = serviceNamed(name, catalog);
    if (named.kind !== 'found') throw new Error(`${name} is ${named.kind}`);
    return serviceSubject(named.found);
  });
  const { groups } = compareServices(subjects, catalog, '2026-11-21');
  return new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.id, row])));
}

function says(rows: ReturnType<typeof compared>, id: string): readonly string[] {
  return rows.get(id)?.cells.map((cell) => cell && `${partsOf(cell).lead}${partsOf(cell).rest}`) as string[];
}

describe('the four services: EC2, Lambda, ECS, Elastic Beanstalk', () => {
  const rows = compared(['ec2', 'lambda', 'ecs', 'beanstalk']);
  test.each([
    [
      'scalingModel',
      'different',
      [
        /^Manual.*Auto Scaling group/,
        /^Automatic/,
        /^Automatic: Service auto scaling/,
        /^Automatic: Built-in Auto Scaling group/,
      ],
    ],
    ['startupTime', 'different', [/^Minutes: an AMI has to boot/, /^Milliseconds/, /^Seconds.*image/, /^Minutes: EC2/]],
    [
      'billingUnit',
      'in-words',
      [/^Per second while running/, /steps of 1 ms/, /vCPU-seconds and GB-seconds/, /^No fee of its own; the EC2/],
    ],
    [
      'maxRuntime',
      'different',
      [/^No platform limit/, /^900 s: 15 minutes/, /^No platform limit/, /^No platform limit/],
    ],
    [
      'multiAzHa',
      'different',
      [/^Manual: place instances/, /^Built in|^built-in/, /^Configurable: two or more tasks/, /^Configurable: .*zones/],
    ],
    ['osControl', 'different', [/^Full: choose the AMI/, /^None/, /^Image: Container image/, /^Limited/]],
  ] as const)('%s', (id, likeness, texts) => {
    expect(rows.get(id)?.likeness).toBe(likeness);
    const said = says(rows, id);
    for (const [index, text] of texts.entries()) expect(said[index]).toMatch(text);
  });

  test('Fargate is the same as ECS in what the table says of both', () => {
    const fargate = compared(['ecs', 'fargate']);
    for (const id of ['startupTime', 'maxRuntime', 'multiAzHa', 'osControl', 'computeType', 'zoneScope'])
      expect([id, fargate.get(id)?.likeness]).toEqual([id, 'same']);
  });
});

describe('EC2, ECS and Lambda', () => {
  const rows = compared(['ec2', 'ecs', 'lambda']);
  test.each([
    ['computeType', [/^IaaS/, /^CaaS/, /^FaaS/]],
    ['definingEntity', [/virtual machine/, /tasks/, /function.*(?:archive|image)/]],
    ['useCases', [/complete control/, /containers/, /Event-driven/]],
    ['scalingModel', [/Auto Scaling group/, /desired number|number of tasks/i, /^Automatic/]],
    ['configuration', [/CPU, memory, instance storage and network/, /task definition.*cluster/, /memory.*timeout/]],
    [
      'securityResponsibility',
      [/you patch/, /With Fargate.*AWS secures the hosts; with EC2 you do/, /AWS secures hosts, operating system/],
    ],
    ['pricingModel', [/On demand/, /pay for the chosen compute/, /invocations, memory and duration/]],
    ['management', [/^You manage instances/, /with Fargate there are no instances to manage/, /^No servers/]],
    ['endpoints', [/IPv4 and IPv6/, /interface VPC endpoints/, /interface VPC endpoints/]],
  ] as const)('%s', (id, texts) => {
    const said = says(rows, id);
    for (const [index, text] of texts.entries()) expect(said[index]).toMatch(text);
    expect(rows.get(id)?.likeness).not.toBe('unknown');
  });
});

describe('AWS compute beside Azure compute', () => {
  test.each([
    ['ec2', 'virtual machines', 'close'],
    ['parallelcluster', 'cyclecloud', undefined],
    ['auto scaling group', 'virtual machine scale sets', undefined],
    ['aws batch', 'azure batch', undefined],
    ['ebs', 'managed disks', undefined],
    ['instance store', 'temporary disk', undefined],
    ['efs', 'azure files', undefined],
    ['ecs', 'container apps', 'close'],
    ['ecr', 'container registry', undefined],
    ['eks', 'aks', undefined],
    ['app mesh', 'istio', undefined],
    ['lambda', 'azure functions', 'close'],
    ['lambda', 'webjobs', undefined],
  ] as const)('%s and %s are told to be counterparts, and how well they match', (aws, azure, fidelity) => {
    const rows = compared([aws, azure]);
    const [there = ''] = says(rows, 'counterpart');
    const other = serviceNamed(azure, catalog);
    expect(there).toContain(other.kind === 'found' ? other.found.name : '');
    if (fidelity !== undefined) expect(there).toContain(`(${fidelity}`);
  });

  test('both bill virtual machines by the second, and their sizes differ', () => {
    const rows = compared(['ec2', 'virtual machines']);
    for (const said of says(rows, 'billingUnit')) expect(said).toMatch(/^Per second/);
    expect(says(rows, 'counterpart')[0]).toContain('Sizes do not line up');
    // What is told in other words and means the same is no difference.
    for (const id of ['computeType', 'startupTime', 'maxRuntime', 'multiAzHa', 'osControl', 'zoneScope'])
      expect([id, rows.get(id)?.likeness]).toEqual([id, 'same']);
  });
});

describe('Lambda and a function app', () => {
  const rows = compared(['lambda', 'azure functions']);
  test.each([
    ['definingEntity', [/^A function/, /^A function app.*one or more functions/]],
    ['concurrency', [/^One per environment/, /^Shared process.*global variables/]],
    ['triggers', [/No output bindings/, /input and output bindings/]],
    ['secrets', [/code fetches/, /Key Vault references/]],
    ['configuration', [/each function/, /function app: all its functions share/]],
  ] as const)('%s', (id, texts) => {
    const said = says(rows, id);
    for (const [index, text] of texts.entries()) expect(said[index]).toMatch(text);
  });
});

test('every dimension of the catalog is a row where a service states it', () => {
  const rows = compared(['ec2', 'lambda']);
  expect(COMPARED_ORDER.filter((id) => !rows.has(id)).map((id) => FACT_NAMES[id])).toEqual([]);
});
