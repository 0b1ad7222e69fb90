import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { conditionWords } from '../../shared/catalog/condition-words.ts';
import type { Condition } from '../../shared/catalog/schema.ts';

test.each<[Condition, string]>([
  [{ property: 'engine', op: 'eq', value: 'oracle' }, 'engine is Oracle'],
  [{ property: 'engine', op: 'ne', value: 'oracle' }, 'engine is not Oracle'],
  [{ property: 'engine', op: 'in', value: ['mysql', 'mariadb', 'db2'] }, 'engine is MySQL, MariaDB or Db2'],
  [{ property: 'apiType', op: 'eq', value: 'http' }, 'API type is HTTP API'],
  [{ property: 'memoryMb', op: 'gt', value: 4096 }, 'memory is over 4,096 MiB'],
  [{ property: 'memoryMb', op: 'lte', value: 4096 }, 'memory is at most 4,096 MiB'],
  [{ property: 'hostAccess', op: 'eq', value: true }, 'host access: yes'],
  [{ property: 'hostAccess', op: 'ne', value: true }, 'host access: no'],
  [{ property: 'hostAccess', op: 'eq', value: false }, 'host access: no'],
  [{ property: 'plan', op: 'known', value: false }, 'hosting plan is not stated'],
  [{ property: 'notInTheVocabulary', op: 'eq', value: 'x' }, 'notInTheVocabulary is x'],
  [{ neighbour: 'to', is: ['aws.lambda'], every: true }, 'leads only to Lambda'],
  [{ neighbour: 'from', is: ['aws.lambda', 'queue'] }, 'is reached from Lambda or a queue'],
  [{ neighbour: 'any', is: ['object-storage'] }, 'is connected to an object storage'],
  [
    { neighbour: 'any', is: ['aws.ec2'], stating: { property: 'operatingSystem', op: 'eq', value: 'windows' } },
    'is connected to EC2 whose operating system is Windows',
  ],
  [
    { neighbour: 'any', is: ['azure.virtual-machines'], beside: ['azure.virtual-desktop'] },
    'is connected to Virtual Machine in or connected to Virtual Desktop',
  ],
  [{ neighbour: 'to', becomes: ['azure.aks-cluster'] }, 'leads to what becomes AKS'],
  [{ place: 'inside', becomes: ['azure.container-apps'] }, 'inside what becomes Container App'],
  [{ place: 'contains', becomes: ['azure.aks-cluster'] }, 'holds what becomes AKS'],
  [{ inside: ['aws.lambda'] }, 'inside Lambda'],
  [{ contains: ['container-service'] }, 'holds a container service'],
])('%o reads "%s"', (condition, words) => {
  expect(conditionWords([condition], catalog)).toBe(words);
});

test('several conditions are one sentence', () => {
  const conditions: Condition[] = [{ property: 'engine', op: 'eq', value: 'oracle' }, { inside: ['region'] }];
  expect(conditionWords(conditions, catalog)).toBe('engine is Oracle and inside a region');
});

test('no condition of the catalog shows a person an id', () => {
  const all = [
    ...[...catalog.equivalencesFrom.values()].flat().flatMap(({ when = [] }) => when),
    ...[...catalog.services.values()].flatMap(({ variants }) => variants.flatMap(({ when }) => when)),
  ];
  expect(all.length).toBeGreaterThan(50);
  expect(
    all.map((one) => conditionWords([one], catalog)).filter((words) => /(aws|azure)\.|undefined/.test(words)),
  ).toEqual([]);
});
