import type { Service } from '../../shared/catalog/schema.ts';
import type { Side } from '../../shared/document/schema.ts';

export type PaletteCategoryId =
  | 'general'
  | 'groups'
  | 'networking'
  | 'compute'
  | 'storage'
  | 'databases'
  | 'integration'
  | 'security'
  | 'analytics'
  | 'ml'
  | 'management'
  | 'developer'
  | 'migration'
  | 'iot'
  | 'media'
  | 'business';

/** Above the categories: what a person has chosen, and what was placed last. */
export type UsedSectionId = 'favourites' | 'recent';
export type PaletteSectionId = PaletteCategoryId | UsedSectionId;

interface PaletteCategory {
  readonly id: PaletteCategoryId;
  readonly title: string;
  /** The catalog's categories in it. */
  readonly of: readonly Service['category'][];
  /** The services that most diagrams have, which are shown without asking for all, in this order. */
  readonly mostUsed: readonly string[];
}

/** The palette from top to bottom: what most diagrams have, what frames them and who uses them, then the rest. */
export const PALETTE_CATEGORIES: readonly PaletteCategory[] = [
  {
    id: 'networking',
    title: 'Networking',
    of: ['networking', 'edge'],
    mostUsed: [
      'aws.vpc',
      'aws.subnet',
      'aws.alb',
      'aws.nat-gateway',
      'aws.cloudfront',
      'azure.virtual-network',
      'azure.subnet',
      'azure.application-gateway',
      'azure.load-balancer',
      'azure.front-door',
    ],
  },
  {
    id: 'compute',
    title: 'Compute',
    of: ['compute', 'serverless', 'containers'],
    mostUsed: [
      'aws.ec2',
      'aws.auto-scaling-group',
      'aws.lambda',
      'aws.ecs-service',
      'azure.virtual-machines',
      'azure.vm-scale-set',
      'azure.function-app',
      'azure.container-apps',
    ],
  },
  {
    id: 'storage',
    title: 'Storage',
    of: ['storage'],
    mostUsed: ['aws.s3', 'aws.efs', 'azure.blob-storage', 'azure.files'],
  },
  {
    id: 'databases',
    title: 'Databases',
    of: ['database'],
    mostUsed: [
      'aws.rds',
      'aws.dynamodb',
      'aws.elasticache',
      'azure.sql-database',
      'azure.cosmos-db',
      'azure.managed-redis',
    ],
  },
  {
    id: 'integration',
    title: 'Integration',
    of: ['integration'],
    mostUsed: [
      'aws.sqs',
      'aws.api-gateway',
      'aws.eventbridge',
      'azure.service-bus',
      'azure.api-management',
      'azure.event-grid',
    ],
  },
  {
    id: 'groups',
    title: 'Groups',
    of: ['groups'],
    mostUsed: [
      'aws.region',
      'aws.availability-zone',
      'aws.account',
      'azure.region',
      'azure.availability-zone',
      'azure.resource-group',
    ],
  },
  {
    id: 'general',
    title: 'General',
    of: ['general'],
    mostUsed: ['neutral.users', 'neutral.internet', 'neutral.note'],
  },
  {
    id: 'security',
    title: 'Security and identity',
    of: ['security', 'identity'],
    mostUsed: [
      'aws.security-group',
      'aws.waf',
      'aws.cognito',
      'aws.secrets-manager',
      'azure.network-security-group',
      'azure.waf',
      'azure.entra-id',
      'azure.key-vault',
    ],
  },
  {
    id: 'analytics',
    title: 'Analytics',
    of: ['analytics'],
    mostUsed: ['aws.redshift', 'aws.athena', 'aws.opensearch', 'azure.synapse', 'azure.databricks', 'azure.ai-search'],
  },
  {
    id: 'ml',
    title: 'Machine learning',
    of: ['ml'],
    mostUsed: ['aws.bedrock', 'aws.sagemaker', 'azure.foundry', 'azure.machine-learning'],
  },
  {
    id: 'management',
    title: 'Management',
    of: ['management'],
    mostUsed: ['aws.cloudwatch', 'aws.cloudtrail', 'azure.monitor', 'azure.log-analytics'],
  },
  {
    id: 'developer',
    title: 'Developer tools',
    of: ['developer'],
    mostUsed: ['aws.codepipeline', 'aws.xray', 'azure.devops', 'azure.pipelines'],
  },
  {
    id: 'migration',
    title: 'Migration',
    of: ['migration'],
    mostUsed: ['aws.dms', 'aws.datasync', 'azure.migrate', 'azure.database-migration-service'],
  },
  { id: 'iot', title: 'Internet of things', of: ['iot'], mostUsed: ['aws.iot-core', 'azure.iot-hub'] },
  { id: 'media', title: 'Media', of: ['media'], mostUsed: ['aws.elemental-medialive'] },
  { id: 'business', title: 'Business and end users', of: ['business'], mostUsed: [] },
];

/** What most diagrams begin with, of each cloud. */
export const OFTEN_USED: Readonly<Record<Side, readonly string[]>> = {
  aws: [
    'aws.lambda',
    'aws.s3',
    'aws.api-gateway',
    'aws.dynamodb',
    'aws.ec2',
    'aws.rds',
    'aws.sqs',
    'aws.vpc',
    'neutral.users',
  ],
  azure: [
    'azure.function-app',
    'azure.blob-storage',
    'azure.api-management',
    'azure.cosmos-db',
    'azure.virtual-machines',
    'azure.sql-database',
    'azure.service-bus',
    'azure.virtual-network',
    'neutral.users',
  ],
};
