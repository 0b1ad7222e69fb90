/** A graph as the layout library takes it: a part of its JSON. */
export interface LayeredGraph {
  readonly id: string;
  readonly layoutOptions: Readonly<Record<string, string>>;
  readonly children: readonly LayeredNode[];
  readonly edges: readonly LayeredEdge[];
}

export interface LayeredNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
  readonly layoutOptions?: Readonly<Record<string, string>>;
  readonly ports?: readonly LayeredPort[];
}

export interface LayeredPort {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly layoutOptions: Readonly<Record<string, string>>;
}

export interface LayeredEdge {
  readonly id: string;
  readonly sources: readonly [string];
  readonly targets: readonly [string];
  readonly layoutOptions?: Readonly<Record<string, string>>;
  readonly labels?: readonly {
    readonly id: string;
    readonly text: string;
    readonly width: number;
    readonly height: number;
  }[];
}

export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Places the nodes of one flat graph in layers: the layout library, wherever it runs. undefined: it could not, or was told to
 * stop.
 */
export type LayoutEngine = (graph: LayeredGraph) => Promise<readonly PlacedNode[] | undefined>;
