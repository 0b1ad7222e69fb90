import { FRAGMENT_FORMAT } from '../../shared/commands/fragment.ts';
import type { Point } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import { offerDiagram } from '../files/offer-diagram.ts';
import { pasteFragment } from './paste-fragment.ts';
import { MOST_CHARACTERS, pasteAsNote, readsAsCode } from './paste-note.ts';
import { namedServices, pasteServices } from './paste-services.ts';
import { tell } from './report-rejection.ts';

/** Where it goes besides under the pointer: where it was copied from. */
export interface PasteHow {
  readonly isInPlace?: boolean;
}

/** Anything that a clipboard may hold; it is never trusted. `at`: where in the diagram; absent: where the pointer is. */
export function pasteText(app: App, text: string, at?: Point, { isInPlace = false }: PasteHow = {}): void {
  const pointer = at ?? app.canvas.current?.pointer() ?? null;
  if (text.trim() === '') {
    tell(app, 'The clipboard holds nothing that can be pasted here.', 'info');
    return;
  }
  if (text.includes(FRAGMENT_FORMAT)) {
    pasteFragment(app, text, pointer, isInPlace);
    return;
  }
  const services = namedServices(app, text);
  if (services !== undefined) pasteServices(app, services, pointer);
  else if (readsAsFile(text))
    void offerDiagram(app, { name: 'The pasted diagram', bytes: new TextEncoder().encode(text) });
  else if (readsAsCode(text)) tell(app, 'What is on the clipboard is no piece of a diagram.', 'info');
  else if (text.trim().length <= MOST_CHARACTERS) pasteAsNote(app, text, pointer);
  else
    tell(app, `The text on the clipboard is too long for a diagram: more than ${MOST_CHARACTERS} characters.`, 'info');
}

/** The text of a diagram file, of Skyflip or of draw.io, as an editor of texts shows it. */
function readsAsFile(text: string): boolean {
  if (text.length > LONGEST_FILE) return false;
  if (/^\s*<(?:\?xml|mxfile|mxGraphModel)\b/.test(text)) return /<mx(?:file|GraphModel)\b/.test(text.slice(0, 2000));
  return /^\s*\{/.test(text) && /"format"\s*:\s*"skyflip"/.test(text);
}

const LONGEST_FILE = 5_000_000;
