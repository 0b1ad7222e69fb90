import type { IconSources } from './icon-source.ts';

const RECOVERY_VAULT =
  'Backup and Site Recovery are run from a Recovery Services vault, whose icon Microsoft draws for both';

/** Paths inside `dist/components` of the package `@threeveloper/azure-react-icons`, without "-icon-service-". */
export const AZURE_ICON_SOURCES: IconSources = {
  // Compute
  'virtual-machines': 'compute/10021:Virtual-Machine',
  'spot-vm': 'networking/02695:Spot-VM',
  'vm-scale-set': 'compute/10034:VM-Scale-Sets',
  'availability-set': 'compute/10025:Availability-Sets',
  'proximity-placement-group': 'networking/10365:Proximity-Placement-Groups',
  'app-service': 'app services/10035:App-Services',
  'app-service-plan': 'app services/00046:App-Service-Plans',
  'app-service-environment': 'app services/10047:App-Service-Environments',
  webjobs: 'other/10846:Web-Jobs',
  batch: 'compute/10031:Batch-Accounts',
  cyclecloud: { none: 'the set has no CycleCloud icon' },
  'azure-local': { none: 'the set has no icon of Azure Local under this name' },
  'vmware-solution': 'other/01219:Azure-VMware-Solution',
  'vm-image-builder': 'compute/02634:Image-Templates',
  'static-web-apps': 'web/01007:Static-Apps',
  'service-fabric': 'compute/10036:Service-Fabric-Clusters',
  'spring-apps': 'compute/10370:Azure-Spring-Apps',

  // Serverless
  'function-app': 'compute/10029:Function-Apps',
  function: { sharedWith: 'function-app', because: 'Microsoft draws a function with the icon of Azure Functions' },
  'logic-apps': 'integration/02631:Logic-Apps',
  'durable-functions': { sharedWith: 'function-app', because: 'Durable Functions is an extension of Azure Functions' },

  // Containers
  'container-apps': 'other/02884:Worker-Container-App',
  'container-apps-job': { sharedWith: 'container-apps', because: 'a job is a kind of container app' },
  'container-apps-environment': 'other/02989:Container-Apps-Environments',
  'container-instances': 'containers/10104:Container-Instances',
  'aks-cluster': 'containers/10023:Kubernetes-Services',
  'aks-node-pool': { sharedWith: 'aks-cluster', because: 'a node pool is a part of AKS without an icon of its own' },
  'container-registry': 'containers/10105:Container-Registries',
  'istio-addon': 'other/03399:AKS-Istio',
  'red-hat-openshift': 'containers/03331:Azure-Red-Hat-OpenShift',

  // Storage
  'blob-storage': 'general/10780:Blob-Block',
  'storage-account': 'storage/10086:Storage-Accounts',
  'data-lake-storage': {
    sharedWith: 'storage-account',
    because:
      'a data lake (Gen2) is a storage account with a hierarchical namespace; the data lake icon of the set is the retired Gen1',
  },
  'managed-disks': 'compute/10032:Disks',
  'temporary-disk': { none: 'Microsoft has drawn no icon for temporary disks' },
  files: 'storage/10400:Azure-Fileshares',
  'netapp-files': 'storage/10096:Azure-NetApp-Files',
  'managed-lustre': { none: 'the set has no Managed Lustre icon' },
  'queue-storage': 'general/10840:Storage-Queue',
  'table-storage': 'general/10841:Table',
  backup: 'storage/00017:Recovery-Services-Vaults',
  'site-recovery': { sharedWith: 'backup', because: RECOVERY_VAULT },
  'file-sync': 'storage/10093:Storage-Sync-Services',
  'storage-mover': 'other/03091:Azure-Storage-Mover',
  'data-box': 'storage/10094:Data-Box',

  // Databases
  'sql-database': 'databases/10130:SQL-Database',
  'sql-managed-instance': 'databases/10136:SQL-Managed-Instance',
  postgresql: 'databases/10131:Azure-Database-PostgreSQL-Server',
  mysql: 'databases/10122:Azure-Database-MySQL-Server',
  'oracle-database': 'databases/03490:Oracle-Database',
  'cosmos-db': 'databases/10121:Azure-Cosmos-DB',
  documentdb: {
    sharedWith: 'cosmos-db',
    because: 'it was Cosmos DB for MongoDB vCore until 2025; the set has no later icon',
  },
  'managed-cassandra': 'other/02663:Managed-Instance-Apache-Cassandra',
  'managed-redis': {
    sharedWith: 'cache-for-redis',
    because: 'it succeeds Azure Cache for Redis; the set has no later icon',
  },
  'cache-for-redis': 'databases/10137:Cache-Redis',
  'database-migration-service': 'databases/10133:Azure-Database-Migration-Services',

  // Groups
  cloud: 'other/10018:Azure-A',
  'management-group': 'general/10011:Management-Groups',
  subscription: 'general/10002:Subscriptions',
  'resource-group': 'general/10007:Resource-Groups',
  region: { none: 'Microsoft draws a region as a frame without an icon' },
  'virtual-network': 'networking/10061:Virtual-Networks',
  'availability-zone': { none: 'Microsoft draws a zone as a frame without an icon' },
  subnet: 'networking/02742:Subnet',

  // Networking
  'nat-gateway': 'networking/10310:NAT',
  'application-gateway': 'networking/10076:Application-Gateways',
  'load-balancer': 'networking/10062:Load-Balancers',
  'gateway-load-balancer': { sharedWith: 'load-balancer', because: 'it is a SKU of Azure Load Balancer' },
  'cross-region-load-balancer': {
    sharedWith: 'load-balancer',
    because: 'it is the global tier of Azure Load Balancer',
  },
  'front-door': 'networking/10073:Front-Door-and-CDN-Profiles',
  cdn: 'networking/00056:CDN-Profiles',
  'traffic-manager': 'networking/10065:Traffic-Manager-Profiles',
  dns: 'networking/10064:DNS-Zones',
  'private-dns-zone': {
    sharedWith: 'dns',
    because: 'Microsoft draws public and private zones with the icon DNS Zones',
  },
  'dns-private-resolver': 'networking/02882:DNS-Private-Resolver',
  firewall: 'networking/10084:Firewalls',
  bastion: 'networking/02422:Bastions',
  'vpn-gateway': 'networking/10063:Virtual-Network-Gateways',
  expressroute: 'networking/10079:ExpressRoute-Circuits',
  'expressroute-gateway': {
    sharedWith: 'vpn-gateway',
    because: 'both are virtual network gateways, drawn with that icon',
  },
  'local-network-gateway': 'networking/10077:Local-Network-Gateways',
  'virtual-wan': 'networking/10353:Virtual-WANs',
  'virtual-wan-hub': 'networking/00860:Virtual-WAN-Hub',
  'vnet-peering': { none: 'Microsoft draws a peering as a line' },
  'private-endpoint': 'other/02579:Private-Endpoints',
  'private-link-service': 'networking/01105:Private-Link-Service',
  'service-endpoint': { none: 'the set has an icon for service endpoint policies only' },
  'network-security-group': 'networking/10067:Network-Security-Groups',
  'application-security-group': 'security/10244:Application-Security-Groups',
  'route-table': 'networking/10082:Route-Tables',
  'public-ip': 'networking/10069:Public-IP-Addresses',
  'network-interface': 'networking/10080:Network-Interfaces',
  'network-virtual-appliance': { none: 'an appliance is another maker’s product' },
  'ddos-protection': 'networking/10072:DDoS-Protection-Plans',
  waf: 'networking/10362:Web-Application-Firewall-Policies(WAF)',
  'network-watcher': 'networking/10066:Network-Watcher',

  // Integration
  'service-bus': 'integration/10836:Azure-Service-Bus',
  'service-bus-topic': {
    sharedWith: 'service-bus',
    because: 'a topic is a part of Service Bus without an icon of its own',
  },
  'event-grid': 'integration/10206:Event-Grid-Topics',
  'event-hubs': 'analytics/00039:Event-Hubs',
  'api-management': 'integration/10042:API-Management-Services',
  'web-pubsub': { none: 'the set has no Web PubSub icon' },
  signalr: 'web/10052:SignalR',
  'communication-services': 'other/00968:Azure-Communication-Services',
  relay: 'integration/10209:Relays',

  // Security and identity
  'entra-id': { none: 'Entra ID is in another icon set of Microsoft' },
  'entra-external-id': 'identity/03338:External-Identities',
  'entra-domain-services': 'identity/10222:Entra-Domain-Services',
  'managed-identity': 'identity/10227:Entra-Managed-Identities',
  rbac: { none: 'the set has icons for Entra roles, not for Azure roles' },
  'key-vault': 'security/10245:Key-Vaults',
  'managed-hsm': { sharedWith: 'key-vault', because: 'Managed HSM is a tier of Key Vault' },
  'app-configuration': 'integration/10219:App-Configuration',
  'defender-for-cloud': 'security/10241:Microsoft-Defender-for-Cloud',
  sentinel: 'security/10248:Azure-Sentinel',
  purview: 'databases/02517:Azure-Purview-Accounts',

  // Management
  monitor: 'monitor/00001:Monitor',
  'log-analytics': 'monitor/00009:Log-Analytics-Workspaces',
  'application-insights': 'monitor/00012:Application-Insights',
  'activity-log': 'monitor/00007:Activity-Log',
  policy: 'management + governance/10316:Policy',
  advisor: 'management + governance/00003:Advisor',
  'cost-management': 'management + governance/00004:Cost-Management-and-Billing',
  'resource-manager': { none: 'the set has no Resource Manager icon' },
  automation: 'management + governance/00022:Automation-Accounts',
  // Its name in preview.
  'update-manager': 'other/02846:Update-Management-Center',
  'landing-zones': { none: 'a landing zone is an architecture, not a resource' },
  arc: 'management + governance/00756:Azure-Arc',
  'managed-grafana': 'other/02905:Azure-Managed-Grafana',
  'managed-prometheus': { sharedWith: 'monitor', because: 'it is a part of Azure Monitor' },
  migrate: 'migrate/10281:Azure-Migrate',

  // Developer tools
  devops: 'devops/10261:Azure-DevOps',
  pipelines: { sharedWith: 'devops', because: 'Azure Pipelines is a part of Azure DevOps; the set has the whole only' },
  repos: { sharedWith: 'devops', because: 'Azure Repos is a part of Azure DevOps; the set has the whole only' },

  // Analytics
  synapse: 'analytics/00606:Azure-Synapse-Analytics',
  fabric: { none: 'Microsoft Fabric is in another icon set of Microsoft' },
  'data-factory': 'analytics/10126:Data-Factories',
  databricks: 'analytics/10787:Azure-Databricks',
  hdinsight: 'analytics/10142:HD-Insight-Clusters',
  'stream-analytics': 'analytics/00042:Stream-Analytics-Jobs',
  'data-explorer': 'analytics/10145:Azure-Data-Explorer-Clusters',
  // The set draws the product's mark under the name of its embedded edition only.
  'power-bi': 'analytics/03332:Power-BI-Embedded',

  // Machine learning and devices
  'ai-search': 'ai + machine learning/10044:Cognitive-Search',
  // Foundry was Azure AI Studio until 2024; the set has no later icon.
  foundry: 'ai + machine learning/03513:AI-Studio',
  'machine-learning': 'ai + machine learning/10166:Machine-Learning',
  'ai-vision': 'ai + machine learning/00792:Computer-Vision',
  'document-intelligence': 'ai + machine learning/00819:Form-Recognizers',
  'ai-translator': 'ai + machine learning/00800:Translator-Text',
  'ai-language': 'ai + machine learning/02876:Language',
  'iot-hub': 'iot/10182:IoT-Hub',
  'iot-dps': 'iot/10369:Device-Provisioning-Services',
  'iot-edge': 'iot/10186:IoT-Edge',
};
