import { describe, expect, test } from 'vitest';
import { presentCommand } from '../../renderer/present/present-keys.ts';
import { steered } from '../../renderer/present/present-state.ts';

const PLAIN = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const START = { index: 3, blank: null, hasLaser: false, typed: '' } as const;

function led(keys: readonly string[], count = 8, start: Parameters<typeof steered>[0] = START) {
  return keys.reduce((state, key) => {
    const command = presentCommand({ ...PLAIN, key }, state.typed !== '');
    return command === undefined ? state : steered(state, command, count);
  }, start);
}

describe('keys of a presentation', () => {
  test.each([
    [['ArrowRight'], 4],
    [['PageDown'], 4],
    [[' '], 4],
    [['Enter'], 4],
    [['ArrowLeft'], 2],
    [['PageUp', 'Backspace'], 1],
    [['Home', 'ArrowLeft'], 0],
    [['End', 'ArrowRight'], 7],
    [['5'], 4],
    [['9'], 3],
    [['0'], 3],
    [['x'], 3],
  ])('%j lead to step %i', (keys, index) => {
    expect(led(keys).index).toBe(index);
  });

  test.each([
    ['a number of two digits', ['1', '2'], 11, ''],
    ['a digit that another may follow waits', ['1'], 3, '1'],
    ['until Enter', ['1', 'Enter'], 0, ''],
    ['and is forgotten by an arrow', ['1', 'ArrowRight'], 4, ''],
    ['a number that there is not is forgotten', ['1', '9'], 3, ''],
  ])('%s', (_, keys, index, typed) => {
    expect(led(keys, 15)).toMatchObject({ index, typed });
  });

  test.each([
    [['b'], 'black', 3],
    [['B', '.'], null, 3],
    [['w'], 'white', 3],
    [['b', 'w'], 'white', 3],
    [['b', 'ArrowRight'], null, 3],
    [['b', 'ArrowRight', 'ArrowRight'], null, 4],
  ])('%j: the screen is %s', (keys, blank, index) => {
    expect(led(keys)).toMatchObject({ blank, index });
  });

  test('L turns the laser on and off', () => {
    expect([led(['l']).hasLaser, led(['l', 'L']).hasLaser]).toEqual([true, false]);
  });

  test.each([
    [{ key: 'F', ctrlKey: true, shiftKey: true }, { kind: 'flip' }],
    [{ key: 'f', metaKey: true, shiftKey: true }, { kind: 'flip' }],
    [{ key: 'f' }, { kind: 'flip' }],
    [{ key: ' ', shiftKey: true }, { kind: 'back' }],
    [{ key: 'p', ctrlKey: true }, undefined],
    [{ key: 'ArrowLeft', altKey: true }, undefined],
    [{ key: 'Escape' }, undefined],
  ])('%o', (press, command) => {
    expect(presentCommand({ ...PLAIN, ...press }, false)).toEqual(command);
  });
});
