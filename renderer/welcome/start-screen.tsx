import { BookOpen, FilePlus2, FolderOpen, LayoutTemplate, MousePointerClick, Search, Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { useApp } from '../app-context.tsx';
import { openCatalog } from '../catalog-browser/open-catalog.ts';
import { openDocument } from '../files/open.ts';
import { type GalleryItem, itemOf } from '../templates/gallery-item.ts';
import { openTemplate } from '../templates/open-template.ts';
import { TemplateCard } from '../templates/template-card.tsx';
import { EXAMPLES, TEMPLATES } from '../templates/templates.ts';
import { Button } from '../ui/button.tsx';
import { RecentFiles } from './recent-files.tsx';
import styles from './start-screen.module.css';

interface StartScreenProps {
  readonly onBlank: () => void;
  /** A document was opened: the screen has done its work. */
  readonly onOpened: () => void;
}

const ITEMS = EXAMPLES.map(itemOf);

/** The ways to begin: an empty diagram, a template, a file or a picture of one, an example, a file that was open lately. */
export function StartScreen({ onBlank, onOpened }: StartScreenProps): ReactNode {
  const app = useApp();
  const open = async (): Promise<void> => {
    if (await openDocument(app)) onOpened();
  };
  const start = async (item: GalleryItem): Promise<void> => {
    if (await openTemplate(app, item)) onOpened();
  };
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <Button tone="primary" onClick={onBlank}>
          <FilePlus2 size={16} aria-hidden />
          New blank
        </Button>
        <Button onClick={() => app.ui.open('templates')}>
          <LayoutTemplate size={16} aria-hidden />
          From a template…
        </Button>
        <Button onClick={() => void open()}>
          <FolderOpen size={16} aria-hidden />
          Open…
        </Button>
        <span className={styles.formats}>.skyflip, a PNG saved by Skyflip, or a draw.io file</span>
        <span className={styles.space} />
        <Button onClick={() => openCatalog(app)}>
          <BookOpen size={16} aria-hidden />
          Service catalog…
        </Button>
      </div>
      <div className={styles.heading}>
        <h3 className={styles.title}>Examples</h3>
        <Button tone="link" onClick={() => app.ui.open('templates')}>
          All {TEMPLATES.length} templates
        </Button>
      </div>
      <ul className={styles.cards}>
        {ITEMS.map((item) => (
          <li key={item.key}>
            <TemplateCard item={item} onClick={() => void start(item)} />
          </li>
        ))}
        <li className={styles.know}>
          <h3 className={styles.title}>Good to know</h3>
          <ul className={styles.hints}>
            <li>
              <MousePointerClick size={16} aria-hidden />
              Drag a service onto the canvas
            </li>
            <li>
              <Search size={16} aria-hidden />
              <span>
                Press <kbd className={styles.key}>/</kbd> to search, <kbd className={styles.key}>Enter</kbd> to place
              </span>
            </li>
            <li>
              <Upload size={16} aria-hidden />
              Drop a file to open it
            </li>
          </ul>
        </li>
      </ul>
      <RecentFiles onOpened={onOpened} />
    </div>
  );
}
