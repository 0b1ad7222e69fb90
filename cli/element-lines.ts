import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { positionOf } from '../shared/document/text-position.ts';

/** The line, from 1, at which the text of a diagram file describes an element; undefined: it does not. */
export function elementLines(text: string): (id: string) => number | undefined {
  const root = parseTree(text);
  const lineOf = (kind: 'nodes' | 'connections', id: string): number | undefined => {
    const value = root === undefined ? undefined : findNodeAtLocation(root, [kind, id]);
    const key = value?.parent?.children?.[0];
    return key === undefined ? undefined : positionOf(text, key.offset).line;
  };
  return (id) => lineOf('nodes', id) ?? lineOf('connections', id);
}
