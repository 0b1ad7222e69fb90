import { Copy } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import type { ThemeName } from '../../shared/scene/theme.ts';
import { REVIEW_AREAS, type Review, reviewOf } from '../../shared/validation/review.ts';
import { reviewToMarkdown } from '../../shared/validation/review-markdown.ts';
import { REVIEW_NOTE, reviewPremises } from '../../shared/validation/review-words.ts';
import { useApp, useDiagram, useSettings } from '../app-context.tsx';
import { listOnly } from '../findings/listing.ts';
import { today } from '../state/today.ts';
import { Button } from '../ui/button.tsx';
import { CloudDot } from '../ui/cloud-dot.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Segments } from '../ui/segments.tsx';
import { AreaCell } from './area-cell.tsx';
import styles from './review-dialog.module.css';
import { copyReview, exportReview } from './review-picture.ts';

const THEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** How the design stands on both sides, area by area, as it fits on a slide. */
export function ReviewDialog(): ReactNode {
  const app = useApp();
  const { ui, host } = app;
  const review = useReview();
  const wanted = useSettings(({ exportOptions }) => exportOptions.theme);
  const table = useRef<HTMLDivElement>(null);
  const [theme, setTheme] = useState<ThemeName>(wanted);
  const copyMarkdown = async (): Promise<void> => {
    const copied = await host.copyText(reviewToMarkdown(review));
    ui.notify(copied.ok ? { tone: 'ok', text: 'Summary copied' } : { tone: 'warning', text: copied.error.message });
  };
  return (
    <Dialog
      title={review.name || 'Untitled diagram'}
      description={[...reviewPremises(review), `facts of ${review.catalogDate}`].join(' · ')}
      width={1120}
      onClose={ui.close}
      initialFocus={() => table.current?.querySelector('button') ?? null}
      footer={
        <>
          <div className={styles.theme}>
            <Segments label="Theme of the picture" segments={THEMES} value={theme} onChange={setTheme} />
          </div>
          <span className={styles.space} />
          <Button onClick={() => void copyMarkdown()}>
            <Copy size={14} aria-hidden />
            Copy as Markdown
          </Button>
          {host.capabilities.copiesPictures && (
            <Button onClick={() => void copyReview(app, review, theme)}>Copy as picture</Button>
          )}
          <Button onClick={() => void exportReview(app, review, theme, 'svg')}>Export SVG…</Button>
          <Button tone="primary" onClick={() => void exportReview(app, review, theme, 'png')}>
            Export PNG…
          </Button>
        </>
      }
    >
      <div ref={table}>
        <ReviewTable review={review} />
      </div>
      <p className={styles.note}>{REVIEW_NOTE}</p>
    </Dialog>
  );
}

function ReviewTable({ review }: { readonly review: Review }): ReactNode {
  const app = useApp();
  const { sides, shown } = review;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          {(['aws', 'azure'] as const).map((side) => (
            <th key={side} scope="col">
              <span className={styles.side}>
                <CloudDot side={side} />
                {SIDE_NAMES[side]}
                <span className={styles.all}>
                  {sides[side].verdict.text}
                  {side === shown && ' · as drawn'}
                </span>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {REVIEW_AREAS.map(({ id, name, category }, index) => (
          <tr key={id}>
            <th scope="row">
              <button
                type="button"
                className={styles.area}
                title={`List the findings about ${name.toLowerCase()} in the panel`}
                onClick={() => {
                  app.ui.close();
                  listOnly(app, { categories: new Set([category]) });
                }}
              >
                {name}
              </button>
            </th>
            <AreaCell area={sides.aws.areas[index]} isShown={shown === 'aws'} />
            <AreaCell area={sides.azure.areas[index]} isShown={shown === 'azure'} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As the window's own findings are made, so that nothing is checked twice. */
function useReview(): Review {
  const { catalog } = useApp();
  const diagram = useDiagram();
  return useMemo(() => reviewOf(diagram, catalog, { today: today(), editing: true }), [diagram, catalog]);
}
