import { Columns3, Copy, Plus } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { CatalogRow } from '../../shared/catalog/catalog-table.ts';
import { CATEGORY_NAMES } from '../../shared/catalog/category-names.ts';
import { type Counterpart, counterpartName, effectWords, otherNames } from '../../shared/catalog/counterparts.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import { rowsMarkdown } from '../../shared/catalog/service-markdown.ts';
import type { Side } from '../../shared/document/schema.ts';
import { useApp } from '../app-context.tsx';
import { openCompare } from '../compare/open-compare.ts';
import { ServicePicture } from '../icons/service-picture.tsx';
import { Highlighted } from '../palette/highlighted.tsx';
import { placeService } from '../palette/place-service.ts';
import { FidelityChip } from '../service-card/fidelity-chip.tsx';
import { LifecycleChip } from '../service-card/lifecycle-chip.tsx';
import { Unconfirmed } from '../service-card/unconfirmed.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './catalog-row.module.css';
import { catalogView } from './open-catalog.ts';
import { useCopy } from './use-copy.ts';

interface CatalogTableRowProps {
  readonly row: CatalogRow;
  readonly from: Side;
  readonly typed: string;
  /** The Tab key stops at it. */
  readonly isActive: boolean;
  /** No heading says its category. */
  readonly isOfCategory: boolean;
}

/** A service and its counterparts; a click or Enter opens its details. */
export const CatalogTableRow = memo(function CatalogTableRow(props: CatalogTableRowProps): ReactNode {
  const { row, from, typed, isActive, isOfCategory } = props;
  const { service, counterparts, fidelity } = row;
  const [first] = counterparts;
  const tabIndex = isActive ? 0 : -1;
  return (
    <tr className={styles.row}>
      <th scope="row">
        <div className={styles.service}>
          <ServicePicture service={service} size={28} />
          <div className={styles.names}>
            <button
              type="button"
              className={styles.name}
              tabIndex={tabIndex}
              data-row={service.id}
              onClick={() => catalogView.setState({ service: service.id, isDirect: false })}
            >
              <Highlighted text={service.name} typed={typed} />
            </button>
            {isOfCategory && <span className={styles.category}>{CATEGORY_NAMES[service.category]}</span>}
          </div>
          <LifecycleChip lifecycle={service.lifecycle} />
        </div>
      </th>
      <td>
        <div className={styles.match}>
          <FidelityChip fidelity={fidelity} />
          {first !== undefined && <Unconfirmed of={first.equivalence} />}
        </div>
      </td>
      <td>{first === undefined ? 'Not compared' : <Twins first={first} all={counterparts} typed={typed} />}</td>
      <td>{first !== undefined && <Caveat counterpart={first} from={from} />}</td>
      <td>
        <RowActions row={row} from={from} tabIndex={tabIndex} />
      </td>
    </tr>
  );
});

interface TwinsProps {
  readonly first: Counterpart;
  readonly all: readonly Counterpart[];
  readonly typed: string;
}

function Twins({ first, all, typed }: TwinsProps): ReactNode {
  const others = otherNames(all);
  return (
    <div className={styles.service}>
      {first.service === undefined ? (
        <span className={styles.nothing} aria-hidden />
      ) : (
        <ServicePicture service={first.service} size={28} />
      )}
      <div className={styles.names}>
        <span className={styles.twin}>
          <Highlighted text={counterpartName(first)} typed={typed} />
        </span>
        {others.length > 0 && <span className={styles.others}>or {others.join(', ')}</span>}
      </div>
      <LifecycleChip lifecycle={first.service?.lifecycle} />
    </div>
  );
}

function Caveat({ counterpart: { equivalence }, from }: { counterpart: Counterpart; from: Side }): ReactNode {
  const text = equivalence.caveat || effectWords(equivalence, from);
  return (
    <p className={styles.caveat} title={text}>
      {text}
    </p>
  );
}

interface RowActionsProps {
  readonly row: CatalogRow;
  readonly from: Side;
  readonly tabIndex: number;
}

function RowActions({ row, from, tabIndex }: RowActionsProps): ReactNode {
  const app = useApp();
  const copy = useCopy();
  const twin = row.counterparts[0]?.service;
  const placed = placeable(row, app.editor.diagram().provider);
  return (
    <div className={styles.actions}>
      {placed !== undefined && (
        <IconButton
          label={`Place ${placed.shortName} on the canvas`}
          tabIndex={tabIndex}
          onClick={() => {
            app.ui.close();
            placeService(app, placed.id);
          }}
        >
          <Plus size={16} aria-hidden />
        </IconButton>
      )}
      <IconButton
        label={twin === undefined ? `Compare ${row.service.name}` : `Compare ${row.service.name} with ${twin.name}`}
        tabIndex={tabIndex}
        onClick={() =>
          openCompare(
            app,
            [row.service, ...(twin === undefined ? [] : [twin])].map(({ id }) => ({ service: id })),
          )
        }
      >
        <Columns3 size={14} aria-hidden />
      </IconButton>
      <IconButton
        label="Copy the row as Markdown"
        tabIndex={tabIndex}
        onClick={() => copy(rowsMarkdown([row], from), 'Row copied')}
      >
        <Copy size={14} aria-hidden />
      </IconButton>
    </div>
  );
}

/** Of the two services of a row the one that belongs to the side that the diagram shows. */
function placeable({ service, counterparts }: CatalogRow, shown: Side): Service | undefined {
  return [service, counterparts[0]?.service].find((one) => one?.provider === shown);
}
