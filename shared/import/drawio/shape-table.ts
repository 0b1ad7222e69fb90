import type { DeepReadonly, PropertyValue } from '../../document/schema.ts';

/** What a draw.io shape stands for. */
export interface DrawioShape {
  /** A service id of the catalog. */
  readonly service: string;
  /** What the picture itself says about the thing (the MySQL instance of RDS: `engine` is `mysql`). */
  readonly properties?: DeepReadonly<Record<string, PropertyValue>>;
  /**
   * Where one picture serves several things, told apart by the stroke colour of the shape: what that colour adds or changes.
   * Keys are `#RRGGBB` in capitals. A colour that is not listed leaves the row as it is.
   */
  readonly byStroke?: Readonly<Record<string, Partial<Pick<DrawioShape, 'service' | 'properties'>>>>;
}

/**
 * Rows by normalised shape name:
 *
 * - `aws:<name>` for `mxgraph.aws4.<name>` (and aws2, aws3, aws3d) in `shape`, `resIcon`, `prIcon` or `grIcon`
 * - `azure:<name>` for the file name, without folder and suffix, of `img/lib/azure2/…` and `img/lib/mscae/…`, and for
 *   `mxgraph.azure.<name>` and `mxgraph.mscae.<set>.<name>`
 * - `generic:<shape>` for the shapes of the other libraries, without `mxgraph.`
 */
export type DrawioShapeTable = Readonly<Record<string, DrawioShape>>;
