/** Names and uses of subnets that Azure fixes. Sizes are limits of the services. */

export interface ReservedSubnet {
  readonly name: string;
  /** Services that go nowhere else, and whose neighbours there can only be each other. */
  readonly services: readonly string[];
  readonly source: string;
}

export const RESERVED_SUBNETS: readonly ReservedSubnet[] = [
  {
    name: 'GatewaySubnet',
    services: ['azure.vpn-gateway', 'azure.expressroute-gateway'],
    source: 'az-vpn-gateway-settings',
  },
  { name: 'AzureFirewallSubnet', services: ['azure.firewall'], source: 'az-firewall-faq' },
  { name: 'AzureFirewallManagementSubnet', services: ['azure.firewall'], source: 'az-firewall-faq' },
  { name: 'AzureBastionSubnet', services: ['azure.bastion'], source: 'az-bastion-config' },
  { name: 'RouteServerSubnet', services: ['azure.route-server'], source: 'az-route-server-faq' },
];

export interface DelegatedKind {
  /** What may share the subnet: services of one resource type. None: `delegatedKindsOf` tells by more than the service. */
  readonly services: readonly string[];
  readonly source: string;
}

/** Apps drawn beside an App Service Environment run in it. */
export const WEB_SUBNET: DelegatedKind = {
  services: [
    'azure.app-service',
    'azure.app-service-plan',
    'azure.function-app',
    'azure.function',
    'azure.app-service-environment',
  ],
  source: 'az-app-service-vnet',
};

/** Delegated to Microsoft.App/environments as well, and yet not to be shared with an environment. By the plan, not by the service. */
export const FLEX_SUBNET: DelegatedKind = { services: [], source: 'rule-functions-networking' };

/** Of one environment: a second one takes another subnet. */
export const CONTAINER_APPS_SUBNET: DelegatedKind = {
  services: ['azure.container-apps-environment', 'azure.container-apps', 'azure.container-apps-job'],
  source: 'az-container-apps-vnet',
};

/** Services that are put into a subnet that is delegated to them, or that they alone may use. */
export const DELEGATED_KINDS: readonly DelegatedKind[] = [
  WEB_SUBNET,
  FLEX_SUBNET,
  CONTAINER_APPS_SUBNET,
  { services: ['azure.container-instances'], source: 'rule-container-instances-vnet' },
  { services: ['azure.sql-managed-instance'], source: 'rule-sql-mi-vnet' },
  { services: ['azure.postgresql'], source: 'az-postgresql-vnet' },
  { services: ['azure.mysql'], source: 'rule-mysql-vnet' },
  { services: ['azure.netapp-files'], source: 'rule-netapp-subnet' },
  { services: ['azure.dns-private-resolver'], source: 'az-dns-resolver' },
];

/** A label that says nothing but "Subnet" is no name. */
const UNNAMED = new Set(['subnet', 'azuresubnet']);

const PLAIN: Readonly<Record<string, string>> = {
  GatewaySubnet: 'Gateway subnet',
  AzureFirewallSubnet: 'Firewall subnet',
  AzureFirewallManagementSubnet: 'Firewall management subnet',
  AzureBastionSubnet: 'Bastion subnet',
  RouteServerSubnet: 'Route server subnet',
};

/** The label with a name that Azure prescribes in plain words; undefined: it holds none. */
export function plainSubnetLabel(label: string): string | undefined {
  const plain = Object.entries(PLAIN).reduce(
    (text, [name, words]) => text.replace(new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'gi'), words),
    label,
  );
  return plain === label ? undefined : plain;
}

/** Word for word, with a range beside it or not: Azure goes by the exact name. */
export function isNamedAsReserved(label: string, names: readonly string[]): boolean {
  return label.split(/[^a-z0-9-]+/i).some((word) => names.some((name) => name.toLowerCase() === word.toLowerCase()));
}

/** A label that leaves the name open. */
export function isUnnamed(label: string): boolean {
  const letters = label.replace(/[^a-z]/gi, '').toLowerCase();
  return letters === '' || UNNAMED.has(letters);
}

/** Labels of a drawing may say it in other words: "Bastion subnet (10.0.1.0/26)" may mean AzureBastionSubnet. */
export function isCalledAsReserved(label: string, names: readonly string[]): boolean {
  const letters = label.replace(/[^a-z]/gi, '').toLowerCase();
  if (UNNAMED.has(letters)) return true;
  return names.some((name) => {
    const full = name.toLowerCase();
    return letters.includes(full.replace('azure', '')) || full.includes(letters);
  });
}
