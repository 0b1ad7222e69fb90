import type { Diagram } from '../../shared/document/schema.ts';

/** By identity, except that an empty diagram which shows the other cloud is no work that could be lost. */
export function differsFromSaved(present: Diagram, saved: Diagram): boolean {
  if (present === saved) return false;
  if (Object.keys(present.nodes).length > 0 || Object.keys(saved.nodes).length > 0) return true;
  return JSON.stringify({ ...present, provider: saved.provider }) !== JSON.stringify(saved);
}
