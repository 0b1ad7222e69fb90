import type { Node } from '../../../document/schema.ts';

const MOST = 20;
const COUNT = /(?:(?<![a-z])[x\u00d7]\s?(\d+)|(?<![\w.])(\d+)\s?(?:[x\u00d7](?!\w)|functions\b))/i;

/**
 * The functions that a box for a whole Function App names: in brackets ("Orders (create, read)"), one a line under its name, in its
 * notes ("Functions: create, read" or a list), or counted ("Orders x3"). Undefined: it names no two.
 */
export function namedFunctions({ label, notes = '' }: Pick<Node, 'label' | 'notes'>): readonly string[] | undefined {
  const [name = '', ...lines] = label.split('\n');
  const inBrackets = /\(([^()]*[,;][^()]*)\)/.exec(label)?.[1];
  const inNotes = /^\s*functions\s*:\s*(.+)$/im.exec(notes)?.[1];
  const bullets = notes.split('\n').flatMap((line) => /^\s*[-*\u2022]\s+(.+)$/.exec(line)?.[1] ?? []);
  const lists = [split(inBrackets), lines, split(inNotes), bullets, counted(name)];
  for (const list of lists) {
    const names = [...new Set(list.map((one) => one.trim()).filter((one) => one !== ''))];
    if (names.length > 1 && names.length <= MOST) return names;
  }
  return undefined;
}

function split(list: string | undefined): readonly string[] {
  return list?.split(/[,;]/) ?? [];
}

function counted(name: string): readonly string[] {
  const found = COUNT.exec(name);
  const count = Number(found?.[1] ?? found?.[2] ?? 0);
  if (count < 2 || count > MOST) return [];
  const base =
    name
      .replace(COUNT, ' ')
      .replace(/\(\s*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'Function';
  return Array.from({ length: count }, (_, index) => `${base} ${index + 1}`);
}
