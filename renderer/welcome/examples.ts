import type { Side } from '../../shared/document/schema.ts';

/** A finished diagram that comes with the program. */
export interface Example {
  /** The file's name in `examples`, without its ending. */
  readonly id: string;
  readonly name: string;
  /** One line: what there is to see. */
  readonly line: string;
  readonly provider: Side;
}

/** In the order in which they are offered. A test holds the list against the folder. */
export const EXAMPLES: readonly Example[] = [
  {
    id: 'serverless-api',
    name: 'Serverless API',
    line: 'Functions, a work queue and documents behind an API',
    provider: 'aws',
  },
  {
    id: 'three-tier-web',
    name: 'Three-tier web shop',
    line: 'EC2 in two zones, Aurora and a cache behind it',
    provider: 'aws',
  },
  {
    id: 'containers-fargate',
    name: 'Containers on Fargate',
    line: 'Three ECS services with their own database',
    provider: 'aws',
  },
  {
    id: 'eks-microservices',
    name: 'Microservices on EKS',
    line: 'Kubernetes over three zones, Kafka and a cache',
    provider: 'aws',
  },
  {
    id: 'batch-hpc',
    name: 'Batch and HPC',
    line: 'A nightly run on Spot capacity with checkpoints',
    provider: 'aws',
  },
  {
    id: 'azure-citizen-portal',
    name: 'Citizen portal on Azure',
    line: 'Front Door, App Service and private endpoints',
    provider: 'azure',
  },
  {
    id: 'event-driven-faulty',
    name: 'With faults to find',
    line: 'An event-driven design with 14 findings to mend',
    provider: 'aws',
  },
];

const TEXTS = import.meta.glob<string>('../../examples/*.skyflip', { query: '?raw', import: 'default' });

/** The file's text, loaded when it is first asked for. */
export async function exampleText(id: string): Promise<string> {
  const load = TEXTS[`../../examples/${id}.skyflip`];
  if (load === undefined) throw new Error(`no example "${id}"`);
  return load();
}
