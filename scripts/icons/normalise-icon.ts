import type { SvgElement } from './svg-tree.ts';

/**
 * A minimal standalone picture: `viewBox` and drawing, nothing else. Ids start with `prefix`, so that all icons can stand in
 * one document; gradients that inherit from another carry its stops themselves, because few viewers follow such references.
 * The drawing itself is the vendor's, unchanged. Throws on anything that it cannot carry over faithfully.
 */
export function normaliseIcon(svg: SvgElement, prefix: string): SvgElement {
  const viewBox = svg.attributes.viewBox;
  if (viewBox === undefined) throw new Error(`${prefix}: no viewBox`);
  const plain = withoutGuides(prune(svg), viewBox);
  const byId = new Map(descendants(plain).flatMap((element) => idOf(element)));
  const used = new Set([...references(plain)]);
  const names = new Map(
    [...byId.keys()].filter((id) => used.has(id)).map((id, index) => [id, `${prefix}-${letters(index)}`]),
  );
  const children = plain.children.map((child) => rename(inlineGradients(child, byId), names));
  const { fill, 'fill-rule': fillRule } = svg.attributes;
  const picture = {
    tag: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox,
      ...(fill === undefined || fill === 'currentColor' ? {} : { fill }),
      ...(fillRule === undefined ? {} : { 'fill-rule': fillRule }),
    },
    children: children.filter((child) => child.tag !== 'defs' || child.children.length > 0),
  };
  refuseForeign(picture, prefix);
  return picture;
}

const DROPPED_ELEMENTS = new Set(['title', 'desc', 'metadata']);
const DROPPED_ATTRIBUTES = new Set(['data-name', 'style']);
const ELEMENTS = new Set(
  'svg g defs path rect circle ellipse polygon polyline line linearGradient radialGradient stop clipPath mask'.split(
    ' ',
  ),
);

function prune({ tag, attributes, children }: SvgElement): SvgElement {
  return {
    tag,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => !DROPPED_ATTRIBUTES.has(name))),
    children: children.filter((child) => !DROPPED_ELEMENTS.has(child.tag)).map(prune),
  };
}

/**
 * Drops the designer's guide around a picture: a frame without filling that lies outside the view box on all sides. Nobody
 * sees it, unless a viewer does not clip to the view box.
 */
function withoutGuides(element: SvgElement, viewBox: string): SvgElement {
  const children = element.children.filter((child) => !isGuide(child, viewBox));
  return { ...element, children: children.map((child) => withoutGuides(child, viewBox)) };
}

function isGuide({ tag, attributes }: SvgElement, viewBox: string): boolean {
  if (tag !== 'rect' || attributes.fill !== 'none') return false;
  const [left = 0, top = 0, right = 0, bottom = 0] = viewBox.split(' ').map(Number);
  const [x, y, width, height] = [attributes.x, attributes.y, attributes.width, attributes.height].map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return false;
  return x < left - 1 && y < top - 1 && x + width > right + 1 && y + height > bottom + 1;
}

function descendants(element: SvgElement): SvgElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

function idOf(element: SvgElement): [string, SvgElement][] {
  const id = element.attributes.id;
  return id === undefined ? [] : [[id, element]];
}

const URL_REFERENCE = /url\(#([^)]+)\)/g;

function references(svg: SvgElement): string[] {
  return descendants(svg)
    .flatMap((element) => Object.values(element.attributes))
    .flatMap((value) => [...value.matchAll(URL_REFERENCE)].map((match) => match[1] ?? ''));
}

function inlineGradients(element: SvgElement, byId: ReadonlyMap<string, SvgElement>): SvgElement {
  const children = element.children.map((child) => inlineGradients(child, byId));
  const { href, 'xlink:href': xlinkHref, 'xlink-href': reactHref, ...own } = element.attributes;
  const reference = href ?? xlinkHref ?? reactHref;
  if (reference === undefined) return { ...element, children };
  const target = byId.get(reference.replace(/^#/, ''));
  if (!target?.tag.endsWith('Gradient')) throw new Error(`${element.tag} refers to ${reference}, which is no gradient`);
  const source = inlineGradients(target, byId);
  const inherited = source.tag === element.tag ? source.attributes : shared(source.attributes);
  return {
    tag: element.tag,
    attributes: { ...inherited, ...own },
    children: children.length > 0 ? children : source.children,
  };
}

function shared({ gradientUnits, gradientTransform, spreadMethod }: SvgElement['attributes']): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ gradientUnits, gradientTransform, spreadMethod }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/** Ids that nothing uses fall away, and a definition without an id with them. */
function rename(element: SvgElement, names: ReadonlyMap<string, string>): SvgElement {
  const { id, ...rest } = element.attributes;
  const name = id === undefined ? undefined : names.get(id);
  const attributes = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      value.replace(URL_REFERENCE, (_, target: string) => `url(#${names.get(target) ?? ''})`),
    ]),
  );
  const children = element.children.map((child) => rename(child, names));
  return {
    tag: element.tag,
    attributes: { ...(name === undefined ? {} : { id: name }), ...attributes },
    children: element.tag === 'defs' ? children.filter((child) => child.attributes.id !== undefined) : children,
  };
}

/** 0 -> a, 25 -> z, 26 -> ba. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26)) + last;
}

function refuseForeign(picture: SvgElement, name: string): void {
  for (const element of descendants(picture)) {
    if (!ELEMENTS.has(element.tag)) throw new Error(`${name}: <${element.tag}> is not carried over`);
    // A class without its style sheet has lost its colour.
    if ('class' in element.attributes || 'class-name' in element.attributes) throw new Error(`${name}: has a class`);
    if (Object.values(element.attributes).some((value) => value === 'url(#)'))
      throw new Error(`${name}: dangling reference`);
    if (Object.keys(element.attributes).some((key) => /^on|href$/.test(key)))
      throw new Error(`${name}: is not standalone`);
  }
}
