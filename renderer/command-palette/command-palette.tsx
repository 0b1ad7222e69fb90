import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RecentFile } from '../../shared/host/host.ts';
import { formatShortcut } from '../actions/format-shortcut.ts';
import { useApp } from '../app-context.tsx';
import { ServicePicture } from '../icons/service-picture.tsx';
import styles from './command-palette.module.css';
import type { Entry, EntryGroup } from './entry.ts';
import { findEntries, likelyEntries, searchedIn } from './find-entries.ts';
import { takeTypedAhead } from './typed-ahead.ts';

const LABEL = 'Do, place, find or open';
const MOST_REMEMBERED = 12;
const NO_FILES: readonly RecentFile[] = [];

/** Everything that the app can do, hold or open, by typing some of its name. */
export function CommandPalette(): ReactNode {
  const app = useApp();
  const { ui, host, settings, canvas } = app;
  const [typed, setTyped] = useState('');
  const [files, setFiles] = useState(NO_FILES);
  const highlighted = useRef<Entry | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const isTaken = useRef(false);
  useEffect(() => void host.recentFiles().then(setFiles), [host]);

  const searched = useMemo(() => searchedIn(app, files), [app, files]);
  const groups = useMemo(
    () => (typed.trim() === '' ? likelyEntries(app, searched) : findEntries(app, searched, typed)),
    [app, searched, typed],
  );

  const take = (entry: Entry, run: (() => void | Promise<void>) | undefined): void => {
    if (entry.whyNot !== undefined || run === undefined) return;
    const { recentCommands } = settings.state.getState();
    const others = recentCommands.filter((key) => key !== entry.key);
    // A mended finding is gone.
    if (!entry.key.startsWith('fix:')) {
      settings.set({ recentCommands: [entry.key, ...others].slice(0, MOST_REMEMBERED) });
    }
    isTaken.current = true;
    flushSync(() => ui.close());
    canvas.current?.focus();
    // By then the dialog has given the keyboard back, and takes it from nobody.
    requestAnimationFrame(() => void run());
  };
  const onFocus = (): void => {
    const { text, isTaken: isMeant } = takeTypedAhead();
    if (text === '') return;
    setTyped(text);
    const first = isMeant ? findEntries(app, searched, text)[0]?.items[0] : undefined;
    if (first !== undefined) take(first, () => first.run(app));
  };
  const onKeyDown = (event: KeyboardEvent & { preventBaseUIHandler(): void }): void => {
    const mod = host.capabilities.isMac ? event.metaKey : event.ctrlKey;
    if (!mod || event.nativeEvent.isComposing) return;
    const { current } = highlighted;
    if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault();
      event.preventBaseUIHandler();
      take(current, () => (current.runBeside ?? current.run)(app));
    } else if (event.key.toLowerCase() === 'k') {
      event.preventDefault();
      ui.close();
    }
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && ui.close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={styles.popup}
          aria-label="Command palette"
          initialFocus={input}
          finalFocus={() => !isTaken.current}
        >
          <Autocomplete.Root
            inline
            open
            mode="none"
            items={groups as EntryGroup[]}
            value={typed}
            onValueChange={(next, { reason }) => reason === 'input-change' && setTyped(next)}
            itemToStringValue={({ label }: Entry) => label}
            autoHighlight="always"
            keepHighlight
            onItemHighlighted={(entry: Entry | undefined) => {
              highlighted.current = entry;
            }}
          >
            <div className={styles.head}>
              <Search size={16} aria-hidden className={styles.search} />
              <Autocomplete.Input
                ref={input}
                className={styles.input}
                aria-label={LABEL}
                placeholder={`${LABEL}…`}
                maxLength={120}
                onFocus={onFocus}
                onKeyDown={onKeyDown}
              />
            </div>
            <Autocomplete.Empty className={styles.empty}>
              {groups.length === 0 && `Nothing is called “${typed.trim()}”.`}
            </Autocomplete.Empty>
            <Autocomplete.List className={styles.list} aria-label="Results">
              {(group: EntryGroup) => (
                <Autocomplete.Group key={group.label} items={group.items} className={styles.group}>
                  <Autocomplete.GroupLabel className={styles.label}>{group.label}</Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(entry: Entry) => (
                      <Autocomplete.Item
                        key={entry.key}
                        value={entry}
                        className={styles.item}
                        disabled={entry.whyNot !== undefined}
                        onClick={() => take(entry, () => entry.run(app))}
                      >
                        <Row entry={entry} />
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
            <Hints isMac={host.capabilities.isMac} />
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Row({ entry: { label, detail, shortcut, picture, whyNot } }: { readonly entry: Entry }): ReactNode {
  return (
    <>
      <span className={styles.picture}>
        <Picture picture={picture} />
      </span>
      <span className={styles.name}>{label}</span>
      <span className={styles.detail}>{whyNot ?? detail}</span>
      {shortcut !== undefined && <kbd className={styles.key}>{shortcut}</kbd>}
    </>
  );
}

function Picture({ picture }: Pick<Entry, 'picture'>): ReactNode {
  if (picture === null) return null;
  if ('shortName' in picture) return <ServicePicture service={picture} size={18} />;
  const Icon = picture;
  return <Icon size={16} aria-hidden />;
}

function Hints({ isMac }: { readonly isMac: boolean }): ReactNode {
  const hints = [
    ['Enter', 'take'],
    ['Mod+Enter', 'open a service in the catalog'],
    ['Escape', 'close'],
  ] as const;
  return (
    <p className={styles.hints}>
      {hints.map(([key, what]) => (
        <span key={key}>
          <kbd className={styles.key}>{formatShortcut(key, isMac)}</kbd> {what}
        </span>
      ))}
    </p>
  );
}
