import type { ReactNode } from 'react';
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
        <PreviewContent preview={preview} isTransparent={options.transparent} />
      </div>
      <figcaption className={styles.caption} aria-live="polite">
        {captionOf(preview)}
      </figcaption>
    </figure>
  );
}

function PreviewContent({ preview, isTransparent }: { preview: Preview | null; isTransparent: boolean }): ReactNode {
  switch (preview?.kind) {
    case 'picture':
      return (
        <img
          className={`${styles.picture} ${isTransparent ? styles.transparent : ''}`}
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

function captionOf(preview: Preview | null): ReactNode {
  if (preview === null || preview.kind === 'failed') return '\u00a0';
  if (preview.kind === 'text' || preview.warning === undefined) return preview.caption;
  return <span className={styles.warning}>{preview.warning}</span>;
}
