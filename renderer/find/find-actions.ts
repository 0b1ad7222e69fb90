import { flushSync } from 'react-dom';
import type { ActionHandlers } from '../actions/handler.ts';
import type { App } from '../app.ts';
import { FIND_FIELD, openFind, stepToHit } from './find.ts';

export const findActions = {
  find: { run: (app) => enter(app, false) },
  'find-replace': { run: (app) => enter(app, true) },
  'find-next': { run: (app) => stepToHit(app, 1) },
  'find-previous': { run: (app) => stepToHit(app, -1) },
} satisfies ActionHandlers;

function enter(app: App, replaces: boolean): void {
  // The field must be there before it can be focused.
  flushSync(() => openFind(app, replaces));
  const field = document.getElementById(FIND_FIELD);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
