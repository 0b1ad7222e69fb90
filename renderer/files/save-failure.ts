import type { HostFailure } from '../../shared/host/host-failure.ts';
import type { App } from '../app.ts';
import type { Notice } from '../state/ui.ts';
import { showFileNotice } from './file-notice.ts';

/** Says what happened to which file and what is safe, and offers what can be done. Always false: it was not saved. */
export function reportSaveFailure(app: App, failure: HostFailure, actions: Notice['actions']): false {
  if (failure.kind === 'cancelled') return false;
  showFileNotice(app, {
    tone: 'error',
    text: `Not saved. ${failure.message} ${whatIsSafe(app, failure)}`,
    actions,
  });
  return false;
}

/** The document itself cannot be written: a defect, which must not reach a file. */
export function reportUnwritable(app: App, reason: string, again: () => Promise<boolean>): false {
  showFileNotice(app, {
    tone: 'error',
    text: `Not saved. ${reason} The version on disk is unchanged, and your drawing is still open: undo the last change and try again.`,
    actions: [{ label: 'Try again', run: () => void again() }],
  });
  return false;
}

function whatIsSafe({ session }: App, { kind }: HostFailure): string {
  if (session.state.getState().file === null || kind === 'not-found') return 'Your drawing is still open here.';
  return 'The version on disk is unchanged, and your drawing is still open here.';
}
