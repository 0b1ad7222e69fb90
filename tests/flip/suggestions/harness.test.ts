import { expect, test, vi } from 'vitest';
import { amend } from '../../../shared/commands/amend.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { withFace } from '../../../shared/commands/place.ts';
import { reject } from '../../../shared/commands/rejection.ts';
import type { Diagram, Node } from '../../../shared/document/schema.ts';
import type { SuggestionKind } from '../../../shared/flip/suggestions/suggestion.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { carriedOut } from './harness.ts';

/** Kinds that break one promise each; what they want is a database called "done". */
const plans: Readonly<Record<string, (design: Diagram, db: Node) => readonly Node[]>> = {
  'names it on both sides': (_, db) => [{ ...db, label: 'done' }],
  'does something else': (_, db) => [withFace(db, 'azure', { zones: ['1'] })],
  'draws it on another': (design, db) => [
    withFace(db, 'azure', { label: 'done', frame: { ...(design.nodes.web?.frame ?? db.frame) } }),
  ],
  'makes it worse': (_, db) => [withFace(db, 'azure', { label: 'done', properties: { publicAccess: true } })],
  'keeps its promises': (_, db) => [withFace(db, 'azure', { label: 'done' })],
};

vi.mock('../../../shared/flip/suggestions/kinds.ts', () => ({
  get SUGGESTION_KINDS() {
    return Object.keys(plans).map(kindCalled);
  },
}));

function kindCalled(id: string): SuggestionKind {
  const plan: Command<never> = (design) => {
    const db = design.nodes.db;
    const nodes = db && plans[id]?.(design, db);
    return nodes === undefined ? reject('invalid', 'There is no database.') : amend(design, { nodes });
  };
  return {
    meta: { id, sides: ['azure'], title: id, mends: [], source: 'az-sizes' },
    find: (view) => {
      const db = view.nodes.get('db');
      if (db === undefined || db.node.label === 'done') return [];
      return [{ key: 'db', title: id, reason: `${id}.`, nodes: ['db'], params: null }];
    },
    plan,
  };
}

const design = (): Diagram =>
  diagram('aws').node('db', 'aws.rds', { engine: 'postgresql', sensitive: true }).node('web', 'aws.ec2').done();

test.each([
  ['names it on both sides', 'the other side'],
  ['does something else', 'is gone'],
  ['draws it on another', 'draws it on another'],
  ['makes it worse', 'nothing grave is new'],
])('a kind that %s is caught', (kind, why) => {
  expect(() => carriedOut(design(), 'azure', [kind])).toThrow(why);
});

test('a kind that keeps its promises passes', () => {
  const { done } = carriedOut(design(), 'azure', ['keeps its promises']);
  expect(done).toHaveLength(1);
});
