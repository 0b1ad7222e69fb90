import type { CSSProperties, ReactNode } from 'react';
import { type PrintedPage, paperOf } from '../../shared/export/print-layout.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import styles from './print-dialog.module.css';
import type { PrintSettings } from './print-job.ts';

interface PrintPreviewProps {
  readonly picture: { readonly url: string; readonly area: Rect } | null;
  readonly pages: readonly PrintedPage[];
  readonly setup: PrintSettings;
  /** Of every sheet. */
  readonly title: string;
}

const ROOM = { width: 528, height: 408 } as const;
const GAP = 12;
/** 12 points, as on paper. */
const TITLE_MM = 4.2;

/** The sheets as they will lie in the tray, small: where something is on them, not what it says. */
export function PrintPreview({ picture, pages, setup, title }: PrintPreviewProps): ReactNode {
  const paper = paperOf(setup);
  const columns = setup.across > 1 ? setup.across : Math.ceil(Math.sqrt(Math.max(1, pages.length)));
  const rows = Math.ceil(pages.length / columns) || 1;
  const scale = Math.min(
    (ROOM.width - (columns + 1) * GAP) / (columns * paper.width),
    (ROOM.height - (rows + 1) * GAP) / (rows * paper.height),
  );
  const shown = Math.max(scale, 0.12);
  const at = ({ x, y, width, height }: Rect): CSSProperties => ({
    left: x * shown,
    top: y * shown,
    width: width * shown,
    height: height * shown,
  });
  return (
    <div
      className={styles.room}
      style={{ gridTemplateColumns: `repeat(${columns}, max-content)` }}
      role="img"
      aria-label={`Preview, ${pages.length === 1 ? 'one page' : `${pages.length} pages`}`}
    >
      {picture !== null &&
        pages.map(({ crop, place }, index) => {
          const enlarged = place.width / crop.width;
          const { area, url } = picture;
          const whole = {
            x: (area.x - crop.x) * enlarged,
            y: (area.y - crop.y) * enlarged,
            width: area.width * enlarged,
            height: area.height * enlarged,
          };
          return (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place in the row.
              key={index}
              className={styles.paper}
              style={{ width: paper.width * shown, height: paper.height * shown }}
            >
              {setup.hasTitle && (
                <div
                  className={styles.line}
                  style={at({
                    x: setup.margin,
                    y: setup.margin,
                    width: paper.width - 2 * setup.margin,
                    height: 7,
                  })}
                >
                  <span className={styles.title} style={{ fontSize: TITLE_MM * shown }}>
                    {title}
                  </span>
                </div>
              )}
              <div className={styles.part} style={at(place)}>
                <img className={styles.picture} src={url} alt="" style={at(whole)} draggable={false} />
              </div>
            </div>
          );
        })}
    </div>
  );
}
