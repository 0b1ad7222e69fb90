import { type FormEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { areasInOrder } from '../../shared/catalog/annotations.ts';
import { useApp, useEditor, useSettings, useView } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { copyAsPicture } from './copy-picture.ts';
import { selectedNodeIds } from './export-actions.ts';
import { ExportControls, type Extent } from './export-controls.tsx';
import styles from './export-dialog.module.css';
import { exportFile } from './export-file.ts';
import { ExportPreview } from './export-preview.tsx';
import { exportSlides } from './export-slides.ts';
import { usePreview } from './use-preview.ts';

/** A picture or a file of the diagram: what of it, how it looks, and where to. */
export function ExportDialog(): ReactNode {
  const app = useApp();
  const options = useSettings((settings) => settings.exportOptions);
  const [extent, setExtent] = useState<Extent>('whole');
  const [failure, setFailure] = useState<string | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const selection = useEditor((state) => state.selection);
  const chosen = useMemo(() => (selection.size === 0 ? undefined : selectedNodeIds(app)), [app, selection]);
  const isOfBoth = options.both && options.format !== 'json';
  const only = extent === 'selection' && !isOfBoth ? chosen : undefined;
  const view = useView();
  const slides = useMemo(() => areasInOrder(view), [view]);
  const [slide, setSlide] = useState<string | null>(null);
  const isOfSlides = extent === 'slides' && slides.length > 0 && !isOfBoth && options.format !== 'json';
  const chosenSlides = isOfSlides ? slides.filter(({ id }) => slide === null || id === slide) : [];
  const preview = usePreview(options, only, chosenSlides[0]?.id);
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isWorking) return;
    setFailure(null);
    setIsWorking(true);
    try {
      const now = app.settings.state.getState().exportOptions;
      const exported = await (isOfSlides ? exportSlides(app, now, chosenSlides) : exportFile(app, now, only));
      if (!exported.ok) setFailure(exported.error);
      else if (exported.value) app.ui.close();
    } finally {
      setIsWorking(false);
    }
  };
  const isCopied = !isOfSlides && (options.format !== 'png' || app.host.capabilities.copiesPictures);
  return (
    <Dialog
      title="Export"
      width={936}
      onClose={app.ui.close}
      initialFocus={() => form.current?.querySelector<HTMLElement>('input:checked') ?? null}
      footer={
        <>
          {failure !== null && (
            <p className={styles.failure} role="alert">
              {failure}
            </p>
          )}
          {isCopied && (
            <Button disabled={isWorking} onClick={() => void copyAsPicture(app, options, only)}>
              Copy
            </Button>
          )}
          <Button tone="primary" type="submit" form={formId} disabled={isWorking}>
            Export…
          </Button>
        </>
      }
    >
      <form id={formId} ref={form} className={styles.form} onSubmit={(event) => void submit(event)}>
        <ExportPreview preview={preview} options={options} />
        <ExportControls
          options={options}
          onChange={(changes) => app.settings.set({ exportOptions: { ...options, ...changes } })}
          extent={isOfSlides ? 'slides' : only === undefined ? 'whole' : extent}
          onExtent={setExtent}
          selected={chosen?.size ?? 0}
          slides={slides}
          slide={slide}
          onSlide={setSlide}
        />
      </form>
    </Dialog>
  );
}
