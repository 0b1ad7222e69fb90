/** Why a text cannot become diagrams. A single damaged page is no error while another page is readable: it becomes a notice. */
export interface DrawioError {
  readonly kind:
    | 'not-xml'
    | 'not-drawio'
    /** The text declares a document type: entities are neither expanded nor fetched, so the file is refused. */
    | 'has-entities'
    | 'too-deep'
    | 'over-limit'
    | 'damaged-page';
  readonly message: string;
}

/** Beyond these a file is refused (or a page left out) with the limit named. */
export const DRAWIO_LIMITS = {
  /** Characters of the file, and of all its pages together once they are inflated. */
  characters: 50 * 1024 * 1024,
  /** Nesting of XML elements; draw.io itself needs six. */
  xmlDepth: 64,
  pages: 500,
  /** Shapes and connections of one page. */
  cells: 50_000,
} as const;
