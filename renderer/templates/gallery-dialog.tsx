import { FilePlus2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { TemplateContent } from '../../shared/host/host.ts';
import { useApp } from '../app-context.tsx';
import { newDocument } from '../files/new-document.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { findTemplates, type TemplateQuery } from './find-templates.ts';
import styles from './gallery-dialog.module.css';
import type { GalleryItem } from './gallery-item.ts';
import { itemByKey } from './gallery-keys.ts';
import { GalleryTools } from './gallery-tools.tsx';
import { openTemplate } from './open-template.ts';
import { OwnTemplate } from './own-template.tsx';
import { TemplateOption } from './template-card.tsx';
import { TemplatePreview } from './template-preview.tsx';
import { useGalleryItems } from './use-gallery-items.ts';

const EVERYTHING: TemplateQuery = { text: '', cloud: 'any', kind: 'any' };

/** All templates with their pictures, and the chosen one beside them. A second click on it, or Enter, opens a copy. */
export function GalleryDialog(): ReactNode {
  const app = useApp();
  const { items, reload } = useGalleryItems();
  const [query, setQuery] = useState(EVERYTHING);
  const [chosen, setChosen] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<TemplateContent | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const found = findTemplates(items, query);
  const selected = found.find(({ key }) => key === chosen) ?? found[0];

  const open = async (item: GalleryItem): Promise<void> => {
    if (await openTemplate(app, item)) app.ui.close();
  };
  const takeBack = async (template: TemplateContent): Promise<void> => {
    const saved = await app.host.saveTemplate(template);
    if (!saved.ok) return;
    setDeleted(null);
    await reload();
  };
  const select = (item: GalleryItem): void => {
    setChosen(item.key);
    const option = list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(item.key)}"]`);
    option?.focus();
    option?.scrollIntoView({ block: 'nearest' });
  };
  const onKey = (event: KeyboardEvent, index: number, item: GalleryItem): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      void open(item);
      return;
    }
    const next = found[itemByKey(event.key, index, found.length, columnsOf(list.current)) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    select(next);
  };

  return (
    <Dialog
      title="Templates"
      description="Start from a finished architecture. Each works on both clouds."
      width={1120}
      isTall
      initialFocus={() => search.current}
      onClose={app.ui.close}
      footer={
        <>
          {selected?.own && (
            <OwnTemplate
              key={selected.key}
              own={selected.own}
              onChanged={() => void reload()}
              onDeleted={(template) => {
                setDeleted(template);
                void reload();
              }}
            />
          )}
          <span className={styles.deleted} role="status">
            {deleted !== null && (
              <>
                Deleted {deleted.name}.{' '}
                <Button tone="link" onClick={() => void takeBack(deleted)}>
                  Undo
                </Button>
              </>
            )}
          </span>
          <span className={styles.space} />
          <Button onClick={async () => (await newDocument(app)) && app.ui.close()}>
            <FilePlus2 size={16} aria-hidden />
            New blank
          </Button>
          <Button
            tone="primary"
            disabled={selected === undefined}
            onClick={() => selected !== undefined && void open(selected)}
          >
            Use this template
          </Button>
        </>
      }
    >
      <GalleryTools
        query={query}
        count={found.length}
        search={search}
        onChange={setQuery}
        onLeave={() => selected !== undefined && select(selected)}
      />
      <div className={styles.panes}>
        <div className={styles.list} role="listbox" aria-label="Templates" ref={list}>
          {found.map((item, index) => (
            <TemplateOption
              key={item.key}
              item={item}
              isSelected={item === selected}
              onClick={() => (item.key === chosen ? void open(item) : select(item))}
              onKeyDown={(event) => onKey(event, index, item)}
            />
          ))}
          {found.length === 0 && (
            <div className={styles.none}>
              Nothing matches.{' '}
              <Button tone="link" onClick={() => setQuery(EVERYTHING)}>
                Show all templates
              </Button>
            </div>
          )}
        </div>
        <div className={styles.side}>
          {selected !== undefined && <TemplatePreview key={selected.key} item={selected} />}
        </div>
      </div>
    </Dialog>
  );
}

/** How many cards stand in a row, as they are laid out. */
function columnsOf(list: HTMLElement | null): number {
  if (list === null) return 1;
  return Math.max(1, getComputedStyle(list).gridTemplateColumns.split(' ').length);
}
