import { describe, expect, test } from 'vitest';
import { followed, settled, startOf, type TurnedItems, turned } from '../../renderer/canvas/turned-items.ts';

interface Thing {
  readonly id: string;
  readonly look: string;
}

const IDENTITY = {
  idOf: ({ id }: Thing): string => id,
  isSame: (a: Thing, b: Thing): boolean => a.look === b.look,
};

/** "web:ec2 lb:alb" */
function things(text: string): readonly Thing[] {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [id = '', look = ''] = part.split(':');
      return { id, look };
    });
}

function shown({ entries }: TurnedItems<Thing>): string {
  return entries.map(({ item, phase }) => `${item.id}:${item.look} ${phase}`).join(', ');
}

function keys({ entries }: TurnedItems<Thing>): ReadonlyMap<string, string> {
  return new Map(entries.map(({ item, key }) => [`${item.id}:${item.look}`, key]));
}

describe('items in the middle of a flip', () => {
  const aws = startOf(things('web:ec2 lb:alb note:text'), 'aws', IDENTITY);
  const azure = turned(aws, things('web:vm note:text app:plan'), 'azure', IDENTITY);

  test('what looks the same stays, the rest leaves and comes', () => {
    expect(shown(azure)).toBe('web:ec2 leaving, lb:alb leaving, note:text here, web:vm coming, app:plan coming');
  });

  test('each look of an element has a key of its own', () => {
    expect(new Set(keys(azure).values()).size).toBe(5);
    expect(keys(azure).get('web:ec2')).toBe(keys(aws).get('web:ec2'));
  });

  test('a flip back in the middle turns round what has begun, in the same places', () => {
    const back = turned(azure, things('web:ec2 lb:alb note:text'), 'aws', IDENTITY);
    expect(shown(back)).toBe('web:ec2 coming, lb:alb coming, note:text here, web:vm leaving, app:plan leaving');
    expect([...keys(back).values()]).toEqual([...keys(azure).values()]);
  });

  test('after it what has left is gone and all is in its own order', () => {
    const done = settled(azure, IDENTITY);
    expect(shown(done)).toBe('web:vm here, note:text here, app:plan here');
    expect(keys(done).get('web:vm')).toBe(keys(azure).get('web:vm'));
  });

  test('what changes on the same side meanwhile lets go on what leaves', () => {
    const moved = followed(azure, things('web:vm note:words'), 'azure', IDENTITY);
    expect(shown(moved)).toBe('web:ec2 leaving, lb:alb leaving, web:vm coming, note:words here');
  });

  test('a flip after the end starts anew', () => {
    const back = turned(settled(azure, IDENTITY), things('web:ec2 lb:alb note:text'), 'aws', IDENTITY);
    expect(shown(back)).toBe('web:vm leaving, note:text here, app:plan leaving, web:ec2 coming, lb:alb coming');
    expect(keys(back).get('web:ec2')).not.toBe(keys(azure).get('web:ec2'));
  });
});
