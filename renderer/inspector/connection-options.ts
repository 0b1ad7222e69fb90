import { CONNECTION_KINDS } from '../../shared/document/connection-kinds.ts';
import type { Connection, ConnectionKind } from '../../shared/document/schema.ts';
import { DIRECTIONS } from '../actions/connection-words.ts';
import type { Option } from '../ui/select-list.tsx';

export const KIND_OPTIONS: readonly Option<ConnectionKind>[] = CONNECTION_KINDS.map(({ kind, label }) => ({
  value: kind,
  label,
}));

export const DIRECTION_OPTIONS: readonly Option<Connection['direction']>[] = DIRECTIONS.map(({ direction, label }) => ({
  value: direction,
  label,
}));
