import { reasonOf } from '../../shared/reason-of.ts';
import type { App } from '../app.ts';
import { saveCopy } from '../files/save-as.ts';

/**
 * Exceptions are defects. Those that nobody caught are on the browser's console, and are told, so that nobody draws on in the
 * belief that all is well. Returns what ends it.
 */
export function reportErrors(app: App, page: EventTarget = window): () => void {
  const tell = (thrown: unknown): void => {
    app.ui.notify({
      tone: 'error',
      text: `Something went wrong inside Skyflip: ${reasonOf(thrown)}. Your diagram is still open.`,
      actions: [{ label: 'Save a copy…', run: () => void saveCopy(app) }],
    });
  };
  const onError = (event: Event): void => {
    // Remarks of the browser's own, such as that a size was observed twice in a frame, carry no error.
    if ('error' in event && event.error) tell(event.error);
  };
  const onRejection = (event: Event): void => {
    if ('reason' in event) tell(event.reason);
  };
  page.addEventListener('error', onError);
  page.addEventListener('unhandledrejection', onRejection);
  return () => {
    page.removeEventListener('error', onError);
    page.removeEventListener('unhandledrejection', onRejection);
  };
}
