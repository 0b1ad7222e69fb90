import type { Diagram } from '../../shared/document/schema.ts';

/**
 * By the identity of its parts: far back, undo puts a diagram together anew from the same elements. An empty diagram which shows the
 * other cloud is no work that could be lost.
 */
export function differsFromSaved(present: Diagram, saved: Diagram): boolean {
  if (present === saved) return false;
  const known = answers.get(present);
  if (known?.saved === saved) return known.differs;
  const differs = compare(present, saved);
  answers.set(present, { saved, differs });
  return differs;
}

/** Title, menu and state of the document all ask after every change. */
const answers = new WeakMap<Diagram, { readonly saved: Diagram; readonly differs: boolean }>();

function compare(present: Diagram, saved: Diagram): boolean {
  if (Object.keys(present.nodes).length > 0 || Object.keys(saved.nodes).length > 0) return !isSame(present, saved);
  return JSON.stringify({ ...present, provider: saved.provider }) !== JSON.stringify(saved);
}

function isSame({ nodes, connections, ...fields }: Diagram, saved: Diagram): boolean {
  const keys = new Set([...Object.keys(fields), ...Object.keys(saved)]);
  keys.delete('nodes');
  keys.delete('connections');
  if ([...keys].some((key) => fields[key as keyof typeof fields] !== saved[key as keyof typeof fields])) return false;
  return hasSameValues(nodes, saved.nodes) && hasSameValues(connections, saved.connections);
}

function hasSameValues(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  if (a === b) return true;
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => a[id] === b[id]);
}
