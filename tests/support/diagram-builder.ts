import { catalog } from '../../catalog/index.ts';
import { createConnection, createDiagram, createNode } from '../../shared/document/create.ts';
import type { Accent, Connection, Diagram, Frame, Node, Properties, Side } from '../../shared/document/schema.ts';

interface NodeOptions {
  label?: string;
  in?: string;
  frame?: Partial<Frame>;
  zones?: string[];
  subnets?: string[];
  memberOf?: string[];
  pinned?: Side;
  only?: Side;
  step?: number;
  accent?: Accent;
  /** A service chosen for the other side. */
  other?: string;
  /** Any properties of the vocabulary; those that one cloud knows alone land on that cloud's face. */
  [property: string]: unknown;
}

const NODE_FIELDS = new Set([
  'label',
  'in',
  'frame',
  'zones',
  'subnets',
  'memberOf',
  'pinned',
  'only',
  'other',
  'step',
  'accent',
]);

/** Writes small diagrams for tests: `diagram('aws').node('fn', 'aws.lambda', { timeoutSeconds: 900 }).connect('api', 'fn').done()`. */
export function diagram(provider: Side, fields: Partial<Diagram> = {}): DiagramBuilder {
  return new DiagramBuilder(provider, fields);
}

export class DiagramBuilder {
  readonly #nodes: Record<string, Node> = {};
  readonly #connections: Record<string, Connection> = {};
  readonly #provider: Side;
  readonly #fields: Partial<Diagram>;

  constructor(provider: Side, fields: Partial<Diagram>) {
    this.#provider = provider;
    this.#fields = fields;
  }

  node(id: string, service: string, options: NodeOptions = {}): this {
    const index = Object.keys(this.#nodes).length;
    const frame: Frame = {
      x: (index % 6) * 140,
      y: Math.floor(index / 6) * 140,
      width: 96,
      height: 96,
      ...options.frame,
    };
    const shared: Record<string, unknown> = {};
    const sides: Record<Side, Record<string, unknown>> = { aws: {}, azure: {} };
    for (const [key, value] of Object.entries(options)) {
      if (NODE_FIELDS.has(key)) continue;
      const property = catalog.properties.get(key);
      if (property === undefined) throw new Error(`the vocabulary has no property "${key}"`);
      const only = property.clouds.length === 1 ? property.clouds[0] : undefined;
      if (only === undefined) shared[key] = value;
      else sides[only][key] = value;
    }
    const made = createNode(id, service, frame, {
      label: options.label ?? id,
      parentId: options.in ?? null,
      properties: shared as Properties,
      ...(options.zones && { zones: options.zones }),
      ...(options.subnets && { subnets: options.subnets }),
      ...(options.memberOf && { memberOf: options.memberOf }),
      ...(options.pinned && { pinned: options.pinned }),
      ...(options.only && { only: options.only }),
      ...(options.step && { step: options.step }),
      ...(options.accent && { accent: options.accent }),
    });
    this.#nodes[id] = { ...made, faces: this.#faces(made, sides, options.other) };
    return this;
  }

  connect(from: string, to: string, options: Partial<Connection> = {}): this {
    const id = `${from}-${to}-${Object.keys(this.#connections).length}`;
    this.#connections[id] = createConnection(id, from, to, options);
    return this;
  }

  done(): Diagram {
    return createDiagram(this.#provider, { ...this.#fields, nodes: this.#nodes, connections: this.#connections });
  }

  #faces(node: Node, sides: Record<Side, Record<string, unknown>>, other: string | undefined): Node['faces'] {
    const faces: Record<string, unknown> = { ...node.faces };
    for (const side of ['aws', 'azure'] as const) {
      const stated = node.faces[side];
      const chosen = other?.startsWith(`${side}.`) ? other : undefined;
      if (stated === undefined && chosen === undefined && Object.keys(sides[side]).length === 0) continue;
      faces[side] = { ...stated, ...(chosen && { service: chosen }), properties: sides[side] };
    }
    return faces as Node['faces'];
  }
}
