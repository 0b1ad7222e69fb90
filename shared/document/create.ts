import { type Connection, CURRENT_VERSION, type Diagram, type Frame, type Node, type Side } from './schema.ts';

/** An empty diagram; everything a person has not said is unstated. */
export function createDiagram(provider: Side, fields: Partial<Diagram> = {}): Diagram {
  return {
    format: 'skyflip',
    version: CURRENT_VERSION,
    catalogVersion: '',
    name: '',
    description: '',
    provider,
    environment: 'production',
    needs: { highAvailability: 'unstated', disasterRecovery: 'unstated', elasticity: 'unstated' },
    nodes: {},
    connections: {},
    suppressions: [],
    ...fields,
  };
}

/** A node with one authored face, on the side its service belongs to. */
export function createNode(id: string, serviceId: string, frame: Frame, fields: Partial<Node> = {}): Node {
  const face = { service: serviceId, properties: {} };
  const faces = serviceId.startsWith('aws.')
    ? { aws: face }
    : serviceId.startsWith('azure.')
      ? { azure: face }
      : { neutral: face };
  return { id, label: '', parentId: null, frame, order: 0, faces, properties: {}, ...fields };
}

export function createConnection(id: string, from: string, to: string, fields: Partial<Connection> = {}): Connection {
  return { id, from, to, kind: 'traffic', label: '', direction: 'forward', waypoints: [], properties: {}, ...fields };
}
