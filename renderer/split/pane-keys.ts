import type { KeyboardEvent } from 'react';
import type { OneSide } from '../../shared/flip/side-differences.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { rectOf } from '../canvas/content-rect.ts';
import { readingOrder } from '../gestures/reading-order.ts';
import type { Split } from './split-context.tsx';
import { fitWhole, panBy, revealRect, zoomBy } from './split-state.ts';

const STEP = 64;
const FAR = 256;
const ZOOM_STEP = 1.25;

/** What a key does in a side: arrows move both views, Tab goes from element to element. True: it is done with. */
export function steerPane(event: KeyboardEvent, split: Split, own: OneSide): boolean {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey) return false;
  if (key === 'Tab') return !ctrlKey && !metaKey && step(split, own, shiftKey ? -1 : 1);
  if (key === 'Home') return choose(split, own, readingOrder(own.view)[0]);
  if (key === 'End') return choose(split, own, readingOrder(own.view).at(-1));
  if (key === 'Enter') return open(split, own);
  return moveView(key, shiftKey ? FAR : STEP, split);
}

function moveView(key: string, by: number, { store, content }: Split): boolean {
  if (key === 'ArrowLeft') panBy(store, by, 0);
  else if (key === 'ArrowRight') panBy(store, -by, 0);
  else if (key === 'ArrowUp') panBy(store, 0, by);
  else if (key === 'ArrowDown') panBy(store, 0, -by);
  else if (key === '+' || key === '=') zoomBy(store, ZOOM_STEP);
  else if (key === '-') zoomBy(store, 1 / ZOOM_STEP);
  else if (key === '0') zoomBy(store, 1 / store.getState().viewport.zoom);
  else if (key === '1') fitWhole(store, content);
  else return false;
  return true;
}

/** After the last element and before the first, Tab leaves the side. */
function step(split: Split, own: OneSide, by: 1 | -1): boolean {
  const order = readingOrder(own.view);
  const { selected } = split.store.getState();
  const at = selected === null ? -1 : order.indexOf(selected.id);
  if (at === -1 && by === -1) return false;
  return choose(split, own, order[at + by]);
}

function choose({ store }: Split, { side, view }: OneSide, id: string | undefined): boolean {
  if (id === undefined) return false;
  store.setState({ selected: { id, side } });
  revealRect(store, rectOf(layOut(view), [id]));
  return true;
}

function open({ store, openIn }: Split, { side }: OneSide): boolean {
  const { selected } = store.getState();
  if (selected === null) return false;
  openIn(side, selected.id);
  return true;
}
