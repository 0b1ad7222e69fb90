import type { Template } from './template.ts';

/** Our own examples, in the order in which the start screen offers them. A test holds each list against its folder. */
export const EXAMPLES: readonly Template[] = [
  {
    id: 'serverless-api',
    name: 'Serverless API',
    line: 'Functions, a work queue and documents behind an API',
    provider: 'aws',
    kind: 'web',
    sources: [],
  },
  {
    id: 'three-tier-web',
    name: 'Three-tier web shop',
    line: 'EC2 in two zones, Aurora and a cache behind it',
    provider: 'aws',
    kind: 'web',
    sources: [],
  },
  {
    id: 'containers-fargate',
    name: 'Containers on Fargate',
    line: 'Three ECS services with their own database',
    provider: 'aws',
    kind: 'containers',
    sources: [],
  },
  {
    id: 'eks-microservices',
    name: 'Microservices on EKS',
    line: 'Kubernetes over three zones, Kafka and a cache',
    provider: 'aws',
    kind: 'containers',
    sources: [],
  },
  {
    id: 'batch-hpc',
    name: 'Batch and HPC',
    line: 'A nightly run on Spot capacity with checkpoints',
    provider: 'aws',
    kind: 'data',
    sources: [],
  },
  {
    id: 'azure-citizen-portal',
    name: 'Citizen portal on Azure',
    line: 'Front Door, App Service and private endpoints',
    provider: 'azure',
    kind: 'web',
    sources: [],
  },
  {
    id: 'event-driven-faulty',
    name: 'With faults to find',
    line: 'An event-driven design with 14 findings to mend',
    provider: 'aws',
    kind: 'events',
    sources: [],
  },
];

/** Reference architectures, drawn after the providers' own pages and simplified. */
export const REFERENCES: readonly Template[] = [
  {
    id: 'static-website',
    name: 'Static website',
    line: 'A private bucket behind a content network',
    provider: 'aws',
    kind: 'web',
    sources: [
      {
        title: 'Amazon CloudFront secure static website (AWS samples)',
        url: 'https://github.com/aws-samples/amazon-cloudfront-secure-static-site',
      },
    ],
  },
  {
    id: 'serverless-web-app',
    name: 'Serverless web app',
    line: 'Sign-in, an API gateway, functions, documents',
    provider: 'azure',
    kind: 'web',
    sources: [
      {
        title: 'Serverless web application',
        url: 'https://learn.microsoft.com/azure/architecture/web-apps/serverless/architectures/web-app',
      },
    ],
  },
  {
    id: 'private-web-app',
    name: 'Web app with private endpoints',
    line: 'One public gateway, everything else private',
    provider: 'azure',
    kind: 'web',
    sources: [
      {
        title: 'Baseline highly available zone-redundant web application',
        url: 'https://learn.microsoft.com/azure/architecture/web-apps/app-service/architectures/baseline-zone-redundant',
      },
    ],
  },
  {
    id: 'scale-sets-two-tier',
    name: 'Two tiers on scale sets',
    line: 'Virtual machines over three zones, no public address',
    provider: 'azure',
    kind: 'web',
    sources: [
      {
        title: 'Azure Virtual Machines baseline architecture',
        url: 'https://learn.microsoft.com/azure/architecture/virtual-machines/baseline',
      },
    ],
  },
  {
    id: 'multi-region-web',
    name: 'Web app in two regions',
    line: 'Active and standby behind a global entry',
    provider: 'azure',
    kind: 'web',
    sources: [
      {
        title: 'Multi-region App Service app approaches for disaster recovery',
        url: 'https://learn.microsoft.com/azure/architecture/web-apps/guides/multi-region-app-service/multi-region-app-service',
      },
    ],
  },
  {
    id: 'container-apps',
    name: 'Serverless containers',
    line: 'Microservices without a cluster to run',
    provider: 'azure',
    kind: 'containers',
    sources: [
      {
        title: 'Deploy microservices with Azure Container Apps',
        url: 'https://learn.microsoft.com/azure/architecture/example-scenario/serverless/microservices-with-container-apps',
      },
    ],
  },
  {
    id: 'aks-microservices',
    name: 'Microservices on Kubernetes',
    line: 'A private cluster with a store for each service',
    provider: 'azure',
    kind: 'containers',
    sources: [
      {
        title: 'Microservices architecture on Azure Kubernetes Service',
        url: 'https://learn.microsoft.com/azure/architecture/reference-architectures/containers/aks-microservices/aks-microservices',
      },
    ],
  },
  {
    id: 'order-processing',
    name: 'Event-driven orders',
    line: 'A bus, queues with dead-letter queues, workers',
    provider: 'aws',
    kind: 'events',
    sources: [
      {
        title: 'Enterprise integration with queues and events',
        url: 'https://learn.microsoft.com/azure/architecture/example-scenario/integration/queues-events',
      },
    ],
  },
  {
    id: 'event-processing',
    name: 'Serverless event processing',
    line: 'A stream, a function, and nothing lost',
    provider: 'azure',
    kind: 'events',
    sources: [
      {
        title: 'Serverless event processing',
        url: 'https://learn.microsoft.com/azure/architecture/reference-architectures/serverless/event-processing',
      },
    ],
  },
  {
    id: 'event-sourcing',
    name: 'Event sourcing with a read model',
    line: 'Commands append, projections answer queries',
    provider: 'aws',
    kind: 'events',
    sources: [
      {
        title: 'Event sourcing pattern, AWS Prescriptive Guidance',
        url: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/modernization-data-persistence/service-per-team.html',
      },
    ],
  },
  {
    id: 'iot-streaming',
    name: 'Telemetry stream',
    line: 'Devices, windows of time, live dashboards',
    provider: 'azure',
    kind: 'data',
    sources: [
      {
        title: 'Stream processing with Azure Stream Analytics',
        url: 'https://learn.microsoft.com/azure/architecture/reference-architectures/data/stream-processing-stream-analytics',
      },
    ],
  },
  {
    id: 'data-lake',
    name: 'Data lake and analytics',
    line: 'Raw and curated files, a catalogue, SQL',
    provider: 'aws',
    kind: 'data',
    sources: [
      { title: 'Guidance for data lakes on AWS', url: 'https://docs.aws.amazon.com/solutions/data-lakes-on-aws/' },
    ],
  },
  {
    id: 'machine-learning',
    name: 'Training and serving a model',
    line: 'A registry, an approval, drift starts training',
    provider: 'azure',
    kind: 'data',
    sources: [
      {
        title: 'Machine learning operations (MLOps) v2',
        url: 'https://learn.microsoft.com/azure/architecture/ai-ml/guide/machine-learning-operations-v2',
      },
    ],
  },
  {
    id: 'hub-and-spoke',
    name: 'Hub and spoke with a firewall',
    line: 'One way out, one way home, spokes apart',
    provider: 'azure',
    kind: 'network',
    sources: [
      {
        title: 'Hub-spoke network topology in Azure',
        url: 'https://learn.microsoft.com/azure/architecture/networking/architecture/hub-spoke',
      },
    ],
  },
  {
    id: 'hybrid-two-links',
    name: 'Hybrid network with two links',
    line: 'A private circuit, and a tunnel if it fails',
    provider: 'azure',
    kind: 'network',
    sources: [
      {
        title: 'Connect an on-premises network to Azure using ExpressRoute with VPN failover',
        url: 'https://learn.microsoft.com/azure/architecture/reference-architectures/hybrid-networking/expressroute-vpn-failover',
      },
    ],
  },
  {
    id: 'delivery-pipeline',
    name: 'Delivery pipeline',
    line: 'The same artifact to staging, then production',
    provider: 'azure',
    kind: 'operations',
    sources: [
      {
        title: 'CI/CD baseline architecture with Azure Pipelines',
        url: 'https://learn.microsoft.com/azure/architecture/example-scenario/apps/devops-dotnet-baseline',
      },
    ],
  },
  {
    id: 'pilot-light',
    name: 'Recovery with a pilot light',
    line: 'A second region that holds the data and waits',
    provider: 'aws',
    kind: 'operations',
    sources: [
      {
        title: 'Disaster recovery options in the cloud',
        url: 'https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/disaster-recovery-options-in-the-cloud.html',
      },
    ],
  },
];

export const TEMPLATES: readonly Template[] = [...REFERENCES, ...EXAMPLES];
