/** Why a text cannot become a diagram: one typed error per exit of `parseDiagram`. */
export type ParseError =
  | { readonly kind: 'over-limit'; readonly limit: 'bytes' | 'depth' | 'elements' | 'label'; readonly message: string }
  | { readonly kind: 'not-json'; readonly message: string }
  | { readonly kind: 'not-skyflip'; readonly message: string }
  | { readonly kind: 'newer-version'; readonly version: number; readonly message: string }
  | { readonly kind: 'migration-failed'; readonly from: number; readonly message: string }
  | { readonly kind: 'invalid'; readonly path: string; readonly message: string }
  | {
      readonly kind: 'invariant';
      readonly invariant: InvariantName;
      readonly elements: readonly string[];
      readonly message: string;
    };

export type InvariantName =
  | 'reserved-key'
  | 'duplicate-id'
  | 'id-resolves'
  | 'no-containment-cycle'
  | 'containment-depth'
  | 'has-a-service'
  | 'face-on-its-side';
