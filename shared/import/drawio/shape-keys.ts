import type { Style } from './style.ts';

/** What a style says the picture is. */
export interface ShapeKeys {
  /** Keys of the shape table, the most specific first; empty for rectangles and text. */
  readonly keys: readonly string[];
  readonly isCloud: boolean;
  readonly isGroup: boolean;
  /** The last part of the name, in words. */
  readonly name: string;
}

const AWS_SETS = /^mxgraph\.(aws\d*d?|aws\d+b?)\./;
const AZURE_SETS = /^mxgraph\.(azure\d*|mscae)\./;
const AZURE_PICTURES = /(?:^|\/)img\/lib\/(?:azure2?|mscae)\/(.+)$/;

/**
 * `shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.lambda` is `aws:lambda`, `grIcon` names a group, `prIcon` a product
 * tile; `image=img/lib/azure2/compute/Function_Apps.svg` is `azure:Function_Apps`; every other shape is `generic:`.
 */
export function shapeKeysOf(style: Style): ShapeKeys {
  const image = style.get('image') ?? '';
  const azurePicture = AZURE_PICTURES.exec(image)?.[1];
  if (azurePicture !== undefined) return named('azure', fileName(azurePicture), false);
  const shape = style.get('shape') ?? '';
  const inner = style.get('grIcon') ?? style.get('resIcon') ?? style.get('prIcon');
  const isGroup = style.has('grIcon') || /\.group(Center|2)?$/.test(shape) || /\.group_/.test(shape);
  const name = isNamed(inner) ? inner : shape;
  if (AWS_SETS.test(name) || AWS_SETS.test(shape)) return named('aws', withoutSet(name), isGroup);
  if (AZURE_SETS.test(name)) return named('azure', withoutSet(name), isGroup);
  if (image !== '' && !image.startsWith('data:')) return generic(fileName(image));
  if (shape === '' || shape.startsWith('stencil(') || shape === 'image') return NOTHING;
  return generic(shape.replace(/^mxgraph\./, ''));
}

const NOTHING: ShapeKeys = { keys: [], isCloud: false, isGroup: false, name: '' };

function named(set: 'aws' | 'azure', name: string, isGroup: boolean): ShapeKeys {
  const last = lastPart(name);
  const keys = [...new Set([`${set}:${name}`, `${set}:${last}`])];
  return { keys, isCloud: true, isGroup, name: words(last) };
}

function generic(name: string): ShapeKeys {
  const last = lastPart(name);
  return {
    keys: [...new Set([`generic:${name}`, `generic:${last}`])],
    isCloud: false,
    isGroup: false,
    name: words(last),
  };
}

function isNamed(name: string | undefined): name is string {
  return name !== undefined && name !== '' && name !== 'none';
}

function withoutSet(name: string): string {
  return name.replace(/^mxgraph\.[a-z0-9]+\./, '');
}

function fileName(path: string): string {
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last.replace(/\.(svg|png|jpe?g|gif)$/i, '');
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** `two_way_arrow_horizontal` reads "Two way arrow horizontal". */
function words(name: string): string {
  const text = name
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/\s\d+$/, '')
    .trim();
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
