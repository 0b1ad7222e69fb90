import { otherSide, storedFace } from '../catalog/authored-service.ts';
import { serviceOf } from '../catalog/catalog.ts';
import { CATEGORY_NAMES } from '../catalog/category-names.ts';
import { regionCounterpart } from '../catalog/region-counterpart.ts';
import type { Region, Service } from '../catalog/schema.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import { groupBy } from '../group-by.ts';
import { plainSubnetLabel } from '../validation/azure-subnets.ts';
import { type BrandFinder, type BrandWord, foreignFinder } from './brand-words.ts';
import { neutralWord, plural, twinOf, usualTwin } from './label-words.ts';
import { regionWords } from './region-words.ts';
import { regionsThere } from './regions-there.ts';
import { type Piece, rewriteLabel } from './rewrite-label.ts';
import { humps } from './writing-style.ts';

/** Other names for a node or a line that is called by a word of the other cloud. Nothing is changed unasked: `relabel` takes over what is wanted. */
export interface LabelOffer {
  /** Of the node or the connection. */
  readonly nodeId: string;
  /** As the side shows it now. */
  readonly label: string;
  /** For both sides; undefined: what is left says nothing. */
  readonly neutral: string | undefined;
  /** In the words of this side, for this side alone; undefined: it has none, or the same. */
  readonly translated: string | undefined;
  /** One sentence. */
  readonly why: string;
}

const cache = new WeakMap<SideView['nodes'], readonly LabelOffer[]>();

/** For the nodes that a side shows, in their order. Names that the other cloud coined, and its regions and zones. Memoised on the view. */
export function labelOffers(view: SideView): readonly LabelOffer[] {
  const offers = cache.get(view.nodes) ?? findOffers(view);
  cache.set(view.nodes, offers);
  return offers;
}

function findOffers(view: SideView): readonly LabelOffer[] {
  const find = foreignFinder(view.catalog, view.side);
  const regions = new Map(regionsThere(view).map(({ from, to }) => [from.code, to]));
  const counterpart = (region: Region): Region | undefined =>
    regions.has(region.code) ? regions.get(region.code) : regionCounterpart(view.catalog, region, view.side);
  const placesIn = (label: string): readonly Piece[] =>
    regionWords(label, view.side, view.catalog, counterpart).map(
      (word): Piece => ({ ...word, what: word.isZone ? 'zone' : 'region' }),
    );
  const offers: LabelOffer[] = [];
  for (const node of view.nodes.values()) {
    if (node.node.label === '' || node.face.origin === 'pinned' || node.node.only !== undefined) continue;
    const prescribed = view.side === 'aws' ? prescribedOffer(node) : undefined;
    if (prescribed !== undefined) {
      offers.push(prescribed);
      continue;
    }
    const own = ownService(node, view);
    const piecesOf = (label: string): readonly Piece[] => {
      const places = placesIn(label);
      const names = find(label, own).map((word) => brandPiece(word, node, own, view));
      return [...places, ...names.filter((name) => !places.some((place) => overlap(name, place)))];
    };
    const { label } = node.node;
    const offer = offerOf({ id: node.id, label }, piecesOf, CATEGORY_NAMES[node.service.category], view);
    if (offer !== undefined) offers.push(offer);
  }
  for (const offer of lineOffers(view, find, placesIn)) offers.push(offer);
  return offers;
}

/** A line has one name on both sides, so it is offered neutral words alone. */
function lineOffers(
  view: SideView,
  find: BrandFinder,
  placesIn: (label: string) => readonly Piece[],
): readonly LabelOffer[] {
  const offers = new Map<string, LabelOffer>();
  for (const { connection } of view.connections) {
    const { id, label, only } = connection;
    if (label === '' || only !== undefined || offers.has(id)) continue;
    const piecesOf = (text: string): readonly Piece[] => {
      const places = placesIn(text);
      const names = find(text, undefined).map(
        ({ at, text: word, service, isPlural }): Piece => ({
          at,
          text: word,
          neutral: isPlural
            ? plural(neutralWord(service, view.catalog), view.catalog)
            : neutralWord(service, view.catalog),
          translated: undefined,
          what: 'name',
        }),
      );
      return [
        ...places.map((place) => ({ ...place, translated: undefined })),
        ...names.filter((name) => !places.some((place) => overlap(name, place))),
      ];
    };
    const offer = offerOf({ id, label }, piecesOf, '', view);
    if (offer?.neutral !== undefined && offer.neutral !== '') offers.set(id, offer);
  }
  return [...offers.values()];
}

/** Azure goes by the exact name, so that stays there, and another is for AWS alone. */
function prescribedOffer({ id, node, service }: ViewNode): LabelOffer | undefined {
  const plain = service.traits.includes('subnet') ? plainSubnetLabel(node.label) : undefined;
  if (plain === undefined) return undefined;
  const why = 'Azure prescribes this name for the subnet; on AWS it may have any.';
  return { nodeId: id, label: node.label, neutral: undefined, translated: plain, why };
}

function overlap(a: Piece, b: Piece): boolean {
  return a.at < b.at + b.text.length && b.at < a.at + a.text.length;
}

/** What it was drawn as on the other side: every name of that service counts in its label. */
function ownService({ node }: ViewNode, { side, catalog }: SideView): Service | undefined {
  const id = storedFace(node, otherSide(side))?.service;
  return id === undefined ? undefined : serviceOf(catalog, id);
}

function brandPiece(
  { at, text, service, isPlural }: BrandWord,
  node: ViewNode,
  own: Service | undefined,
  view: SideView,
): Piece {
  const { catalog } = view;
  const word = neutralWord(service, catalog);
  const twin = service === own ? twinOf(node, catalog) : usualTwin(service, catalog);
  return {
    at,
    text,
    neutral: isPlural ? plural(word, catalog) : word,
    translated: twin === undefined ? undefined : isPlural ? plural(twin, catalog) : twin,
    what: 'name',
  };
}

function offerOf(
  { id, label: shown }: { readonly id: string; readonly label: string },
  piecesOf: (label: string) => readonly Piece[],
  otherwise: string,
  view: SideView,
): LabelOffer | undefined {
  const asWritten = piecesOf(shown);
  const spread = asWritten.length === 0 ? humps(shown) : undefined;
  const label = spread?.apart.find((text) => piecesOf(text).length > 0) ?? shown;
  const pieces = spread === undefined ? asWritten : piecesOf(label);
  if (pieces.length === 0) return undefined;
  const offer = offerFor({ id, label }, pieces, otherwise, view);
  if (offer === undefined || spread === undefined) return offer;
  const joined = (text: string | undefined): string | undefined => {
    const together = text === undefined ? undefined : spread.join(text);
    return together === shown ? undefined : together;
  };
  return { ...offer, label: shown, neutral: joined(offer.neutral), translated: joined(offer.translated) };
}

function offerFor(
  { id, label }: { readonly id: string; readonly label: string },
  pieces: readonly Piece[],
  otherwise: string,
  { side }: SideView,
): LabelOffer | undefined {
  const left = rewriteLabel(label, pieces, ({ neutral }) => neutral) || otherwise;
  const plain = isTorn(left) && pieces.some(({ neutral }) => neutral === '') ? label : left;
  const turned = pieces.every(({ translated }) => translated === undefined)
    ? undefined
    : rewriteLabel(label, pieces, ({ translated, neutral }) => translated ?? neutral);
  const neutral = plain === label ? undefined : plain;
  const translated = turned === label || turned === '' || turned === undefined ? undefined : turned;
  if (neutral === undefined && translated === undefined) return undefined;
  const why = [...groupBy(pieces, ({ what }) => what)].map(([what, of]) =>
    saidOf(what, of, SIDE_NAMES[otherSide(side)]),
  );
  return { nodeId: id, label, neutral, translated, why: why.join(' ') };
}

/** What is left once a word went says nothing by itself: "Agents for", "Subnet (for , /28)", "(client)". */
function isTorn(text: string): boolean {
  return (
    /\b(?:for|of|in|to|via|with|by|on|from)\s*(?:$|[,;)])|^\(/i.test(text) ||
    /^(?:AWS|Amazon|Azure|Microsoft)$/.test(text)
  );
}

/** `"S3" and "SQS" are names of AWS.` */
function saidOf(what: string, pieces: readonly Piece[], cloud: string): string {
  const words = [...new Set(pieces.map(({ text }) => `"${text}"`))];
  if (words.length === 1) return `${words.join('')} is a ${what} of ${cloud}.`;
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)} are ${what}s of ${cloud}.`;
}
