import type { WebContents } from 'electron';
import type { Paper } from '../../shared/host/host.ts';
import type { PrintOutcome } from '../ipc/desk.ts';

/** The system's own dialog over what the page has laid out for paper. */
export function printPage(contents: Pick<WebContents, 'print'>, { size, isLandscape }: Paper): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    // The page states its margins itself.
    const options = { silent: false, printBackground: true, pageSize: size, landscape: isLandscape };
    contents.print(options, (isPrinted, reason) => resolve(isPrinted ? 'printed' : outcomeOf(reason)));
  });
}

/** Chromium says why in words for developers. */
export function outcomeOf(reason: string): PrintOutcome {
  if (/cancel/i.test(reason)) return 'cancelled';
  return /no (valid )?printers?|default printer|invalid printer|devicename/i.test(reason) ? 'no-printer' : 'failed';
}
