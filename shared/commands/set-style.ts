import { canGrowWithText, isColourable, isWritten } from '../catalog/annotations.ts';
import { connectionOf, nodeOf } from '../document/queries.ts';
import type { Connection, Node } from '../document/schema.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { rejectUnknown } from './rejection.ts';

/** Fields that are absent stay; null takes back to what is usual. */
export interface Style {
  readonly accent?: Node['accent'] | null;
  readonly textSize?: Node['textSize'] | null;
  readonly align?: Node['align'] | null;
  /** null: as high as its text again. */
  readonly sized?: null;
}

export interface SetStyleInput {
  readonly ids: readonly string[];
  readonly style: Style;
}

/** How notes, texts, boxes, frames and lines look, on both sides. What something cannot have of it, it is not given. */
export const setStyle: Command<SetStyleInput> = (diagram, { ids, style }) => {
  const nodes: Node[] = [];
  const connections: Connection[] = [];
  for (const id of ids) {
    const node = nodeOf(diagram, id);
    const connection = connectionOf(diagram, id);
    if (node !== undefined) nodes.push(styledNode(node, style));
    else if (connection !== undefined) connections.push(styledConnection(connection, style));
    else return rejectUnknown(id);
  }
  return amend(diagram, { nodes, connections });
};

/** The node itself where nothing of the style is for it. */
function styledNode(node: Node, style: Style): Node {
  const service = { id: node.faces.neutral?.service ?? '' };
  const { accent, textSize, align } = node;
  const after = {
    accent: isColourable(service) ? edit(accent, style.accent) : accent,
    textSize: isWritten(service) ? edit(textSize, style.textSize) : textSize,
    align: isWritten(service) ? edit(align, style.align) : align,
    sized: canGrowWithText(service) ? edit(node.sized, style.sized) : node.sized,
  };
  const isSame =
    after.accent === accent && after.textSize === textSize && after.align === align && after.sized === node.sized;
  return isSame ? node : { ...node, ...after };
}

function styledConnection(connection: Connection, style: Style): Connection {
  const accent = edit(connection.accent, style.accent);
  return accent === connection.accent ? connection : { ...connection, accent };
}

function edit<T>(before: T | undefined, after: T | null | undefined): T | undefined {
  if (after === undefined) return before;
  return after ?? undefined;
}
