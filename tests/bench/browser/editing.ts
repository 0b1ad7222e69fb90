import type { Page } from '@playwright/test';
import { type WorkPerEvent, workPerEvent } from './work-per-event.ts';

const EVENTS = 30;
const LABEL = 'Orders of the night';
const EDITS = 1000;
const UNDONE = 500;

/** What a person does to everything and again and again: work for each event, and what is left in memory of it. */
export interface Editing {
  readonly moveAll: WorkPerEvent;
  readonly moveOne: WorkPerEvent;
  readonly type: WorkPerEvent;
  readonly undoOne: WorkPerEvent;
  /** Milliseconds of each of 500 steps back. */
  readonly undo: number;
  /** Megabytes after 1,000 edits and the steps back, beyond those before. */
  readonly grown: number;
}

/** With the keys, which the app takes in any view; what is changed is changed back. */
export async function measureEditing(page: Page, heapOf: (page: Page) => Promise<number>): Promise<Editing> {
  const canvas = page.getByRole('application', { name: 'Canvas' });
  await canvas.focus();
  await page.keyboard.press('Control+a');
  const moveAll = await workPerEvent(page, EVENTS, (index) =>
    page.keyboard.press(index % 2 === 0 ? 'ArrowRight' : 'ArrowLeft'),
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.keyboard.press('F2');
  const type = await workPerEvent(page, LABEL.length, (index) => page.keyboard.type(LABEL[index] ?? ' '));
  await page.keyboard.press('Escape');

  await canvas.focus();
  await page.keyboard.press('Tab');
  const moveOne = await workPerEvent(page, EVENTS, async (index) => {
    await page.keyboard.press(index % 2 === 0 ? 'Shift+ArrowRight' : 'Shift+ArrowLeft');
    // With the selection moving on, each move is a step of its own.
    if (index % 2 === 1) await page.keyboard.press('Tab');
  });
  const undoOne = await workPerEvent(page, EVENTS, () => page.keyboard.press('Control+z'));
  const before = await heapOf(page);
  // Moves one after the other would be one step; with the selection moving on, each is one of its own.
  for (let edit = 0; edit < EDITS; edit += 1) {
    await page.keyboard.press(edit % 2 === 0 ? 'Shift+ArrowRight' : 'Shift+ArrowLeft');
    if (edit % 2 === 1) await page.keyboard.press('Tab');
  }
  const start = performance.now();
  for (let step = 0; step < UNDONE; step += 1) await page.keyboard.press('Control+z');
  const undo = (performance.now() - start) / UNDONE;
  await page.waitForTimeout(1500);
  return { moveAll, moveOne, type, undoOne, undo, grown: (await heapOf(page)) - before };
}
