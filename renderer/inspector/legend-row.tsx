import type { ReactNode } from 'react';
import { editDiagram } from '../../shared/commands/edit-diagram.ts';
import type { Diagram, Point } from '../../shared/document/schema.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { type Corner, legendCorners, placeLegend } from '../../shared/scene/legend.ts';
import { useApp, useView } from '../app-context.tsx';
import { Select } from '../ui/select.tsx';
import type { Option } from '../ui/select-list.tsx';
import { Row } from './row.tsx';
import { useRun } from './use-run.ts';

type Place = Corner | 'none' | 'free' | 'here';

/** Whether the drawing has a key to its lines, and where. */
export function LegendRow(): ReactNode {
  const { editor } = useApp();
  const run = useRun();
  const view = useView();
  const { legend } = view.diagram;
  const layout = layOut(view);
  const placed = placeLegend(view, layout);
  const corners = placed && legendCorners(layout, placed);
  const place = placeOf(legend, corners);
  const setPlace = (next: Place): void => {
    const held = next === 'here' ? placed?.rect : next === 'none' || next === 'free' ? undefined : corners?.[next];
    const at = held && rounded(held);
    run(editor.dispatch(editDiagram, { legend: next === 'none' ? null : { ...(at && { at }) } }));
  };
  return (
    <Row label="Legend" explanation="A key to the kinds of connections, in the drawing and in pictures of it.">
      {(row) => <Select<Place> {...row} label="Legend" options={PLACES} value={place} onChange={setPlace} />}
    </Row>
  );
}

const PLACES: readonly Option<Place>[] = [
  { value: 'none', label: 'None' },
  { value: 'free', label: 'Where there is room' },
  { value: 'top-left', label: 'Top left' },
  { value: 'top-right', label: 'Top right' },
  { value: 'bottom-left', label: 'Bottom left' },
  { value: 'bottom-right', label: 'Bottom right' },
  { value: 'here', label: 'Where it stands' },
];

function placeOf(legend: Diagram['legend'], corners: Readonly<Record<Corner, Point>> | undefined): Place {
  if (legend === undefined) return 'none';
  const { at } = legend;
  if (at === undefined) return 'free';
  const found = (Object.keys(corners ?? {}) as Corner[]).find((corner) => {
    const point = corners && rounded(corners[corner]);
    return point !== undefined && point.x === at.x && point.y === at.y;
  });
  return found ?? 'here';
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
