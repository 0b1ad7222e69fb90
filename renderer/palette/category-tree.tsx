import { ChevronDown, Ellipsis } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import styles from './category-tree.module.css';
import { elementIdOf } from './palette-item.ts';
import type { PaletteSection } from './palette-sections.ts';
import { RecentStrip } from './recent-strip.tsx';
import type { RowHandlers } from './row-handlers.ts';
import { ServiceRow } from './service-row.tsx';

interface CategoryTreeProps {
  readonly id: string;
  readonly sections: readonly PaletteSection[];
  readonly side: Side;
  readonly activeId: string | undefined;
  readonly favourites: ReadonlySet<string>;
  /** The service that the next click on the canvas places. */
  readonly inHandId: string | null;
  readonly handlers: RowHandlers;
}

export function CategoryTree({
  id,
  sections,
  side,
  activeId,
  favourites,
  inHandId,
  handlers,
}: CategoryTreeProps): ReactNode {
  return (
    <div
      id={id}
      className={styles.tree}
      role="tree"
      tabIndex={0}
      aria-label={`${SIDE_NAMES[side]} services`}
      aria-activedescendant={activeId}
      {...handlers}
    >
      {sections.map((section) => (
        <Category
          key={section.id}
          section={section}
          activeId={isIn(section, activeId) ? activeId : undefined}
          favourites={favourites}
          inHandId={inHandId}
        />
      ))}
    </div>
  );
}

/** A category that the keyboard is not in need not be drawn again. */
function isIn({ id, services }: PaletteSection, activeId: string | undefined): boolean {
  if (activeId === undefined) return false;
  if (activeId === elementIdOf({ kind: 'category', id }) || activeId === elementIdOf({ kind: 'rest', id })) return true;
  return services.some((service) => rowIdOf(id, service.id) === activeId);
}

function rowIdOf(category: PaletteSection['id'], id: string): string {
  return elementIdOf({ kind: 'service', id, category });
}

const HEADER_HEIGHT = 28;
const ROW_HEIGHT = 34;

const Category = memo(function Category({
  section,
  activeId,
  favourites,
  inHandId,
}: {
  readonly section: PaletteSection;
  readonly activeId: string | undefined;
  readonly favourites: ReadonlySet<string>;
  readonly inHandId: string | null;
}): ReactNode {
  const { id, title, count, isFolded, services, rest } = section;
  const isStrip = id === 'recent';
  const rows = isStrip ? 1 : services.length + (rest > 0 ? 1 : 0);
  const headerId = elementIdOf({ kind: 'category', id });
  const restId = elementIdOf({ kind: 'rest', id });
  return (
    <div
      id={headerId}
      className={styles.category}
      style={{ containIntrinsicSize: `auto ${HEADER_HEIGHT + rows * ROW_HEIGHT}px` }}
      role="treeitem"
      tabIndex={-1}
      aria-level={1}
      aria-expanded={!isFolded}
      aria-selected={activeId === headerId}
      aria-label={`${title}, ${count}`}
      data-item
    >
      <div className={`${styles.header} ${activeId === headerId ? styles.active : ''}`}>
        <ChevronDown size={14} aria-hidden className={`${styles.chevron} ${isFolded ? styles.folded : ''}`} />
        <span className={styles.title}>{title}</span>
        {count > 0 && <span className={styles.count}>{count}</span>}
      </div>
      {isStrip && !isFolded && (
        <RecentStrip services={services} activeId={activeId} favourites={favourites} inHandId={inHandId} />
      )}
      {!isStrip && !isFolded && (
        <div role="group">
          {services.map((service) => (
            <ServiceRow
              key={service.id}
              service={service}
              role="treeitem"
              rowId={rowIdOf(id, service.id)}
              isActive={activeId === rowIdOf(id, service.id)}
              isFavourite={favourites.has(service.id)}
              isInHand={inHandId === service.id}
            />
          ))}
          {rest > 0 && (
            <div
              id={restId}
              className={`${styles.rest} ${activeId === restId ? styles.active : ''}`}
              role="treeitem"
              tabIndex={-1}
              aria-level={2}
              aria-selected={activeId === restId}
              data-item
            >
              <span className={styles.dots}>
                <Ellipsis size={16} aria-hidden />
              </span>
              Show {rest} more
            </div>
          )}
        </div>
      )}
    </div>
  );
});
