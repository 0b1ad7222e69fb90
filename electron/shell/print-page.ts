import type { BrowserWindow, WebContents } from 'electron';
import type { Paper } from '../../shared/host/host.ts';
import type { PrintOutcome } from '../ipc/desk.ts';

type Printed = Pick<WebContents, 'print' | 'getPrintersAsync'>;
type Printing = Pick<BrowserWindow, 'getBackgroundColor' | 'setBackgroundColor' | 'isDestroyed'> & {
  readonly webContents: Printed;
};

/** The system's own dialog over what the page has laid out for paper. */
export async function printPage(window: Printing, paper: Paper): Promise<PrintOutcome> {
  const { webContents } = window;
  const ground = window.getBackgroundColor();
  // Chromium paints what lies behind the page, dark in a dark theme, on the margins of the paper.
  window.setBackgroundColor(PAPER);
  const outcome = await print(webContents, paper);
  if (!window.isDestroyed() && window.getBackgroundColor().toLowerCase() === PAPER) window.setBackgroundColor(ground);
  // Chromium does not say that there is no printer, only that it did not work.
  return outcome === 'failed' && !(await hasPrinter(webContents)) ? 'no-printer' : outcome;
}

const PAPER = '#ffffff';

function print(contents: Printed, { size, isLandscape }: Paper): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    // The page states its margins itself.
    const options = { silent: false, printBackground: true, pageSize: size, landscape: isLandscape };
    contents.print(options, (isPrinted, reason) => resolve(isPrinted ? 'printed' : outcomeOf(reason)));
  });
}

async function hasPrinter(contents: Printed): Promise<boolean> {
  return contents.getPrintersAsync().then(
    (printers) => printers.length > 0,
    () => false,
  );
}

/** Chromium says why in words for developers. */
export function outcomeOf(reason: string): PrintOutcome {
  if (/cancel/i.test(reason)) return 'cancelled';
  return /no (valid )?printers?|default printer|invalid printer|devicename/i.test(reason) ? 'no-printer' : 'failed';
}
