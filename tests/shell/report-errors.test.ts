import { describe, expect, test } from 'vitest';
import { reportErrors } from '../../renderer/shell/report-errors.ts';
import { notices, press, startApp } from '../files/app-on-disk.ts';

/** The page's own events, which have no constructor here. */
function errorEvent(error: unknown): Event {
  return Object.assign(new Event('error'), { error });
}

function rejectionEvent(reason: unknown): Event {
  return Object.assign(new Event('unhandledrejection'), { reason });
}

describe('an exception that nobody caught', () => {
  test.each([
    ['in an event', errorEvent(new Error('nothing is there'))],
    ['in a promise', rejectionEvent(new Error('nothing is there'))],
    ['that is no error', rejectionEvent('nothing is there')],
  ])('is told with what it said: %s', async (_where, event) => {
    const { app } = await startApp();
    const page = new EventTarget();
    reportErrors(app, page);
    page.dispatchEvent(event);
    expect(notices(app).map(({ tone, text, isSticky }) => ({ tone, text, isSticky }))).toEqual([
      {
        tone: 'error',
        text: 'Something went wrong inside Skyflip: nothing is there. Your diagram is still open.',
        isSticky: true,
      },
    ]);
  });

  test('offers to save a copy', async () => {
    const one = await startApp();
    const page = new EventTarget();
    reportErrors(one.app, page);
    page.dispatchEvent(errorEvent(new Error('nothing is there')));
    one.session.dialogs.push('kept.skyflip');
    await press(one, 'Save a copy…');
    expect(one.disk.files.has('kept.skyflip')).toBe(true);
  });

  test('is one notice however often it comes', async () => {
    const { app } = await startApp();
    const page = new EventTarget();
    reportErrors(app, page);
    for (let times = 0; times < 3; times++) page.dispatchEvent(errorEvent(new Error('again')));
    expect(notices(app)).toHaveLength(1);
  });
});

test('what the browser remarks without an error is told to nobody', async () => {
  const { app } = await startApp();
  const page = new EventTarget();
  reportErrors(app, page);
  page.dispatchEvent(errorEvent(undefined));
  page.dispatchEvent(errorEvent(null));
  expect(notices(app)).toEqual([]);
});

test('nothing is told after it was ended', async () => {
  const { app } = await startApp();
  const page = new EventTarget();
  reportErrors(app, page)();
  page.dispatchEvent(errorEvent(new Error('late')));
  expect(notices(app)).toEqual([]);
});
