import { type ReactNode, useEffect, useState } from 'react';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { useApp } from '../app-context.tsx';
import { startFrom } from '../files/new-document.ts';
import { CloudDot } from '../ui/cloud-dot.tsx';
import { useTheme } from '../ui/theme.ts';
import styles from './example-card.module.css';
import { exampleDiagram } from './example-diagram.ts';
import type { Example } from './examples.ts';
import { thumbnail } from './thumbnail.ts';

interface ExampleCardProps {
  readonly example: Example;
  readonly onOpened: () => void;
}

/** An example with its picture; opened, it is a new document without a file. */
export function ExampleCard({ example, onOpened }: ExampleCardProps): ReactNode {
  const app = useApp();
  const picture = useThumbnail(example.id);
  const open = async (): Promise<void> => {
    if (await startFrom(app, await exampleDiagram(example.id), example.name)) onOpened();
  };
  return (
    <button type="button" className={styles.card} onClick={() => void open()}>
      <span className={styles.picture}>
        {picture !== null && <img src={picture} alt="" draggable={false} className={styles.image} />}
      </span>
      <span className={styles.text}>
        <span className={styles.name}>
          <CloudDot side={example.provider} />
          {example.name}
          <span className={styles.spoken}>, {SIDE_NAMES[example.provider]}</span>
        </span>
        <span className={styles.line}>{example.line}</span>
      </span>
    </button>
  );
}

function useThumbnail(id: string): string | null {
  const { catalog } = useApp();
  const theme = useTheme();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    // Without its picture the card still opens the example.
    thumbnail(id, theme, catalog).then(
      (painted) => isCurrent && setUrl(painted),
      () => isCurrent && setUrl(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [id, theme, catalog]);
  return url;
}
