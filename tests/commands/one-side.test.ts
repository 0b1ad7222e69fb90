import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { copyNodes } from '../../shared/commands/copy.ts';
import { deleteElements } from '../../shared/commands/delete.ts';
import { duplicate } from '../../shared/commands/duplicate.ts';
import { type EditNodeInput, editNode } from '../../shared/commands/edit-node.ts';
import { paste } from '../../shared/commands/paste.ts';
import { setLabel } from '../../shared/commands/set-label.ts';
import { nodeOn } from '../../shared/document/node-on.ts';
import type { Diagram, Face, Node, Side } from '../../shared/document/schema.ts';
import { run } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';

const drawn = diagram('aws')
  .node('w', 'aws.lambda', { label: 'Whole' })
  .node('p', 'aws.lambda', { label: 'Part', zones: ['a'], subnets: ['s'], memberOf: ['g'] })
  .node('s', 'aws.subnet', { label: 'Subnet' })
  .node('t', 'aws.subnet', { label: 'Other subnet' })
  .node('g', 'aws.security-group', { label: 'Group' })
  .node('h', 'aws.security-group', { label: 'Other group' })
  .connect('w', 'p')
  .done();

const partOfWhole = withAzure(drawn, 'p', { into: 'w' });
const stated = withAzure(drawn, 'p', { label: 'Part there', zones: ['1'], subnets: ['t'], memberOf: ['h'] });

describe('what a side states of a node', () => {
  test.each<[name: string, shown: Side, fields: EditNodeInput['fields'], shared: object, azure: object]>([
    ['its zones there', 'azure', { zones: ['2', '3'] }, { zones: ['a'] }, { zones: ['2', '3'] }],
    ['its zones on the side that states none', 'aws', { zones: ['b'] }, { zones: ['b'] }, { zones: ['1'] }],
    ['no zones there', 'azure', { zones: null }, { zones: ['a'] }, { zones: [] }],
    ['its subnets there', 'azure', { subnets: ['s'] }, { subnets: ['s'] }, { subnets: ['s'] }],
    ['no subnets there', 'azure', { subnets: null }, { subnets: ['s'] }, { subnets: [] }],
    ['its groups there', 'azure', { memberOf: ['g', 'h'] }, { memberOf: ['g'] }, { memberOf: ['g', 'h'] }],
    ['no groups on the side that states none', 'aws', { memberOf: null }, {}, { memberOf: ['h'] }],
    ['several at once', 'azure', { zones: [], memberOf: [] }, { zones: ['a'] }, { zones: [], memberOf: [] }],
  ])('%s', (_, shown, fields, shared, azure) => {
    const edited = nodeIn(run(editNode, { ...stated, provider: shown }, { id: 'p', fields }), 'p');
    expect(edited).toMatchObject(shared);
    expect(edited.faces.azure).toMatchObject(azure);
    if (fields.memberOf === null) expect(edited.memberOf).toBeUndefined();
  });

  test('an empty list there is none, whatever both sides share', () => {
    const none = run(editNode, { ...stated, provider: 'azure' }, { id: 'p', fields: { zones: null, subnets: null } });
    expect(nodeOn(nodeIn(none, 'p'), 'azure')).toMatchObject({ zones: undefined, subnets: undefined, memberOf: ['h'] });
    expect(nodeOn(nodeIn(none, 'p'), 'aws')).toMatchObject({ zones: ['a'], subnets: ['s'] });
  });

  test.each<[shown: Side, shared: string, azure: string]>([
    ['azure', 'Part', 'Renamed'],
    ['aws', 'Renamed', 'Part there'],
  ])('its name on %s', (shown, shared, azure) => {
    const renamed = nodeIn(run(setLabel, { ...stated, provider: shown }, { id: 'p', label: 'Renamed' }), 'p');
    expect([renamed.label, renamed.faces.azure?.label]).toEqual([shared, azure]);
    expect([nodeOn(renamed, 'aws').label, nodeOn(renamed, 'azure').label]).toEqual([shared, azure]);
  });

  test('a name that both sides share is written to both, whichever is shown', () => {
    const renamed = nodeIn(run(setLabel, { ...stated, provider: 'azure' }, { id: 'w', label: 'Renamed' }), 'w');
    expect(renamed).toMatchObject({ label: 'Renamed' });
    expect(renamed.faces.azure).toBeUndefined();
  });

  test.each<[Side, string]>([
    ['aws', 'Part'],
    ['azure', 'Part there'],
  ])('the same name again is no step on %s', (shown, label) => {
    const same = { ...stated, provider: shown };
    expect(run(setLabel, same, { id: 'p', label })).toBe(same);
  });

  test('a node is the same object each time a side is asked for it, and itself where nothing differs', () => {
    const node = nodeIn(stated, 'p');
    expect(nodeOn(node, 'azure')).toBe(nodeOn(node, 'azure'));
    expect(nodeOn(node, 'aws')).toBe(node);
  });

  test('of what a side says it is in, what is deleted is left out', () => {
    const without = nodeIn(run(deleteElements, stated, { ids: ['t', 'h', 's', 'g'], contents: 'delete' }), 'p');
    expect(without.faces.azure).toMatchObject({ subnets: [], memberOf: [] });
    expect([without.subnets, without.memberOf]).toEqual([undefined, undefined]);
  });
});

describe('a part', () => {
  const isPart = (of: Diagram, id: string): string | undefined => viewSide(of, 'azure', catalog).absorbed.get(id)?.into;

  test('stands alone once its whole is gone', () => {
    const left = run(deleteElements, partOfWhole, { ids: ['w'], contents: 'delete' });
    expect(nodeIn(left, 'p').faces.azure?.into).toBeUndefined();
    expect([...viewSide(left, 'azure', catalog).nodes.keys()]).toContain('p');
  });

  test('goes with its whole where the two are one on the shown side, with its parts and what is drawn in it', () => {
    const deep = withAzure(withAzure(partOfWhole, 'g', { into: 'p' }), 'h', { parentId: 'g' });
    const left = run(deleteElements, { ...deep, provider: 'azure' }, { ids: ['w'], contents: 'delete' });
    expect(Object.keys(left.nodes)).toEqual(['s', 't']);
    const kept = run(deleteElements, { ...deep, provider: 'azure' }, { ids: ['w'], contents: 'lift' });
    expect(Object.keys(kept.nodes)).toEqual(['s', 't', 'h']);
  });

  test('that is deleted leaves its whole as it is', () => {
    const left = run(deleteElements, partOfWhole, { ids: ['p'], contents: 'delete' });
    expect(nodeIn(left, 'w')).toBe(nodeIn(partOfWhole, 'w'));
  });

  test.each<[name: string, ids: readonly string[], isSame: boolean, whole: string | undefined]>([
    ['alone in its own diagram it is a part of the same', ['p'], true, 'w'],
    ['alone elsewhere it stands alone', ['p'], false, undefined],
    ['with its whole it is a part of the copy', ['p', 'w'], false, 'copy of w'],
    ['with its whole in its own diagram it is a part of the copy', ['p', 'w'], true, 'copy of w'],
  ])('pasted %s', (_, ids, isSameDiagram, whole) => {
    const fragment = copyNodes(partOfWhole, ids);
    const pasted = run(paste, partOfWhole, { fragment, dx: 10, dy: 10, isSameDiagram });
    const copies = Object.values(pasted.nodes).filter(({ id }) => id.startsWith('new-'));
    const copyOf = (label: string): Node | undefined => copies.find((node) => node.label === label);
    const wanted = whole === 'copy of w' ? copyOf('Whole')?.id : whole;
    expect(isPart(pasted, copyOf('Part')?.id ?? '')).toBe(wanted);
    expect(isPart(pasted, 'p')).toBe('w');
  });

  test('duplicated it is a part of the same', () => {
    const twice = run(duplicate, partOfWhole, { ids: ['p'], dx: 20, dy: 20 });
    expect(isPart(twice, 'new-1')).toBe('w');
  });
});

function nodeIn(of: Diagram, id: string): Node {
  const node = of.nodes[id];
  if (node === undefined) throw new Error(`no node "${id}"`);
  return node;
}

function withAzure(of: Diagram, id: string, azure: Partial<Face>): Diagram {
  const node = nodeIn(of, id);
  const faces = { ...node.faces, azure: { properties: {}, ...azure } };
  return { ...of, nodes: { ...of.nodes, [id]: { ...node, faces } } };
}
