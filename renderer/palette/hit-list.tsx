import type { ReactNode } from 'react';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import type { ServiceHit } from '../../shared/catalog/search.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import styles from './hit-list.module.css';
import { elementIdOf } from './palette-item.ts';
import type { RowHandlers } from './row-handlers.ts';
import { ServiceRow } from './service-row.tsx';

interface HitListProps {
  readonly id: string;
  readonly hits: readonly ServiceHit[];
  readonly typed: string;
  readonly side: Side;
  readonly activeId: string | undefined;
  readonly favourites: ReadonlySet<string>;
  /** The service that the next click on the canvas places. */
  readonly inHandId: string | null;
  readonly handlers: RowHandlers;
}

/** Beyond this many a person types another letter. */
const MOST_SHOWN = 60;

export function HitList({ id, hits, typed, side, activeId, favourites, inHandId, handlers }: HitListProps): ReactNode {
  const spelling = hits[0]?.spelling;
  return (
    <>
      {spelling !== undefined && (
        <p className={styles.spelling}>
          Nothing is called “{typed.trim()}”. Shown: <strong>{spelling}</strong>
        </p>
      )}
      <div id={id} role="listbox" {...handlers} aria-label="Services found" className={styles.list}>
        {hits.slice(0, MOST_SHOWN).map((hit) => (
          <ServiceRow
            key={hit.service.id}
            service={hit.service}
            role="option"
            typed={hit.spelling ?? typed}
            note={noteOf(hit)}
            rowId={elementIdOf({ kind: 'service', id: hit.service.id })}
            isActive={activeId === elementIdOf({ kind: 'service', id: hit.service.id })}
            isFavourite={favourites.has(hit.service.id)}
            isInHand={inHandId === hit.service.id}
          />
        ))}
      </div>
      {hits.length === 0 && <NothingFound typed={typed} side={side} />}
    </>
  );
}

/** The full name, the other name or the counterpart that fits; nothing where the row shows it already. */
function noteOf({ service, match }: ServiceHit): string | undefined {
  switch (match.field) {
    case 'name':
      return match.text === service.shortName ? undefined : match.text;
    case 'alias':
      return match.text;
    case 'twin':
      return `for ${match.text}`;
    case 'description':
      return undefined;
  }
}

function NothingFound({ typed, side }: { readonly typed: string; readonly side: Side }): ReactNode {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>
        Nothing on {SIDE_NAMES[side]} is called “{typed.trim()}”.
      </p>
      <p>
        Try fewer letters, what it does (“queue”, “firewall”), or its name on {SIDE_NAMES[otherSide(side)]}. A plain Box
        stands for anything.
      </p>
    </div>
  );
}
