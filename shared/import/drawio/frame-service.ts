import type { Side } from '../../document/schema.ts';

interface FrameName {
  readonly pattern: RegExp;
  readonly not?: RegExp;
  readonly aws: string | undefined;
  readonly azure: string | undefined;
}

/** Things that merely belong to a network and are often named after it. */
const NOT_THE_NETWORK = /peering|endpoint|gateway|integration|route|flow log|connect|link|appliance|firewall|manager/i;

/** In the order in which they are tried: a subnet's label often names its network or zone too. */
const NAMES: readonly FrameName[] = [
  { pattern: /subnets?\b/i, not: NOT_THE_NETWORK, aws: 'aws.subnet', azure: 'azure.subnet' },
  { pattern: /\bvpc\b/i, not: NOT_THE_NETWORK, aws: 'aws.vpc', azure: undefined },
  { pattern: /\b(vnet|virtual network)\b/i, not: NOT_THE_NETWORK, aws: undefined, azure: 'azure.virtual-network' },
  {
    pattern: /^(availability zone|az)\b|\b[a-z]{2}-[a-z]+-\d[a-f]$/i,
    aws: 'aws.availability-zone',
    azure: 'azure.availability-zone',
  },
  { pattern: /^(aws |azure )?region\b|\bregion$/i, aws: 'aws.region', azure: 'azure.region' },
  { pattern: /^(us|eu|ap|sa|ca|me|af|il|mx)-(gov-)?[a-z]+-\d$/i, aws: 'aws.region', azure: undefined },
  { pattern: /^security group\b|\bsecurity group$/i, aws: 'aws.security-group', azure: undefined },
  { pattern: /\bauto ?scaling group\b/i, aws: 'aws.auto-scaling-group', azure: undefined },
  { pattern: /\bresource group\b/i, aws: undefined, azure: 'azure.resource-group' },
  { pattern: /\bsubscription$|^(azure )?subscription\b/i, aws: undefined, azure: 'azure.subscription' },
  { pattern: /\bscale set$|\bvmss\b/i, aws: undefined, azure: 'azure.vm-scale-set' },
  { pattern: /^aws cloud$/i, aws: 'aws.cloud', azure: undefined },
  { pattern: /^aws account\b/i, aws: 'aws.account', azure: undefined },
  { pattern: /^(microsoft )?azure( cloud)?$/i, aws: undefined, azure: 'azure.cloud' },
  {
    pattern: /^on[- ]?prem(ise)?s?\b|\b(corporate )?data ?cent(er|re)$/i,
    aws: 'neutral.on-premises',
    azure: 'neutral.on-premises',
  },
];

/**
 * What a plain rectangle around other things is, where its title says so outright. Only the title's first line counts, and
 * only while it is as short as a title.
 */
export function frameServiceOf(label: string, side: Side): string | undefined {
  const title = (label.split('\n')[0] ?? '').trim();
  if (title === '' || title.length > 60) return undefined;
  for (const name of NAMES) {
    if (!name.pattern.test(title) || name.not?.test(title) === true) continue;
    return side === 'aws' ? name.aws : name.azure;
  }
  return undefined;
}
