import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { App } from '../../renderer/app.ts';
import { flipNow } from '../../renderer/flip/flip-now.ts';
import { knownReportSteps } from '../../renderer/flip/known-report.ts';
import { today } from '../../renderer/state/today.ts';
import { setProperties } from '../../shared/commands/set-properties.ts';
import { diagram } from '../support/diagram-builder.ts';
import { lastNotice, startApp } from '../support/test-app.ts';

let app: App;

beforeEach(async () => {
  // Its report is remembered by its nodes, so each test has its own.
  app = await startApp(diagram('aws').node('fn', 'aws.lambda').node('queue', 'aws.sqs').done());
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', () => 0);
  // Each look at the clock ends a slice, so that each has one step.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 5));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The report has been begun, and is far from done. */
function flipAndBegin(): void {
  flipNow(app);
  vi.advanceTimersByTime(205);
  expect(lastNotice(app)).toBeUndefined();
}

test('what a flip changed is told once the report of it is made, step by step', () => {
  flipAndBegin();
  vi.runAllTimers();
  expect(lastNotice(app)).toMatch(/^Now Azure: 2 services turned/);
});

test('the report of a diagram that has changed meanwhile is given up', () => {
  flipAndBegin();
  app.editor.dispatch(setProperties, { ids: ['fn'], properties: { memoryMb: 512 } });
  vi.runAllTimers();
  expect(lastNotice(app)).toBeUndefined();
});

test('so is that of a flip that is undone, also if it is done again: there the person knows', () => {
  flipAndBegin();
  app.editor.undo();
  app.editor.redo();
  vi.runAllTimers();
  expect(lastNotice(app)).toBeUndefined();
});

test('a flip back in the middle has the last word', () => {
  flipAndBegin();
  flipNow(app);
  vi.runAllTimers();
  expect(app.ui.state.getState().notices.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Now AWS: 2 services turned/),
  ]);
});

test('the steps of a report are many, and a known one is there at once', () => {
  const steps = () => [...knownReportSteps(app.editor.diagram(), 'azure', app.catalog, today())].length;
  expect(steps()).toBeGreaterThan(100);
  expect(steps()).toBe(0);
});
