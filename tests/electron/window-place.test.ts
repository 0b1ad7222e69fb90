import { expect, test } from 'vitest';
import { placeOn, type WindowPlace } from '../../electron/shell/window-place.ts';

const SCREEN = { x: 0, y: 25, width: 1920, height: 1055 };
const SECOND = { x: 1920, y: 0, width: 1280, height: 1024 };
const MIDDLE = { x: 240, y: 103, width: 1440, height: 900 };

const at = (x: number, y: number, width = 1200, height = 800): WindowPlace => ({
  x,
  y,
  width,
  height,
  isMaximized: false,
  theme: 'dark',
});

test.each([
  ['nothing is remembered', null, [SCREEN], MIDDLE],
  ['it is where it was', at(100, 100), [SCREEN], { x: 100, y: 100, width: 1200, height: 800 }],
  ['its display is there', at(2000, 40), [SCREEN, SECOND], { x: 2000, y: 40, width: 1200, height: 800 }],
  ['its display is gone', at(2000, 40), [SCREEN], MIDDLE],
  ['its title bar is above the display', at(100, -400), [SCREEN], MIDDLE],
  ['only a sliver of it would be seen', at(1900, 100), [SCREEN], MIDDLE],
  ['it is larger than the display', at(0, 25, 4000, 3000), [SCREEN], { x: 0, y: 25, width: 1920, height: 1055 }],
  ['the display is small', null, [{ x: 0, y: 0, width: 800, height: 500 }], { x: 0, y: 0, width: 800, height: 500 }],
] as const)('a window can be reached when %s', (_when, remembered, displays, place) => {
  expect(placeOn(displays, remembered, 0)).toEqual(place);
});

test('one more window is moved a little, so that both are seen', () => {
  expect(placeOn([SCREEN], at(100, 100), 1)).toMatchObject({ x: 128, y: 128 });
});
