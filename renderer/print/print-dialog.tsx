import { type FormEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { areasInOrder } from '../../shared/catalog/annotations.ts';
import { counted } from '../../shared/counted.ts';
import { reasonOf } from '../../shared/reason-of.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import { useApp, useFindings, useSettings, useView } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { PrintControls } from './print-controls.tsx';
import styles from './print-dialog.module.css';
import { type PrintSettings, pagesOf, print, printedPicture } from './print-job.ts';
import { PrintPreview } from './print-preview.tsx';

/** How the diagram comes onto paper; the system's own dialog follows. */
export function PrintDialog(): ReactNode {
  const app = useApp();
  const view = useView();
  const findings = useFindings(({ here }) => here);
  const setup = useSettings(({ printSetup }) => printSetup);
  const { picture, failure: unpainted } = usePicture();
  const [failure, setFailure] = useState<string | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const pages = useMemo(() => (picture === null ? [] : pagesOf(view, picture.area, setup)), [view, picture, setup]);
  const listed = findings.filter(({ suppressed }) => suppressed === null);
  const change = (changes: Partial<PrintSettings>): void => app.settings.set({ printSetup: { ...setup, ...changes } });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (picture === null || isWorking) return;
    setFailure(null);
    setIsWorking(true);
    const printed = await app.ui
      .whileBusy('Laying out for paper…', () => print(app, { ...picture, pages }, setup, listed))
      .catch((error: unknown) => ({ ok: false, error: { kind: 'io', message: reasonOf(error) } }) as const);
    setIsWorking(false);
    if (printed.ok) app.ui.close();
    else if (printed.error.kind !== 'cancelled') setFailure(printed.error.message);
  };
  const problem = failure ?? unpainted;
  return (
    <Dialog
      title="Print"
      width={936}
      onClose={app.ui.close}
      initialFocus={() => form.current?.querySelector<HTMLElement>('input:checked') ?? null}
      footer={
        <>
          {problem !== null && (
            <p className={styles.failure} role="alert">
              {problem}
            </p>
          )}
          {problem !== null && <Button onClick={() => app.ui.open('export')}>Export a picture…</Button>}
          <Button tone="primary" type="submit" form={formId} disabled={picture === null || isWorking}>
            Print…
          </Button>
        </>
      }
    >
      <form id={formId} ref={form} className={styles.form} onSubmit={(event) => void submit(event)}>
        <figure className={styles.figure}>
          <PrintPreview
            picture={picture}
            pages={pages}
            setup={setup}
            title={view.diagram.name || app.session.title()}
          />
          <figcaption className={styles.caption} aria-live="polite">
            {picture === null
              ? '\u00a0'
              : `${counted(pages.length, 'page', 'pages')}${setup.hasFindings ? `, then ${counted(listed.length, 'finding', 'findings')}` : ''}`}
          </figcaption>
        </figure>
        <PrintControls setup={setup} slides={areasInOrder(view).length} onChange={change} />
      </form>
    </Dialog>
  );
}

interface Picture {
  readonly url: string;
  readonly area: Rect;
}

function usePicture(): { readonly picture: Picture | null; readonly failure: string | null } {
  const view = useView();
  const [picture, setPicture] = useState<Picture | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let url: string | undefined;
    let isCurrent = true;
    printedPicture(view).then(
      (made) => {
        url = made.url;
        if (isCurrent) setPicture(made);
        else URL.revokeObjectURL(url);
      },
      (error: unknown) => isCurrent && setFailure(`The picture cannot be painted: ${reasonOf(error)}`),
    );
    return () => {
      isCurrent = false;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [view]);
  return { picture, failure };
}
