import { DESK } from './cases/desk.ts';
import { DRAFTS } from './cases/drafts.ts';
import { EVENTS } from './cases/events.ts';
import { OPENING } from './cases/opening.ts';
import { RECENTS } from './cases/recents.ts';
import { SAVING } from './cases/saving.ts';
import { TEMPLATES } from './cases/templates.ts';
import type { HostCase } from './world.ts';

/** What every host must do. No test runner is named, so that any can run it. */
export const HOST_CASES: readonly HostCase[] = [
  ...OPENING,
  ...SAVING,
  ...RECENTS,
  ...DRAFTS,
  ...TEMPLATES,
  ...DESK,
  ...EVENTS,
];
