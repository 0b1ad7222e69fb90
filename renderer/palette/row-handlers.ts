import type { DOMAttributes } from 'react';

/** What the list of rows does for each of them. */
export type RowHandlers = Required<
  Pick<DOMAttributes<HTMLElement>, 'onClick' | 'onDoubleClick' | 'onDragStart' | 'onKeyDown'>
>;
