import { catalog } from '../catalog/index.ts';
import { areasInOrder } from '../shared/catalog/annotations.ts';
import { type ViewNode, viewSide } from '../shared/catalog/side-view.ts';
import type { Diagram } from '../shared/document/schema.ts';
import { oneLine } from '../shared/one-line.ts';
import { nodeLabel } from '../shared/scene/node-label.ts';
import { CliError } from './cli-error.ts';

/** The slides of the side that the diagram shows, in their order. */
export function slidesOf(diagram: Diagram): readonly ViewNode[] {
  const slides = areasInOrder(viewSide(diagram, diagram.provider, catalog));
  if (slides.length === 0) throw new CliError('--area', 'the diagram has no slide on this side');
  return slides;
}

/** The id of the slide of that id, title or number, in this order of preference. */
export function slideNamed(diagram: Diagram, name: string): string {
  const slides = slidesOf(diagram);
  const wanted = name.trim().toLowerCase();
  const found =
    slides.find(({ id }) => id === name) ??
    slides.find((slide) => oneLine(nodeLabel(slide)).toLowerCase() === wanted) ??
    slides.find(({ number }) => String(number) === wanted);
  if (found !== undefined) return found.id;
  const names = slides.map((slide) => `${slide.number} ${oneLine(nodeLabel(slide))}`).join(', ');
  throw new CliError(`--area ${name}`, `is no slide of the diagram, which has: ${names}`);
}

/** "out-2.png" of "out.png". */
export function numbered(path: string, number: number): string {
  return path.replace(/(\.[a-z]+)?$/i, `-${number}$1`);
}
