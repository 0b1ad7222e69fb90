import { fail, ok, type Result } from '../result.ts';
import { isLongerThanBytes } from './byte-length.ts';
import type { ParseError } from './errors.ts';
import { invalidError } from './invalid-error.ts';
import { checkInvariants } from './invariants.ts';
import { migrate } from './migrate.ts';
import type { JsonObject } from './migrations/migration.ts';
import { scanJson } from './scan-json.ts';
import { type Connection, CURRENT_VERSION, type Diagram, DOCUMENT_LIMITS, diagramSchema, type Node } from './schema.ts';

/**
 * The diagram in a file's text. Strict: what does not fit is refused with one typed error and nothing is repaired in silence.
 * Never throws. Property values and services are not checked against a catalog here; `conform` does that.
 */
export function parseDiagram(text: string): Result<Diagram, ParseError> {
  if (isLongerThanBytes(text, DOCUMENT_LIMITS.bytes)) return tooLarge();
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const scanned = scanJson(body, DOCUMENT_LIMITS.depth);
  if (!scanned.ok) return scanned;
  const json: unknown = JSON.parse(body);
  if (!isJsonObject(json) || json.format !== 'skyflip') return notSkyflip();
  const version = readVersion(json.version);
  if (!version.ok) return version;
  const migrated = migrate(json, version.value);
  if (!migrated.ok) return migrated;
  return fromCurrentVersion(migrated.value);
}

function fromCurrentVersion(json: JsonObject): Result<Diagram, ParseError> {
  const elements = countKeys(json.nodes) + countKeys(json.connections);
  if (elements > DOCUMENT_LIMITS.elements) return tooManyElements(elements);
  const parsed = diagramSchema.safeParse(json);
  if (!parsed.success) return fail(invalidError(parsed.error.issues, json));
  const diagram: Diagram = {
    ...parsed.data,
    nodes: withIds<Omit<Node, 'id'>>(parsed.data.nodes),
    connections: withIds<Omit<Connection, 'id'>>(parsed.data.connections),
  };
  const [violation] = checkInvariants(diagram);
  return violation === undefined ? ok(diagram) : fail(violation);
}

/** In the file the id is the key; in memory the element carries it. The schema has refused keys that are no safe ids. */
function withIds<T extends object>(elements: Readonly<Record<string, T>>): Record<string, T & { readonly id: string }> {
  const named: Record<string, T & { readonly id: string }> = {};
  for (const [id, element] of Object.entries(elements)) named[id] = { id, ...element };
  return named;
}

function readVersion(version: unknown): Result<number, ParseError> {
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    const message = `The file names no version that can be read: "version" must be a whole number, ${CURRENT_VERSION} today.`;
    return fail({ kind: 'invalid', path: 'version', message });
  }
  if (version > CURRENT_VERSION) {
    const message = `The file was made by a newer Skyflip: it is of version ${version}, this program reads up to ${CURRENT_VERSION}.`;
    return fail({ kind: 'newer-version', version, message });
  }
  return ok(version);
}

function isJsonObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function countKeys(json: unknown): number {
  return isJsonObject(json) ? Object.keys(json).length : 0;
}

function tooLarge(): Result<Diagram, ParseError> {
  const message = `The file is larger than ${DOCUMENT_LIMITS.bytes / 1024 / 1024} MB, the most a diagram may take.`;
  return fail({ kind: 'over-limit', limit: 'bytes', message });
}

function tooManyElements(elements: number): Result<Diagram, ParseError> {
  const message = `The file has ${elements} nodes and connections; the most a diagram may have is ${DOCUMENT_LIMITS.elements}.`;
  return fail({ kind: 'over-limit', limit: 'elements', message });
}

function notSkyflip(): Result<Diagram, ParseError> {
  return fail({ kind: 'not-skyflip', message: 'The file is JSON, but no Skyflip diagram: "format" is not "skyflip".' });
}
