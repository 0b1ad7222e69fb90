import { type Catalog, serviceOf } from '../../catalog/catalog.ts';
import type { Side } from '../../document/schema.ts';
import { adoptCaptions } from './captions.ts';
import { adoptCornerIcons, canBeFrame } from './corner-icons.ts';
import { foldPictures } from './fold-pictures.ts';
import { frameServiceOf } from './frame-service.ts';
import { adoptFrameTitles } from './frame-titles.ts';
import { nest, plainFrames } from './nest.ts';
import { serviceNames } from './service-names.ts';
import { centreOfBox, encloses, type Shape } from './shape.ts';
import { spatialIndex } from './spatial-index.ts';

export interface RecognisedPage {
  readonly shapes: readonly Shape[];
  /** Shapes that may hold others. */
  readonly frames: readonly Shape[];
  readonly aliases: ReadonlyMap<string, string>;
  readonly side: Side;
}

/** Settles what every shape is: pictures put together, labels adopted, frames found and named. */
export function recognisePage(
  shapes: readonly Shape[],
  connected: ReadonlySet<string>,
  catalog: Catalog,
): RecognisedPage {
  const side = sideOf(shapes);
  const pictures = foldPictures(shapes);
  const captioned = adoptCaptions(pictures.shapes, connected);
  const named = captioned.shapes.map((shape) => namedByLabel(shape, catalog, side));
  const cornered = adoptCornerIcons(named, catalog);
  const titled = adoptTitles(cornered.shapes, connected);
  const plain = plainFrames(
    titled.shapes.filter((shape) => shape.role !== 'invisible'),
    titled.shapes.filter((shape) => canBeFrame(shape)),
  );
  const plainIds = new Set(plain.map((shape) => shape.id));
  const settle = (shape: Shape): Shape => settleFrame(shape, plainIds, catalog, side);
  const framed = titled.shapes.map(settle);
  const untitled = framesAmong(framed, catalog);
  const complete = adoptFrameTitles(
    framed,
    untitled,
    nest(framed, untitled),
    connected,
    (title) => frameServiceOf(title, side) !== undefined,
  );
  const settled = complete.shapes.map(settle);
  return {
    shapes: settled,
    frames: framesAmong(settled, catalog),
    aliases: new Map([
      ...pictures.aliases,
      ...captioned.aliases,
      ...cornered.aliases,
      ...titled.aliases,
      ...complete.aliases,
    ]),
    side: sideOf(settled),
  };
}

function framesAmong(shapes: readonly Shape[], catalog: Catalog): readonly Shape[] {
  return shapes.filter(
    (shape) => shape.role === 'group' && shape.service !== undefined && isContainer(shape.service, catalog),
  );
}

/**
 * The cloud that most of the different services belong to, so that one icon used for everything does not decide; then the one
 * with more shapes; AWS where there are none.
 */
export function sideOf(shapes: readonly Shape[]): Side {
  const services = shapes.flatMap(({ service }) => service ?? []);
  const count = (ids: readonly string[], side: Side): number => ids.filter((id) => id.startsWith(`${side}.`)).length;
  const different = [...new Set(services)];
  const lead = count(different, 'azure') - count(different, 'aws');
  if (lead !== 0) return lead > 0 ? 'azure' : 'aws';
  return count(services, 'azure') > count(services, 'aws') ? 'azure' : 'aws';
}

/**
 * A picture that the table does not know may still say exactly what it is, and so may one that several services share: the Lambda
 * that is named Lambda@Edge.
 */
function namedByLabel(shape: Shape, catalog: Catalog, side: Side): Shape {
  if (shape.role !== 'icon' || shape.label === '') return shape;
  const service = serviceNames(catalog)(shape.label, side);
  if (service === undefined) return shape;
  return shape.service === undefined || shareAPicture(shape.service, service, catalog) ? { ...shape, service } : shape;
}

function shareAPicture(drawnId: string, namedId: string, catalog: Catalog): boolean {
  const [drawn, named] = [catalog.services.get(drawnId), catalog.services.get(namedId)];
  if (drawn === undefined || named === undefined || drawn.icon === null || drawn.icon !== named.icon) return false;
  // "Azure Function" at the picture of a function app is that app: what runs is no part of another.
  return named.traits.includes('compute') || !drawn.traits.includes('compute');
}

/** A rectangle around nothing but one free text is a box with that text; its connections stay its own. */
function adoptTitles(
  shapes: readonly Shape[],
  connected: ReadonlySet<string>,
): { readonly shapes: readonly Shape[]; readonly aliases: ReadonlyMap<string, string> } {
  const aliases = new Map<string, string>();
  const labels = new Map<string, string>();
  const visible = shapes.filter((shape) => shape.role !== 'invisible');
  const index = spatialIndex(visible, (shape) => centreOfBox(shape.box), 200);
  for (const box of visible) {
    if (box.role !== 'plain' && box.role !== 'drawing') continue;
    if (box.label !== '' || box.service !== undefined) continue;
    const inside = index.near(box.box).filter((shape) => shape.id !== box.id && encloses(box.box, shape.box, 4));
    const [text] = inside;
    if (text === undefined || inside.length > 1 || text.role !== 'text' || connected.has(text.id)) continue;
    if (aliases.has(text.id)) continue;
    aliases.set(text.id, box.id);
    labels.set(box.id, text.label);
  }
  const kept = shapes
    .filter((shape) => !aliases.has(shape.id))
    .map((shape) => ({ ...shape, label: labels.get(shape.id) ?? shape.label }));
  return { shapes: kept, aliases };
}

/**
 * Groups of a cloud's library and rectangles around others become frames: of the service that they are or that their title
 * names, else neutral ones. A group of a service that holds nothing in the catalog is a frame with that service's name.
 */
function settleFrame(shape: Shape, plainFrameIds: ReadonlySet<string>, catalog: Catalog, side: Side): Shape {
  if (shape.role === 'group') {
    const isSettled = shape.service !== undefined && isContainer(shape.service, catalog);
    if (isSettled && shape.service !== 'neutral.frame') return shape;
    const label = shape.label === '' && !plainFrameIds.has(shape.id) ? nameOf(shape, catalog) : shape.label;
    return { ...shape, label, service: frameServiceOf(shape.label, side) ?? 'neutral.frame' };
  }
  if (!plainFrameIds.has(shape.id)) return shape;
  return { ...shape, role: 'group', service: frameServiceOf(shape.label, side) ?? 'neutral.frame' };
}

function isContainer(service: string, catalog: Catalog): boolean {
  return serviceOf(catalog, service).container !== undefined;
}

function nameOf(shape: Shape, catalog: Catalog): string {
  return shape.service === undefined ? shape.libraryName : serviceOf(catalog, shape.service).shortName;
}
