import type { Service } from './schema.ts';

/** What people call the categories of services. */
export const CATEGORY_NAMES: Readonly<Record<Service['category'], string>> = {
  compute: 'Compute',
  serverless: 'Serverless',
  containers: 'Containers',
  storage: 'Storage',
  database: 'Databases',
  networking: 'Networking',
  edge: 'Edge',
  integration: 'Integration',
  analytics: 'Analytics',
  ml: 'Machine learning',
  security: 'Security',
  identity: 'Identity',
  management: 'Management',
  migration: 'Migration',
  iot: 'Internet of things',
  developer: 'Developer tools',
  media: 'Media',
  business: 'Business and end users',
  groups: 'Groups',
  general: 'General',
};
