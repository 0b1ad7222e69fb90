import type { ReactNode } from 'react';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import type { Frame } from '../../shared/document/schema.ts';
import { genericTile } from '../../shared/scene/generic-tile.ts';
import { iconSquare, LABEL_TEXT } from '../../shared/scene/geometry-node.ts';
import { roundedRect, texts } from '../../shared/scene/primitives.ts';
import type { Primitive } from '../../shared/scene/scene.ts';
import { THEMES, type Theme } from '../../shared/scene/theme.ts';
import { useApp, useGesture } from '../app-context.tsx';
import { useTheme } from '../ui/theme.ts';
import { Drawing } from './drawing.tsx';
import styles from './overlay.module.css';

/** A service on its way from the palette, as large as it will be. */
export function PlaceGhost(): ReactNode {
  const { catalog } = useApp();
  const theme = THEMES[useTheme()];
  const gesture = useGesture((now) => (now.kind === 'place' ? now : null));
  if (gesture === null) return null;
  const primitives = ghostOf(serviceOf(catalog, gesture.serviceId), gesture.frame, theme);
  return (
    <g className={styles.ghost}>
      <Drawing primitives={primitives} isDark={theme.name === 'dark'} />
    </g>
  );
}

const DRAWN_BY_FRAME: ReadonlySet<string> = new Set(['neutral.box', 'neutral.note', 'neutral.text']);

function ghostOf(service: Service, frame: Frame, theme: Theme): readonly Primitive[] {
  if (service.defaultShape === 'frame' || DRAWN_BY_FRAME.has(service.id)) {
    const outline = roundedRect('ghost', frame, { fill: theme.ink3, stroke: theme.ink3, radius: 4 });
    return [{ ...outline, fillOpacity: theme.tintOpacity, dash: [4, 3] }];
  }
  const { x, y, width } = iconSquare(frame);
  const name = texts('ghost', [{ text: service.shortName, x: x + width / 2, y: y + width + 16.5, width: 0 }], {
    ...LABEL_TEXT,
    fill: theme.ink,
    anchor: 'middle',
  });
  if (service.icon === null) return [...genericTile('ghost', service, { x, y, width, height: width }, theme), ...name];
  return [{ kind: 'icon', element: 'ghost', icon: service.icon, x, y, size: width, ink: theme.ink }, ...name];
}
