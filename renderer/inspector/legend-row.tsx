import type { ReactNode } from 'react';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { editDiagram } from '../../shared/commands/edit-diagram.ts';
import type { Diagram, Point } from '../../shared/document/schema.ts';
import { type Layout, layOut } from '../../shared/scene/lay-out.ts';
import { type Corner, legendCorners, type PlacedLegend, placeLegend } from '../../shared/scene/legend.ts';
import { useApp, useView } from '../app-context.tsx';
import { shownLayout } from '../state/shown-layout.ts';
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
  const { corners } = legend === undefined ? NOWHERE : placesOf(view, shownLayout(view));
  const place = placeOf(legend, corners);
  const setPlace = (next: Place): void => {
    const last = legend === undefined ? NOWHERE : placesOf(view, layOut(view));
    const held =
      next === 'here' ? last.placed?.rect : next === 'none' || next === 'free' ? undefined : last.corners?.[next];
    const at = held && rounded(held);
    run(editor.dispatch(editDiagram, { legend: next === 'none' ? null : { ...(at && { at }) } }));
  };
  return (
    <Row label="Legend" explanation="A key to the kinds of connections, in the drawing and in pictures of it.">
      {(row) => <Select<Place> {...row} label="Legend" options={PLACES} value={place} onChange={setPlace} />}
    </Row>
  );
}

interface Places {
  readonly placed: PlacedLegend | undefined;
  readonly corners: Readonly<Record<Corner, Point>> | undefined;
}

const NOWHERE: Places = { placed: undefined, corners: undefined };

function placesOf(view: SideView, layout: Layout): Places {
  const placed = placeLegend(view, layout);
  return { placed, corners: placed && legendCorners(layout, placed) };
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
