/** Why a text cannot become a diagram: one typed error per exit of `parseDiagram`. Every message is one plain sentence. */
export type ParseError =
  | {
      readonly kind: 'over-limit';
      readonly limit: 'bytes' | 'depth' | 'elements' | 'label';
      /** Where it is exceeded, where that is a place in the file: nodes.web.label. */
      readonly path?: string;
      readonly message: string;
    }
  /** Line and column count from 1; a column is a UTF-16 unit, as editors show it. */
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number; readonly message: string }
  | { readonly kind: 'not-skyflip'; readonly message: string }
  | { readonly kind: 'newer-version'; readonly version: number; readonly message: string }
  | { readonly kind: 'migration-failed'; readonly from: number; readonly message: string }
  | { readonly kind: 'invalid'; readonly path: string; readonly message: string }
  | InvariantViolation;

/** Something that no diagram may hold, whichever way it came about; it names every element concerned. */
export interface InvariantViolation {
  readonly kind: 'invariant';
  readonly invariant: InvariantName;
  readonly elements: readonly string[];
  readonly message: string;
}

export type InvariantName =
  | 'reserved-key'
  | 'duplicate-id'
  | 'id-resolves'
  | 'no-containment-cycle'
  | 'containment-depth'
  | 'has-a-service'
  | 'face-on-its-side';
