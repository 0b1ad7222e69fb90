import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { conform } from '../../shared/catalog/conform.ts';
import { createDiagram, createNode } from '../../shared/document/create.ts';

const FRAME = { x: 0, y: 0, width: 96, height: 96 };
const names = fc.constantFrom(...catalog.properties.keys(), ...catalog.aliases.keys(), 'colour', 'wings');
const values = fc.oneof(
  fc.boolean(),
  fc.integer({ min: -5, max: 9000 }),
  fc.constantFrom('LRS', 'zrs', 'flex', 'Flex Consumption', 'same-zone', 'true', 'standard', ''),
  fc.array(fc.integer({ min: 0, max: 65535 }), { maxLength: 3 }),
);
const bag = fc.dictionary(names, values, { maxKeys: 6 });
const nodes = fc.record({ shared: bag, aws: bag, azure: bag, isAzureAuthored: fc.boolean() });

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

test('whatever is stated, conforming twice is conforming once, and what is given is left as it is', () => {
  fc.assert(
    fc.property(nodes, ({ shared, aws, azure, isAzureAuthored }) => {
      const made = createNode('x', 'aws.lambda', FRAME, { properties: shared });
      const faces = {
        aws: { service: 'aws.lambda', properties: aws },
        azure: { ...(isAzureAuthored && { service: 'azure.function-app' }), properties: azure },
      };
      const before = deepFreeze(createDiagram('aws', { nodes: { x: { ...made, faces } } }));
      const { diagram } = conform(before, catalog);
      expect(conform(deepFreeze(diagram), catalog).diagram).toBe(diagram);
    }),
    { numRuns: 500 },
  );
});

test('what the catalog does not know is never lost', () => {
  fc.assert(
    fc.property(bag, values, (shared, value) => {
      const before = createDiagram('aws', {
        nodes: { x: createNode('x', 'aws.lambda', FRAME, { properties: { ...shared, colour: value } }) },
      });
      expect(conform(before, catalog).diagram.nodes.x?.properties).toMatchObject({ colour: value });
    }),
  );
});
