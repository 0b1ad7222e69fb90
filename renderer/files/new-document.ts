import { createDiagram } from '../../shared/document/create.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import { clearFileNotice } from './file-notice.ts';
import { mayLeaveDocument } from './unsaved-work.ts';

/** An empty document, on the side that was shown. */
export function newDocument(app: App): Promise<boolean> {
  return startFrom(app, createDiagram(app.editor.diagram().provider), '');
}

/** A document without a file that starts from an example or a template; untouched it is nothing to be saved. */
export function startFrom(app: App, diagram: Diagram, suggestedName: string): Promise<boolean> {
  return app.session.inTurn(async () => {
    if (!(await mayLeaveDocument(app))) return false;
    clearFileNotice(app);
    app.session.begin({ diagram, file: null, format: { kind: 'skyflip' }, suggestedName, isUnsaved: false });
    return true;
  });
}
