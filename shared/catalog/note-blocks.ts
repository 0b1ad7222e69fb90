import { fromMarkdown } from 'mdast-util-from-markdown';

/** What a part of a note is, whatever the size it is set in. */
export interface NoteRun {
  readonly text: string;
  readonly isBold?: true;
  readonly isItalic?: true;
  readonly isCode?: true;
  readonly isStruck?: true;
  readonly isLink?: true;
  /** Where a link leads. It is text on the canvas; only the inspector opens it, after asking. */
  readonly url?: string;
}

export interface NoteBlock {
  readonly kind: 'paragraph' | 'heading' | 'item';
  /** 1 to 3 of a heading; of an item how deep it is nested, from 1. */
  readonly level: number;
  /** "•", "–" or "3."; absent where an item goes on. */
  readonly marker?: string;
  /** A little room above it. */
  readonly isApart: boolean;
  readonly lines: readonly (readonly NoteRun[])[];
}

/** Beyond these a note is shown as written: what is asked of the parser stays small, whatever a file holds. */
const MOST_CHARACTERS = 2500;
const MOST_BLOCKS = 300;
const DEEPEST = 8;

/** Without any of these there is nothing to parse. */
const HAS_SYNTAX = /[*_`~#[\\&]|^[ \t]*(?:[-+]|\d{1,9}[.)])[ \t]|^[ \t]*[-=]{2,}[ \t]*$|<https?:/m;

const MOST_REMEMBERED = 400;
const remembered = new Map<string, readonly NoteBlock[]>();

/** Simple Markdown: emphasis, code, headings, lists and links; everything else as it is written. Never HTML. */
export function noteBlocks(source: string): readonly NoteBlock[] {
  const known = remembered.get(source);
  if (known !== undefined) return known;
  const blocks = parse(source.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n'));
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(source, blocks);
  return blocks;
}

type Root = ReturnType<typeof fromMarkdown>;
type Content = Root['children'][number];
type Inline = Extract<Content, { type: 'paragraph' }>['children'][number];

function parse(source: string): readonly NoteBlock[] {
  if (source.length > MOST_CHARACTERS || !HAS_SYNTAX.test(source) || nests(source)) return asWritten(source);
  const found: NoteBlock[] = [];
  readBlocks(fromMarkdown(source).children, source, 0, found);
  return found.slice(0, MOST_BLOCKS);
}

/** Containers in containers on one line, of which a person needs no more than a few. */
function nests(source: string): boolean {
  return /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])){9}/m.test(source);
}

function asWritten(source: string): readonly NoteBlock[] {
  return source
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .slice(0, MOST_BLOCKS)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph, index) => ({ ...PARAGRAPH, isApart: index > 0, lines: plainLines(paragraph) }));
}

const PARAGRAPH = { kind: 'paragraph', level: 0 } as const;

function plainLines(text: string): NoteBlock['lines'] {
  return text.split('\n').map((line) => [{ text: line.replaceAll('\t', ' ').trim() }]);
}

function readBlocks(nodes: readonly Content[], source: string, depth: number, into: NoteBlock[]): void {
  for (const node of nodes) {
    const isApart = into.length > 0;
    if (node.type === 'heading') {
      into.push({
        kind: 'heading',
        level: Math.min(node.depth, 3),
        isApart,
        lines: inlineLines(node.children, source),
      });
    } else if (node.type === 'paragraph') {
      into.push({ ...PARAGRAPH, isApart, lines: inlineLines(node.children, source) });
    } else if (node.type === 'list' && depth < DEEPEST) readList(node, source, depth + 1, into);
    else into.push({ ...PARAGRAPH, isApart, lines: plainLines(sourceOf(node, source)) });
  }
}

function readList(list: Extract<Content, { type: 'list' }>, source: string, depth: number, into: NoteBlock[]): void {
  const level = Math.min(depth, 2);
  for (const [index, item] of list.children.entries()) {
    const bullet = level === 1 ? '•' : '–';
    let marker: string | undefined = list.ordered === true ? `${(list.start ?? 1) + index}.` : bullet;
    const inside: NoteBlock[] = [];
    readBlocks(item.children, source, depth, inside);
    const isApart = index === 0 && depth === 1 && into.length > 0;
    if (inside[0]?.kind !== 'paragraph') into.push({ kind: 'item', level, marker, isApart, lines: [[]] });
    for (const [place, block] of inside.entries()) {
      const isFirst = place === 0;
      if (block.kind === 'item') into.push({ ...block, isApart: false });
      else {
        const own = isFirst && inside[0]?.kind === 'paragraph' ? marker : undefined;
        into.push({
          kind: 'item',
          level,
          ...(own && { marker: own }),
          isApart: isFirst && isApart,
          lines: block.lines,
        });
      }
      marker = undefined;
    }
  }
}

function inlineLines(nodes: readonly Inline[], source: string): NoteBlock['lines'] {
  const lines: NoteRun[][] = [[]];
  readInlines(nodes, source, {}, 0, (run) => {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      const line = lines.at(-1);
      // Only what starts a line may have been indented.
      const shown = line?.length === 0 ? text.trimStart() : text;
      if (shown !== '') line?.push({ ...run, text: shown.replaceAll('\t', ' ') });
    }
  });
  return lines;
}

type Emphasis = Omit<NoteRun, 'text'>;

function readInlines(
  nodes: readonly Inline[],
  source: string,
  style: Emphasis,
  depth: number,
  add: (run: NoteRun) => void,
): void {
  // Two tildes open what the next two close; one pair alone is just written.
  const tildes = nodes.reduce((sum, node) => sum + (node.type === 'text' ? node.value.split('~~').length - 1 : 0), 0);
  let left = tildes - (tildes % 2);
  let isStruck = style.isStruck === true;
  for (const node of nodes) {
    const here: Emphasis = isStruck ? { ...style, isStruck: true } : style;
    if (node.type === 'text') {
      const parts = node.value.split('~~');
      for (const [index, part] of parts.entries()) {
        const isToggle = index > 0 && left > 0;
        if (isToggle) {
          left -= 1;
          isStruck = !isStruck;
        }
        const text = index > 0 && !isToggle ? `~~${part}` : part;
        const { isStruck: _, ...plain } = style;
        if (text !== '') add({ ...(isStruck ? { ...plain, isStruck: true as const } : plain), text });
      }
    } else if (node.type === 'inlineCode') add({ ...here, isCode: true, text: node.value });
    else if (node.type === 'break') add({ ...here, text: '\n' });
    else if (depth > DEEPEST) add({ ...here, text: sourceOf(node, source) });
    else if (node.type === 'strong') readInlines(node.children, source, { ...here, isBold: true }, depth + 1, add);
    else if (node.type === 'emphasis') readInlines(node.children, source, { ...here, isItalic: true }, depth + 1, add);
    else if (node.type === 'link' && node.children.length > 0) {
      readInlines(node.children, source, { ...here, isLink: true, url: node.url }, depth + 1, add);
    } else add({ ...here, text: sourceOf(node, source) });
  }
}

function sourceOf({ position }: Content, source: string): string {
  return position === undefined ? '' : source.slice(position.start.offset ?? 0, position.end.offset ?? 0);
}
