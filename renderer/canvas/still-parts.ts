import type { FindingCount } from '../../shared/scene/finding-badge.ts';
import type { Theme } from '../../shared/scene/theme.ts';
import { LineTiles } from './line-tiles.ts';
import { isMoving, type LiveDiagram } from './live-diagram.ts';
import { type SceneParts, sceneParts } from './scene-parts.ts';

/** What a gesture leaves where it is: made once for all its moves, and for all moves of the view. */
export class StillParts {
  #of: readonly unknown[] = [];
  #parts: SceneParts | null = null;
  readonly #tiles = new LineTiles();

  of(live: LiveDiagram, counts: ReadonlyMap<string, FindingCount>, theme: Theme): SceneParts {
    const bent = live.moved.size === 0 && live.resized === null ? [...live.routes.keys()].join(' ') : '';
    const of = [live.layout, live.view, live.moved, live.resized?.id, bent, live.isLegendMoved, counts, theme];
    if (this.#parts !== null && of.every((one, index) => one === this.#of[index])) return this.#parts;
    this.#of = of;
    this.#parts = sceneParts(live, counts, theme, isMoving(live) ? 'still' : 'all', this.#tiles);
    return this.#parts;
  }
}
