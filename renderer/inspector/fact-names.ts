import type { FactDimension } from '../../shared/catalog/schema.ts';

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
  runtimes: 'Runtimes',
  triggers: 'Triggers',
  secrets: 'Secrets',
  securityResponsibility: 'Who secures what',
  management: 'Management',
  endpoints: 'Endpoints',
};

export const FACT_ORDER = Object.keys(FACT_NAMES) as readonly FactDimension[];

/** So many are shown without asking. */
export const FIRST_FACTS = 6;

/** What a fact says before it goes into detail: "Automatic: one environment for each request" is "Automatic" in short. */
export function leadOf(text: string): string {
  const [lead = text] = text.split(/[:;]\s/);
  return lead;
}
