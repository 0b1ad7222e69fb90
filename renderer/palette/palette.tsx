import { type KeyboardEvent, type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type ServiceHit, searchServices } from '../../shared/catalog/search.ts';
import { counted } from '../../shared/counted.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { useApp, useEditor, useSettings, useUi } from '../app-context.tsx';
import { arm, disarm } from '../canvas/armed.ts';
import { ChooseLink } from '../choose/choose-link.tsx';
import { inHand } from '../state/in-hand.ts';
import { CategoryTree } from './category-tree.tsx';
import { dragService } from './drag-service.ts';
import { HitList } from './hit-list.tsx';
import styles from './palette.module.css';
import { searchField } from './palette-actions.ts';
import { elementIdOf, itemsOfHits, itemsOfSections, type PaletteItem, sameItem } from './palette-item.ts';
import { placeService } from './place-service.ts';
import type { RowHandlers } from './row-handlers.ts';
import { isMenuKey, openRowMenu, RowMenu } from './row-menu.tsx';
import { isFoldKey, isOnStar, itemAt, keyTarget } from './row-target.ts';
import { SearchField } from './search-field.tsx';
import { ServiceCard } from './service-card.tsx';
import { useIsPointedAt } from './use-held.ts';
import { useReached } from './use-reached.ts';
import { useSections } from './use-sections.ts';
import { toggleFavourite } from './used-services.ts';

const LIST = 'palette-list';
const NO_HITS: readonly ServiceHit[] = [];

/** The services of the shown side: by category, or as they fit what is typed. */
export function Palette(): ReactNode {
  const app = useApp();
  // A flip turns the diagram first, and its services right after.
  const side = useDeferredValue(useEditor(({ history }) => history.present.provider));
  const typed = useUi(({ search }) => search);
  const foldedCategories = useSettings((settings) => settings.foldedCategories);
  const favouriteServices = useSettings((settings) => settings.favouriteServices);
  const favourites = useMemo(() => new Set(favouriteServices), [favouriteServices]);
  const inHandId = useStore(inHand, ({ serviceId }) => serviceId);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<PaletteItem>();
  const scroller = useRef<HTMLDivElement>(null);
  // The row that a key led to; what a search puts first was not asked for.
  const [keyed, setKeyed] = useState<string>();

  const isSearching = typed.trim() !== '';
  const sections = useSections(side, opened, useIsPointedAt(scroller));
  const hits = useMemo(
    () => (isSearching ? searchServices(app.catalog, side, typed) : NO_HITS),
    [app.catalog, side, typed, isSearching],
  );
  const items = useMemo(
    () => (isSearching ? itemsOfHits(hits) : itemsOfSections(sections)),
    [isSearching, hits, sections],
  );
  const current = items.find((item) => sameItem(item, active)) ?? (isSearching ? items[0] : undefined);
  const currentId = current && elementIdOf(current);
  const reached = useReached(scroller, keyed === currentId ? keyed : undefined);

  useEffect(() => {
    if (currentId !== undefined) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  useFoundAnnouncement(isSearching && active === undefined ? hits.length : null, hits[0]?.spelling);

  const search = (text: string): void => {
    app.ui.state.setState({ search: text });
    setActive(undefined);
    setKeyed(undefined);
    scroller.current?.scrollTo({ top: 0 });
  };
  const setFolded = (id: string, isFolded: boolean): void => {
    const others = foldedCategories.filter((one) => one !== id);
    app.settings.set({ foldedCategories: isFolded ? [...others, id] : others });
  };
  const isFolded = (id: string): boolean => foldedCategories.includes(id);
  const open = (id: string): void => {
    const before = sections.find((section) => section.id === id);
    setOpened(new Set([...opened, id]));
    const last = before?.services.at(-1);
    if (last !== undefined) setActive({ kind: 'service', id: last.id });
  };
  const take = (item: PaletteItem): void => {
    setActive(item);
    setKeyed(undefined);
    if (item.kind === 'service') placeService(app, item.id, item.called);
    else if (item.kind === 'rest') open(item.id);
    else setFolded(item.id, !isFolded(item.id));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (isMenuKey(event)) {
      const row = currentId === undefined ? null : document.getElementById(currentId);
      if (row?.dataset.service === undefined) return;
      setKeyed(undefined);
      openRowMenu(row);
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const next = keyTarget(event.key, items, current, isSearching);
    if (next !== undefined) {
      setActive(next);
      setKeyed(next.kind === 'service' ? elementIdOf(next) : undefined);
    } else if (event.key === 'Escape' && reached !== null) setKeyed(undefined);
    else if (event.key === 'Enter' && current !== undefined) {
      if (!event.repeat) take(current);
    } else if (event.key === '/' && event.target !== searchField()) searchField()?.focus();
    else if (event.target !== searchField() && isTyped(event)) {
      // What is typed on the list is searched: the field takes the very letter.
      searchField()?.focus();
      event.stopPropagation();
      return;
    } else if (event.key === 'Escape' && typed !== '') search('');
    else if (event.key === 'Escape') app.canvas.current?.focus();
    else if (isSearching || current?.kind !== 'category' || !isFoldKey(event.key)) return;
    else setFolded(current.id, event.key === 'ArrowLeft');
    event.preventDefault();
    event.stopPropagation();
  };

  /** One set for all rows. The keyboard is in the search field or on the list, and moves through them. */
  const handlers: RowHandlers = {
    onKeyDown,
    onClick({ target, detail }) {
      const item = itemAt(target, items);
      if (item === undefined) return;
      if (item.kind === 'service' && isOnStar(target)) toggleFavourite(app, item.id);
      else if (item.kind !== 'service') take(item);
      else {
        setActive(item);
        // The second click of two places it at once.
        if (detail === 1) arm(app, item.id, item.called);
      }
    },
    onDoubleClick({ target }) {
      if (isOnStar(target)) return;
      const item = itemAt(target, items);
      disarm(app);
      if (item?.kind === 'service') take(item);
    },
    onDragStart(event) {
      disarm(app);
      const item = itemAt(event.target, items);
      if (item?.kind === 'service') dragService(event, item.id, item.called);
    },
  };

  return (
    <div className={styles.palette}>
      <SearchField
        name={`Search ${SIDE_NAMES[side]} services`}
        typed={typed}
        onType={search}
        onKeyDown={onKeyDown}
        popup={isSearching ? 'listbox' : 'tree'}
        listId={LIST}
        activeId={currentId}
      />
      {!isSearching && <ChooseLink />}
      <div ref={scroller} className={styles.scroller}>
        <RowMenu>
          {isSearching ? (
            <HitList
              id={LIST}
              hits={hits}
              typed={typed}
              side={side}
              activeId={currentId}
              favourites={favourites}
              inHandId={inHandId}
              handlers={handlers}
            />
          ) : (
            <CategoryTree
              id={LIST}
              sections={sections}
              side={side}
              activeId={currentId}
              favourites={favourites}
              inHandId={inHandId}
              handlers={handlers}
            />
          )}
        </RowMenu>
      </div>
      <ServiceCard container={scroller} reached={reached} />
    </div>
  );
}

function isTyped({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !(ctrlKey || metaKey || altKey);
}

/** How many were found, read out when the person pauses. */
function useFoundAnnouncement(found: number | null, spelling: string | undefined): void {
  const { ui } = useApp();
  useEffect(() => {
    if (found === null) return;
    const meant = spelling === undefined ? '' : ` for ${spelling}`;
    const text = found === 0 ? 'No service found.' : `${counted(found, 'service', 'services')} found${meant}.`;
    const timer = setTimeout(() => ui.announce(text), 500);
    return () => clearTimeout(timer);
  }, [found, spelling, ui]);
}
