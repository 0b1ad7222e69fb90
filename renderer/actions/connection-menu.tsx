import type { ReactNode } from 'react';
import { CONNECTION_KINDS } from '../../shared/document/connection-kinds.ts';
import { connectionOf } from '../../shared/document/queries.ts';
import type { Connection, Point } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import { useApp } from '../app-context.tsx';
import { MenuEntries, type MenuEntry } from '../ui/menu.tsx';
import { Submenu } from '../ui/submenu.tsx';
import { DIRECTIONS } from './connection-words.ts';
import { selectedConnections } from './line-actions.ts';
import { isBent, removeBendAt } from './line-pieces.ts';
import { isAccepted } from './report-rejection.ts';
import { setConnections } from './set-connections.ts';

interface ConnectionMenuProps {
  readonly id: string;
  /** Where it was pointed at; null: it was opened by key. */
  readonly at: Point | null;
}

/** What flows on the connection, and which way; and the bend that was pointed at, to be taken away. */
export function ConnectionMenu({ id, at }: ConnectionMenuProps): ReactNode {
  const app = useApp();
  const connection = connectionOf(app.editor.diagram(), id);
  if (connection === undefined) return null;
  const kinds = CONNECTION_KINDS.map(({ kind, label }) =>
    entry(app, connection, label, connection.kind === kind, { kind }),
  );
  const directions = DIRECTIONS.map(({ direction, label }) =>
    entry(app, connection, label, connection.direction === direction, { direction }),
  );
  return (
    <>
      <Submenu label="Kind">
        <MenuEntries groups={[{ id: 'kinds', entries: kinds }]} />
      </Submenu>
      <Submenu label="Direction">
        <MenuEntries groups={[{ id: 'directions', entries: directions }]} />
      </Submenu>
      {at !== null && isBent(app) && <MenuEntries groups={[{ id: 'bends', entries: [removal(app, at)] }]} />}
    </>
  );
}

function removal(app: App, at: Point): MenuEntry {
  return { id: 'remove-bend', label: 'Remove this bend', run: () => removeBendAt(app, at) };
}

function entry(
  app: App,
  { id }: Connection,
  label: string,
  isChecked: boolean,
  fields: Partial<Pick<Connection, 'kind' | 'direction'>>,
): MenuEntry {
  return {
    id: label,
    label,
    isChecked,
    run: () => void isAccepted(app, setConnections(app, idsWith(app, id), fields)),
  };
}

/** The connection alone, or with those that are selected with it. */
function idsWith(app: App, id: string): readonly string[] {
  const ids = selectedConnections(app).map((connection) => connection.id);
  return ids.includes(id) ? ids : [id];
}
