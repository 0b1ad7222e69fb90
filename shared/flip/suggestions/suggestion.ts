import type { Catalog } from '../../catalog/catalog.ts';
import type { SideView } from '../../catalog/side-view.ts';
import type { Command } from '../../commands/command.ts';
import type { Side } from '../../document/schema.ts';

/**
 * A restructuring that the side flipped to calls for, because the two clouds differ by more than one box for one box. It
 * changes what that side shows and nothing else: the side that the design was drawn for stays as it is.
 */
export interface Suggestion {
  /** The same for the same cause in the same design, so that it can be found again after other changes. */
  readonly id: string;
  /** The id of its kind: the file's name. */
  readonly kind: string;
  /** The side that it restructures. */
  readonly side: Side;
  /** What it does, with the names: `Merge "Private subnet a" and "Private subnet b" into one subnet`. */
  readonly title: string;
  /** Why the other cloud wants it, and what it means for the design. */
  readonly reason: string;
  /** Address of the page that says so. */
  readonly source: string;
  /** What it is about, as the side shows it before. */
  readonly nodes: readonly string[];
  /** Ids of rules whose findings about these nodes only it mends. */
  readonly mends: readonly string[];
  /** Plain JSON; only its own kind reads it. */
  readonly params: unknown;
}

export interface SuggestionMeta {
  /** Kebab-case, the file's name. */
  readonly id: string;
  /** The sides that it restructures. */
  readonly sides: readonly Side[];
  /** One line: what it does. */
  readonly title: string;
  readonly mends: readonly string[];
  /** An id of the catalog's sources. */
  readonly source: string;
}

/** What a kind finds in a view; the engine adds what is the same for all of its kind. */
export interface FoundSuggestion<Params> {
  /** What tells it from others of its kind: the ids of what it is about, say. */
  readonly key: string;
  readonly title: string;
  readonly reason: string;
  readonly nodes: readonly string[];
  /** Absent: the source of its kind. */
  readonly source?: string;
  readonly params: Params;
}

/**
 * One kind of restructuring. `find` is pure and quick, and finds nothing any more once `plan` was carried out. `plan` sees a
 * diagram that shows the side, whatever the open one shows.
 */
export interface SuggestionKind {
  readonly meta: SuggestionMeta;
  readonly find: (view: SideView) => readonly FoundSuggestion<unknown>[];
  readonly plan: Command<never>;
  readonly together?: Together<never>;
}

/**
 * Many of one kind as one change, with the outcome that they have one after the other: a large diagram is looked at once and not
 * hundreds of times.
 */
export interface Together<Params> {
  /**
   * Two that touch nothing in common do not mind each other. undefined: it may change what those after it are, so it is carried
   * out alone.
   */
  readonly touches: (params: Params) => readonly string[] | undefined;
  readonly plan: Command<readonly Params[]>;
}

/** Holds what `find` gives and what `plan` takes together. */
export function suggestionKind<Params>(kind: {
  readonly meta: SuggestionMeta;
  readonly find: (view: SideView) => readonly FoundSuggestion<Params>[];
  readonly plan: Command<Params>;
  readonly together?: Together<Params>;
}): SuggestionKind {
  return kind;
}

export function toSuggestion(
  { meta }: SuggestionKind,
  found: FoundSuggestion<unknown>,
  side: Side,
  catalog: Catalog,
): Suggestion {
  const { key, title, reason, nodes, params, source = meta.source } = found;
  const address = catalog.sources.get(source)?.url ?? '';
  return {
    id: `${meta.id} ${key}`,
    kind: meta.id,
    side,
    title,
    reason,
    source: address,
    nodes,
    mends: meta.mends,
    params,
  };
}
