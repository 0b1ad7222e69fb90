import { memo, type ReactNode } from 'react';
import { CODE_STACK } from '../../shared/scene/code-font.ts';
import type { IconPrimitive, Primitive, RectPrimitive, TextPrimitive } from '../../shared/scene/scene.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { useIconImage } from '../icons/icon-images.ts';
import { DIAGRAM_FONT } from './diagram-font.ts';

interface DrawingProps {
  readonly primitives: readonly Primitive[];
  readonly isDark: boolean;
  /** What is drawn by other means. */
  readonly leaves?: 'text';
}

/** Primitives of the scene as elements of an SVG, at their places in the diagram. */
export const Drawing = memo(function Drawing({ primitives, isDark, leaves }: DrawingProps): ReactNode {
  return primitives.map((primitive, index) =>
    primitive.kind === leaves ? null : <Shape key={keyOf(primitive, index)} primitive={primitive} isDark={isDark} />,
  );
});

function keyOf(primitive: Primitive, index: number): string {
  return `${primitive.kind}${index}`;
}

function Shape({ primitive, isDark }: { readonly primitive: Primitive; readonly isDark: boolean }): ReactNode {
  switch (primitive.kind) {
    case 'rect':
      return <RectShape {...primitive} />;
    case 'path':
      return (
        <path
          d={primitive.d}
          fill={primitive.fill}
          stroke={primitive.stroke}
          strokeWidth={primitive.strokeWidth}
          strokeDasharray={primitive.dash?.join(' ')}
        />
      );
    case 'text':
      return <TextShape {...primitive} />;
    default:
      return <IconShape icon={primitive} isDark={isDark} />;
  }
}

function RectShape(rect: RectPrimitive): ReactNode {
  return (
    <rect
      x={rect.x}
      y={rect.y}
      width={rect.width}
      height={rect.height}
      rx={rect.radius}
      fill={rect.fill}
      fillOpacity={rect.fillOpacity}
      stroke={rect.stroke}
      strokeWidth={rect.strokeWidth}
      strokeDasharray={rect.dash?.join(' ')}
    />
  );
}

function TextShape(text: TextPrimitive): ReactNode {
  return (
    <text
      x={text.x}
      y={text.y}
      fontFamily={text.isCode === true ? CODE_STACK : DIAGRAM_FONT}
      fontStyle={text.isItalic === true ? 'italic' : undefined}
      fontSize={text.size}
      fontWeight={text.weight}
      fill={text.fill}
      textAnchor={text.anchor}
      direction={text.rtl ? 'rtl' : undefined}
      xmlSpace="preserve"
    >
      {text.text}
    </text>
  );
}

function IconShape({ icon, isDark }: { readonly icon: IconPrimitive; readonly isDark: boolean }): ReactNode {
  const { href, isTiledOnDark } = useIconImage(icon.icon, icon.ink);
  const { x, y, size } = icon;
  const pad = size / 16;
  return (
    <>
      {isDark && isTiledOnDark && (
        <rect
          x={x - pad}
          y={y - pad}
          width={size + 2 * pad}
          height={size + 2 * pad}
          rx={pad * 2}
          fill={THEMES.dark.iconTile}
        />
      )}
      {href !== null && <image href={href} x={x} y={y} width={size} height={size} />}
    </>
  );
}
