import { expect, test } from 'vitest';
import { watchFileDrags } from '../../renderer/files/file-drag.ts';

const FILES = ['Files'];
const TEXT = ['text/plain'];

test.each<
  [
    what: string,
    events: readonly [name: string, types?: readonly string[], to?: object | null][],
    told: readonly boolean[],
  ]
>([
  [
    'a file that comes and is dropped',
    [
      ['dragenter', FILES],
      ['drop', FILES],
    ],
    [true, false],
  ],
  [
    'a file that comes and goes',
    [
      ['dragenter', FILES],
      ['dragleave', FILES, null],
    ],
    [true, false],
  ],
  [
    'a file that goes from part to part',
    [
      ['dragenter', FILES],
      ['dragenter', FILES],
      ['dragleave', FILES, {}],
    ],
    [true],
  ],
  ['a file that the desktop takes', [['dragenter', FILES], ['pointermove']], [true, false]],
  [
    'a text',
    [
      ['dragenter', TEXT],
      ['drop', TEXT],
    ],
    [],
  ],
  ['a picture of the page', [['dragstart'], ['dragenter', FILES], ['dragend']], []],
  ['a file after a picture of the page', [['dragstart'], ['dragend'], ['dragenter', FILES]], [true]],
])('%s', (_what, events, told) => {
  const target = new EventTarget();
  const heard: boolean[] = [];
  const stop = watchFileDrags(target, (isHeld) => {
    if (isHeld !== (heard.at(-1) ?? false)) heard.push(isHeld);
  });
  for (const [name, types, to] of events) send(target, name, types, to);
  expect(heard).toEqual(told);
  stop();
  send(target, told.at(-1) === true ? 'drop' : 'dragenter', FILES);
  expect(heard).toEqual(told);
});

function send(
  target: EventTarget,
  name: string,
  types: readonly string[] = [],
  relatedTarget: object | null = null,
): void {
  target.dispatchEvent(Object.assign(new Event(name), { dataTransfer: { types }, relatedTarget }));
}
