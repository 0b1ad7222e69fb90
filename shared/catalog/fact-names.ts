import { FACT_DIMENSIONS, type FactDimension } from './schema.ts';

/** What people call the dimensions in which services are compared, the ones that decide a design first. */
export const FACT_NAMES: Readonly<Record<FactDimension, string>> = {
  maxRuntime: 'Max run time',
  scalingModel: 'Scaling',
  startupTime: 'Start-up',
  billingUnit: 'Billing',
  multiAzHa: 'High availability',
  osControl: 'OS control',
  zoneScope: 'Zone scope',
  concurrency: 'Concurrency',
  sla: 'SLA',
  pricingModel: 'Pricing',
  computeType: 'Kind',
  definingEntity: 'Unit',
  useCases: 'Used for',
  configuration: 'Configuration',
  runtimes: 'Runtimes',
  triggers: 'Triggers',
  secrets: 'Secrets',
  securityResponsibility: 'Who secures what',
  management: 'Management',
  endpoints: 'Endpoints',
};

export const FACT_ORDER = Object.keys(FACT_NAMES) as readonly FactDimension[];

/** What a fact says before it goes into detail: "Automatic: one environment for each request" is "Automatic" in short. */
export function leadOf(text: string): string {
  const [lead = text] = text.split(/[:;]\s/);
  return lead;
}

/** The dimensions in the order in which two services are laid side by side: what it is first, then how it behaves. */
export const COMPARED_ORDER: readonly FactDimension[] = FACT_DIMENSIONS;
