import type { CSSProperties, ReactNode } from 'react';
import { THEMES } from '../../shared/scene/theme.ts';
import type { ExportOptions } from '../state/settings.ts';
import styles from './export-preview.module.css';
import type { Preview } from './paint-preview.ts';

interface ExportPreviewProps {
  readonly preview: Preview | null;
  readonly options: ExportOptions;
}

/** What the export will look like, and how large it will be. */
export function ExportPreview({ preview, options }: ExportPreviewProps): ReactNode {
  return (
    <figure className={styles.figure}>
      <div className={styles.room}>
        <PreviewContent preview={preview} options={options} />
      </div>
      <figcaption className={styles.caption} aria-live="polite">
        {captionOf(preview)}
      </figcaption>
    </figure>
  );
}

function PreviewContent({ preview, options }: ExportPreviewProps): ReactNode {
  switch (preview?.kind) {
    case 'picture':
      return (
        <img
          className={`${styles.picture} ${options.transparent ? styles.transparent : ''}`}
          style={squaresOf(options)}
          src={preview.url}
          width={preview.width}
          height={preview.height}
          alt="Preview"
          draggable={false}
        />
      );
    case 'text':
      return <pre className={styles.text}>{preview.text}</pre>;
    case 'failed':
      return <p className={styles.failed}>There is no preview: {preview.message}</p>;
    default:
      return null;
  }
}

/** The ground that a transparent picture is made for. */
function squaresOf({ theme }: ExportOptions): CSSProperties {
  const { panel, line } = THEMES[theme];
  return { '--square': line, '--ground': panel } as CSSProperties;
}

function captionOf(preview: Preview | null): ReactNode {
  if (preview === null || preview.kind === 'failed') return '\u00a0';
  if (preview.kind === 'text' || preview.warning === undefined) return preview.caption;
  return <span className={styles.warning}>{preview.warning}</span>;
}
