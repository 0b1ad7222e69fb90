import { serviceOf } from '../../shared/catalog/catalog.ts';
import { drawnSize } from '../../shared/catalog/drawn-size.ts';
import { addNode } from '../../shared/commands/add-node.ts';
import { setProperties } from '../../shared/commands/set-properties.ts';
import type { Frame, Point, Properties } from '../../shared/document/schema.ts';
import { serviceNames } from '../../shared/import/drawio/service-names.ts';
import { boundsOf } from '../../shared/scene/geometry.ts';
import type { App } from '../app.ts';
import { dropTarget } from '../gestures/drop-target.ts';
import { freePlace } from '../gestures/free-place.ts';
import { GRID, snapFrame } from '../gestures/snap-delta.ts';
import { saidOf } from '../palette/said-of.ts';
import { addedIds } from '../state/editor.ts';
import { isAccepted } from './report-rejection.ts';
import { selectAdded } from './select-added.ts';
import { countOf } from './selected-nodes.ts';

export interface NamedService {
  readonly serviceId: string;
  /** What was written, where that is more than the service's name; else empty. */
  readonly label: string;
  readonly properties?: Properties;
}

/** More lines than that are a text. */
const MOST_LINES = 60;

/** The services that a list names, one a line, with or without bullets; undefined where a line is none. */
export function namedServices(app: App, text: string): readonly NamedService[] | undefined {
  const lines = text.split(/[\r\n]+/).map((line) => line.replace(BULLET, '').trim());
  const written = lines.filter((line) => line !== '');
  if (written.length === 0 || written.length > MOST_LINES) return undefined;
  const named = written.map((line) => serviceNamed(app, line));
  if (!named.every((one) => one !== undefined)) return undefined;
  // One everyday word ("Users", "Queue") was rather meant as a text.
  const [first] = named;
  return named.length === 1 && first?.serviceId.startsWith('neutral.') ? undefined : named;
}

const BULLET = /^\s*(?:[-*•]|\d{1,3}[.)])\s+/;

function serviceNamed({ catalog, editor }: App, line: string): NamedService | undefined {
  const serviceId = serviceNames(catalog)(line, editor.diagram().provider);
  if (serviceId === undefined) return undefined;
  const service = serviceOf(catalog, serviceId);
  const said = saidOf(service, line);
  if (said !== undefined) return { serviceId, ...said };
  const { name, shortName } = service;
  const isName = [name, shortName].some((one) => one.toLowerCase() === line.toLowerCase());
  return { serviceId, label: isName || line.includes('(') === false ? '' : line };
}

/** They come to lie in rows, around the pointer or where there is room, in one step of undo. */
export function pasteServices(app: App, named: readonly NamedService[], pointer: Point | null): void {
  const { editor, canvas, catalog } = app;
  const sizes = named.map(({ serviceId }) => drawnSize(serviceOf(catalog, serviceId)));
  const rows = inRows(sizes);
  const around = boundsOf(rows) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = pointer ?? canvas.current?.center() ?? { x: 0, y: 0 };
  const wanted = snapFrame({ ...around, x: at.x - around.width / 2, y: at.y - around.height / 2 });
  const view = editor.view();
  const place = pointer === null ? (freePlace(view, wanted, null) ?? wanted) : wanted;
  const target = pointer === null ? null : dropTarget(view, { ids: [] }, place, at);
  const parentId = target === null || target.answer.answer === 'refuse' ? null : target.parentId;
  const before = editor.diagram();
  const added = editor.change('Paste', (diagram, env) =>
    named.reduce(
      (result, { serviceId, label, properties = {} }, index) => {
        const row = rows[index];
        if (!result.ok || row === undefined) return result;
        const frame = { ...row, x: place.x + row.x - around.x, y: place.y + row.y - around.y };
        const bare = addNode(result.value, { serviceId, frame, parentId, label, grows: true }, env);
        return bare.ok ? setProperties(bare.value, { ids: addedIds(result.value, bare.value), properties }, env) : bare;
      },
      { ok: true, value: diagram } as ReturnType<typeof addNode>,
    ),
  );
  if (!isAccepted(app, added)) return;
  selectAdded(app, before);
  const ids = [...editor.state.getState().selection];
  canvas.current?.reveal(ids);
  app.ui.announce(`${countOf(ids)} pasted by name.`);
}

/** Diagram pixels: what lies between two icons, with their names. */
const GAP = { x: 7 * GRID, y: 5 * GRID };

/** Left to right and row by row, about as wide as high. */
function inRows(sizes: readonly { readonly width: number; readonly height: number }[]): readonly Frame[] {
  const columns = Math.ceil(Math.sqrt(sizes.length));
  const frames: Frame[] = [];
  let top = 0;
  for (let start = 0; start < sizes.length; start += columns) {
    const row = sizes.slice(start, start + columns);
    let left = 0;
    for (const { width, height } of row) {
      frames.push({ x: left, y: top, width, height });
      left += width + GAP.x;
    }
    top += Math.max(...row.map(({ height }) => height)) + GAP.y;
  }
  return frames;
}
