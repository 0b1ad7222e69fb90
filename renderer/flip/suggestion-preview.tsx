import { type ReactNode, useEffect, useState } from 'react';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { planSuggestion } from '../../shared/flip/suggestions/plan-suggestions.ts';
import type { Suggestion } from '../../shared/flip/suggestions/suggestion.ts';
import { drawScene } from '../../shared/scene/draw-scene.ts';
import { boundsOf, inflate, overlaps, type Rect } from '../../shared/scene/geometry.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import type { Primitive } from '../../shared/scene/scene.ts';
import { isDarkTheme, type ThemeName } from '../../shared/scene/theme.ts';
import { useApp } from '../app-context.tsx';
import { Drawing } from '../canvas/drawing.tsx';
import { findLines } from '../layout/find-lines.ts';
import type { Job } from '../state/in-slices.ts';
import { useTheme } from '../ui/theme.ts';
import { rectOfPrimitive } from './rect-of-primitive.ts';
import styles from './suggestion-preview.module.css';

interface SuggestionPreviewProps {
  readonly suggestion: Suggestion;
  readonly diagram: Diagram;
}

/** The part of the diagram that a suggestion changes, before and after, side by side. */
export function SuggestionPreview({ suggestion, diagram }: SuggestionPreviewProps): ReactNode {
  const { editor } = useApp();
  const theme = useTheme();
  const [pictures, setPictures] = useState<Pictures | string | null>(null);
  // A large diagram is planned for a while: that is said first.
  useEffect(() => {
    const jobs: Job[] = [];
    const timer = setTimeout(() => {
      const sides = sidesOf(suggestion, diagram, editor.env);
      if (typeof sides === 'string') {
        setPictures(sides);
        return;
      }
      const [before, after] = sides;
      const draw = (): void => setPictures(picturesOf(suggestion, before, after, theme));
      jobs.push(findLines(before, () => jobs.push(findLines(after, draw))));
    }, AFTER_A_FRAME);
    return () => {
      clearTimeout(timer);
      for (const job of jobs) job.cancel();
    };
  }, [suggestion, diagram, editor, theme]);
  if (pictures === null) return <p className={styles.waiting}>Planning…</p>;
  if (typeof pictures === 'string') return <p className={styles.failed}>It cannot be applied now: {pictures}</p>;
  const { area, before, after } = pictures;
  return (
    <div className={styles.pictures}>
      <Picture caption="Before" area={area} primitives={before} isDark={isDarkTheme(theme)} />
      <Picture caption="After" area={area} primitives={after} isDark={isDarkTheme(theme)} />
    </div>
  );
}

interface PictureProps {
  readonly caption: string;
  readonly area: Rect;
  readonly primitives: readonly Primitive[];
  readonly isDark: boolean;
}

function Picture({ caption, area, primitives, isDark }: PictureProps): ReactNode {
  return (
    <figure className={styles.picture}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <svg
        className={styles.drawing}
        viewBox={`${area.x} ${area.y} ${area.width} ${area.height}`}
        role="img"
        aria-label={`${caption}: ${wordsIn(primitives)}`}
      >
        <Drawing primitives={primitives} isDark={isDark} />
      </svg>
    </figure>
  );
}

interface Pictures {
  readonly area: Rect;
  readonly before: readonly Primitive[];
  readonly after: readonly Primitive[];
}

/** Milliseconds. */
const AFTER_A_FRAME = 30;

/** Diagram pixels around what changes. */
const AROUND = 40;

/** Before and after, or why it cannot be applied. */
function sidesOf(
  suggestion: Suggestion,
  diagram: Diagram,
  env: ReturnType<typeof useApp>['editor']['env'],
): readonly [SideView, SideView] | string {
  const planned = planSuggestion(diagram, suggestion, env);
  if (!planned.ok) return planned.error.message;
  const { side } = suggestion;
  return [viewSide(diagram, side, env.catalog), viewSide(planned.value, side, env.catalog)];
}

function picturesOf(suggestion: Suggestion, before: SideView, after: SideView, theme: ThemeName): Pictures | string {
  const ids = new Set([...suggestion.nodes, ...changedIds(before.diagram, after.diagram)]);
  const rects = [before, after].flatMap((view) => {
    const { geometries } = layOut(view);
    return [...ids].flatMap((id) => geometries.get(id)?.bounds ?? []);
  });
  const area = boundsOf(rects);
  if (area === undefined) return 'none of it is shown.';
  const shown = inflate(area, AROUND);
  const inArea = (primitive: Primitive): boolean => overlaps(rectOfPrimitive(primitive), shown);
  return {
    area: shown,
    before: drawScene(before, { theme }).primitives.filter(inArea),
    after: drawScene(after, { theme }).primitives.filter(inArea),
  };
}

function changedIds(before: Diagram, after: Diagram): readonly string[] {
  return Object.keys(after.nodes).filter((id) => before.nodes[id] !== after.nodes[id]);
}

const MOST_WORDS = 30;

/** What stands in the picture, for those who cannot see it. */
function wordsIn(primitives: readonly Primitive[]): string {
  const texts = primitives.flatMap((primitive) => (primitive.kind === 'text' ? [primitive.text] : []));
  return texts.slice(0, MOST_WORDS).join(', ') || 'no names';
}
