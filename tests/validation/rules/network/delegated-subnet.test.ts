import { catalog } from '../../../../catalog/index.ts';
import { delegatedSubnet } from '../../../../shared/validation/rules/network/delegated-subnet.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable, type Table } from '../../rule-table.ts';

const subnetOf = (service: string) =>
  diagram('azure')
    .node('vnet', 'azure.virtual-network')
    .node('subnet', 'azure.subnet', { in: 'vnet' })
    .node('app', service, { in: 'subnet' });
const withMachine = (service: string) => subnetOf(service).node('vm', 'azure.virtual-machines', { in: 'subnet' });

const ranged = (service: string) =>
  diagram('azure')
    .node('vnet', 'azure.virtual-network', { cidr: '10.0.0.0/16' })
    .node('subnet', 'azure.subnet', { in: 'vnet', cidr: '10.0.0.0/24' })
    .node('app', service, { in: 'subnet' })
    .node('vm', 'azure.virtual-machines', { in: 'subnet' });

const finding = {
  code: 'NET-014',
  severity: 'error' as const,
  message: '"app" shares "subnet" with "vm"; it needs a subnet that is delegated to it alone.',
  nodes: ['app', 'vm'],
  property: null,
};

const ENVIRONMENT = 'azure.container-apps-environment';
const FLEX = { plan: 'flex-consumption' };
const SERVICES = [
  'azure.app-service',
  'azure.app-service-plan',
  'azure.function-app',
  'azure.function',
  'azure.container-apps-environment',
  'azure.container-apps',
  'azure.container-apps-job',
  'azure.container-instances',
  'azure.sql-managed-instance',
  'azure.postgresql',
  'azure.mysql',
  'azure.netapp-files',
  'azure.dns-private-resolver',
  'azure.app-service-environment',
];
const withAMachine: Table['invalid'] = Object.fromEntries(
  SERVICES.map((service) => [
    `${service} and a machine`,
    {
      diagram: withMachine(service).done(),
      findings: [finding],
      fixed: [
        `moves "app" in "${catalog.services.get(service)?.shortName} subnet"`,
        `adds azure.subnet "${catalog.services.get(service)?.shortName} subnet" in "vnet"`,
      ],
    },
  ]),
);
const alone: Table['valid'] = Object.fromEntries(
  SERVICES.filter((service) => service !== ENVIRONMENT).map((service) => [
    `several of ${service}`,
    subnetOf(service).node('two', service, { in: 'subnet' }).done(),
  ]),
);

ruleTable(delegatedSubnet, {
  valid: {
    ...alone,
    'web and function apps of one plan': subnetOf('azure.app-service')
      .node('fn', 'azure.function-app', { in: 'subnet' })
      .node('plan', 'azure.app-service-plan', { in: 'subnet' })
      .done(),
    'an environment alone': subnetOf(ENVIRONMENT).done(),
    'an environment and what is stated to run in it, drawn beside it': subnetOf(ENVIRONMENT)
      .node('one', 'azure.container-apps', { in: 'subnet', memberOf: ['app'] })
      .node('two', 'azure.container-apps', { in: 'subnet' })
      .done(),
    'environments in a subnet each': subnetOf(ENVIRONMENT)
      .node('other', 'azure.subnet', { in: 'vnet' })
      .node('two', ENVIRONMENT, { in: 'other' })
      .done(),
    'function apps on Flex Consumption': subnetOf('azure.function-app')
      .node('one', 'azure.function-app', { in: 'subnet', ...FLEX })
      .node('two', 'azure.function-app', { in: 'subnet', ...FLEX })
      .node('run', 'azure.function', { in: 'two' })
      .done(),
    'a function app of an unknown plan beside an app': subnetOf('azure.app-service')
      .node('fn', 'azure.function-app', { in: 'subnet' })
      .done(),
    'a function app of an unknown plan beside an environment': subnetOf(ENVIRONMENT)
      .node('fn', 'azure.function-app', { in: 'subnet' })
      .done(),
    'a function app on Premium beside an app, with a private endpoint': subnetOf('azure.app-service')
      .node('fn', 'azure.function-app', { in: 'subnet', plan: 'premium' })
      .node('pe', 'azure.private-endpoint', { in: 'subnet' })
      .done(),
    'function apps that are members of themselves and of one another': subnetOf('azure.app-service')
      .node('fn', 'azure.function-app', { in: 'subnet', memberOf: ['fn', 'two'] })
      .node('two', 'azure.function-app', { in: 'subnet', memberOf: ['fn'] })
      .done(),
    'a function app in a plan beside an app': subnetOf('azure.app-service')
      .node('plan', 'azure.app-service-plan', { in: 'subnet' })
      .node('fn', 'azure.function-app', { in: 'plan' })
      .done(),
    'an environment, its apps and its jobs': subnetOf('azure.container-apps-environment')
      .node('one', 'azure.container-apps', { in: 'app' })
      .node('job', 'azure.container-apps-job', { in: 'app' })
      .done(),
    'an App Service Environment and the app drawn in it': subnetOf('azure.app-service-environment')
      .node('web', 'azure.app-service', { in: 'app' })
      .done(),
    'an App Service Environment and the app drawn beside it': subnetOf('azure.app-service-environment')
      .node('web', 'azure.app-service', { in: 'subnet' })
      .done(),
    'a function app on Container Apps beside its environment': subnetOf('azure.container-apps-environment')
      .node('fn', 'azure.function-app', { in: 'subnet', plan: 'container-apps' })
      .done(),
    'a function app in an environment, with its functions': subnetOf('azure.container-apps-environment')
      .node('fn', 'azure.function-app', { in: 'app' })
      .node('run', 'azure.function', { in: 'fn' })
      .done(),
    'a function app in a cluster': diagram('azure')
      .node('vnet', 'azure.virtual-network')
      .node('subnet', 'azure.subnet', { in: 'vnet' })
      .node('aks', 'azure.aks-cluster', { in: 'subnet' })
      .node('fn', 'azure.function-app', { in: 'aks' })
      .done(),
    'several PostgreSQL servers': subnetOf('azure.postgresql').node('two', 'azure.postgresql', { in: 'subnet' }).done(),
    'what is only associated with the subnet': subnetOf('azure.app-service')
      .node('nsg', 'azure.network-security-group', { in: 'subnet' })
      .node('rt', 'azure.route-table', { in: 'subnet' })
      .node('nat', 'azure.nat-gateway', { in: 'subnet' })
      .node('nic', 'azure.network-interface', { in: 'subnet' })
      .done(),
    'a private endpoint drawn in it': subnetOf('azure.app-service')
      .node('pe', 'azure.private-endpoint', { in: 'subnet' })
      .done(),
    'a service without addresses drawn in it': subnetOf('azure.app-service')
      .node('kv', 'azure.key-vault', { in: 'subnet' })
      .done(),
    'machines in another subnet': subnetOf('azure.postgresql')
      .node('other', 'azure.subnet', { in: 'vnet' })
      .node('vm', 'azure.virtual-machines', { in: 'other' })
      .done(),
    'beside the subnets': diagram('azure')
      .node('vnet', 'azure.virtual-network')
      .node('subnet', 'azure.subnet', { in: 'vnet' })
      .node('app', 'azure.app-service', { in: 'vnet' })
      .node('vm', 'azure.virtual-machines', { in: 'subnet' })
      .done(),
    'an Application Gateway, which wants the subnet for itself': subnetOf('azure.app-service')
      .node('gw', 'azure.application-gateway', { in: 'subnet' })
      .done(),
    'a firewall, which has a subnet reserved': subnetOf('azure.app-service')
      .node('fw', 'azure.firewall', { in: 'subnet' })
      .done(),
    'one cluster of AWS, drawn once for each zone': {
      side: 'azure',
      diagram: diagram('aws')
        .node('subnet', 'aws.subnet')
        .node('a', 'aws.ecs-cluster', { in: 'subnet', label: 'Shop cluster (a)' })
        .node('b', 'aws.ecs-cluster', { in: 'subnet', label: 'Shop cluster (b)' })
        .done(),
    },
    'a subnet on AWS that takes everything': diagram('aws')
      .node('subnet', 'aws.subnet')
      .node('fn', 'aws.lambda', { in: 'subnet' })
      .node('vm', 'aws.ec2', { in: 'subnet' })
      .done(),
  },
  invalid: {
    ...withAMachine,
    'two services of other kinds': {
      diagram: subnetOf('azure.app-service').node('pg', 'azure.postgresql', { in: 'subnet' }).done(),
      findings: [{ ...finding, message: finding.message.replace('vm', 'pg'), nodes: ['app', 'pg'] }],
      fixed: ['moves "app" in "App Service subnet"', 'adds azure.subnet "App Service subnet" in "vnet"'],
    },
    'a function app of another plan beside an environment': {
      diagram: subnetOf('azure.container-apps-environment')
        .node('fn', 'azure.function-app', { in: 'subnet', plan: 'premium' })
        .done(),
      findings: [{ ...finding, message: finding.message.replace('vm', 'fn'), nodes: ['app', 'fn'] }],
      fixed: [
        'moves "app" in "Container Apps environment subnet"',
        'adds azure.subnet "Container Apps environment subnet" in "vnet"',
      ],
    },
    'a function app on Flex Consumption beside an app': {
      diagram: subnetOf('azure.app-service')
        .node('fn', 'azure.function-app', { in: 'subnet', ...FLEX })
        .done(),
      findings: [{ ...finding, message: finding.message.replace('vm', 'fn'), nodes: ['app', 'fn'] }],
      fixed: ['moves "app" in "App Service subnet"', 'adds azure.subnet "App Service subnet" in "vnet"'],
    },
    'function apps on Flex Consumption and on Premium, and one of an unknown plan': {
      diagram: subnetOf('azure.function-app')
        .node('flex', 'azure.function-app', { in: 'subnet', ...FLEX })
        .node('premium', 'azure.function-app', { in: 'subnet', plan: 'premium' })
        .done(),
      findings: [
        {
          ...finding,
          message:
            '"app" and "flex" share "subnet" with "premium"; they need a subnet that is delegated to them alone.',
          nodes: ['app', 'flex', 'premium'],
        },
      ],
      fixed: [
        'moves "app" in "Functions subnet"',
        'moves "flex" in "Functions subnet"',
        'adds azure.subnet "Functions subnet" in "vnet"',
      ],
    },
    'a function in an app on Flex Consumption beside an App Service plan': {
      diagram: subnetOf('azure.app-service-plan')
        .node('fn', 'azure.function-app', { in: 'subnet', ...FLEX })
        .node('run', 'azure.function', { in: 'fn' })
        .done(),
      findings: [
        { ...finding, message: finding.message.replace('"vm"', '"fn" and "run"'), nodes: ['app', 'fn', 'run'] },
      ],
      fixed: ['moves "app" in "App Service plan subnet"', 'adds azure.subnet "App Service plan subnet" in "vnet"'],
    },
    'a function app on Flex Consumption beside an environment': {
      diagram: subnetOf(ENVIRONMENT)
        .node('fn', 'azure.function-app', { in: 'subnet', ...FLEX })
        .done(),
      findings: [{ ...finding, message: finding.message.replace('vm', 'fn'), nodes: ['app', 'fn'] }],
      fixed: [
        'moves "app" in "Container Apps environment subnet"',
        'adds azure.subnet "Container Apps environment subnet" in "vnet"',
      ],
    },
    'a function app on Flex Consumption beside a private endpoint': {
      diagram: subnetOf('azure.private-endpoint')
        .node('fn', 'azure.function-app', { in: 'subnet', ...FLEX })
        .done(),
      findings: [
        {
          ...finding,
          message: '"fn" shares "subnet" with "app"; it needs a subnet that is delegated to it alone.',
          nodes: ['fn', 'app'],
        },
      ],
      fixed: ['moves "fn" in "Functions subnet"', 'adds azure.subnet "Functions subnet" in "vnet"'],
    },
    'two environments with an app each': {
      diagram: subnetOf(ENVIRONMENT)
        .node('two', ENVIRONMENT, { in: 'subnet' })
        .node('one', 'azure.container-apps', { in: 'app' })
        .node('second', 'azure.container-apps', { in: 'two' })
        .done(),
      findings: [
        {
          ...finding,
          message: '"app" and "one" share "subnet" with "two"; they need a subnet that is delegated to them alone.',
          nodes: ['app', 'one', 'two'],
        },
      ],
      fixed: [
        'moves "app" in "Container Apps environment subnet"',
        'adds azure.subnet "Container Apps environment subnet" in "vnet"',
      ],
    },
    'two environments and a machine, where a mixture would stay behind': {
      diagram: withMachine(ENVIRONMENT).node('two', ENVIRONMENT, { in: 'subnet' }).done(),
      findings: [
        { ...finding, message: finding.message.replace('"vm"', '"vm" and "two"'), nodes: ['app', 'vm', 'two'] },
      ],
      fixed: [],
    },
    'a network appliance': {
      diagram: subnetOf('azure.postgresql').node('nva', 'azure.network-virtual-appliance', { in: 'subnet' }).done(),
      findings: [{ ...finding, message: finding.message.replace('vm', 'nva'), nodes: ['app', 'nva'] }],
      fixed: ['moves "app" in "PostgreSQL subnet"', 'adds azure.subnet "PostgreSQL subnet" in "vnet"'],
    },
    'a service with ranges around it, which gets one of the size that it needs': {
      diagram: ranged('azure.sql-managed-instance').done(),
      findings: [finding],
      fixed: [
        'moves "app" in "SQL Managed Instance subnet"',
        'adds azure.subnet "SQL Managed Instance subnet" in "vnet" (cidr: 10.0.1.0/27)',
      ],
    },
    'a service that needs no size': {
      diagram: ranged('azure.mysql').done(),
      findings: [finding],
      fixed: ['moves "app" in "MySQL subnet"', 'adds azure.subnet "MySQL subnet" in "vnet" (cidr: 10.0.1.0/27)'],
    },
    'two apps and a machine, as one finding': {
      diagram: withMachine('azure.app-service').node('app2', 'azure.app-service', { in: 'subnet' }).done(),
      findings: [
        {
          ...finding,
          message: '"app" and "app2" share "subnet" with "vm"; they need a subnet that is delegated to them alone.',
          nodes: ['app', 'app2', 'vm'],
        },
      ],
      fixed: [
        'moves "app" in "App Service subnet"',
        'moves "app2" in "App Service subnet"',
        'adds azure.subnet "App Service subnet" in "vnet"',
      ],
    },
    'a machine that states its subnet': {
      diagram: subnetOf('azure.app-service')
        .node('vm', 'azure.virtual-machines', { subnets: ['subnet'] })
        .done(),
      findings: [finding],
      fixed: ['moves "app" in "App Service subnet"', 'adds azure.subnet "App Service subnet" in "vnet"'],
    },
    'an environment and the app in it, which move together': {
      diagram: withMachine('azure.container-apps-environment')
        .node('inner', 'azure.container-apps', { in: 'app' })
        .done(),
      findings: [
        {
          ...finding,
          message: '"app" and "inner" share "subnet" with "vm"; they need a subnet that is delegated to them alone.',
          nodes: ['app', 'inner', 'vm'],
        },
      ],
      fixed: [
        'moves "app" in "Container Apps environment subnet"',
        'adds azure.subnet "Container Apps environment subnet" in "vnet"',
      ],
    },
    'three kinds, where a mixture would stay behind': {
      diagram: withMachine('azure.app-service').node('pg', 'azure.postgresql', { in: 'subnet' }).done(),
      findings: [{ ...finding, message: finding.message.replace('"vm"', '"pg" and "vm"'), nodes: ['app', 'pg', 'vm'] }],
      fixed: [],
    },
    'an app that states its subnet, which both clouds would follow': {
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('subnet', 'azure.subnet', { in: 'vnet' })
        .node('app', 'azure.app-service', { subnets: ['subnet'] })
        .node('vm', 'azure.virtual-machines', { in: 'subnet' })
        .done(),
      findings: [finding],
      fixed: [],
    },
    'AWS subnets seen from Azure, as one structural finding': {
      side: 'azure',
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('s1', 'aws.subnet', { in: 'vpc' })
        .node('s2', 'aws.subnet', { in: 'vpc' })
        .node('fn1', 'aws.lambda', { in: 's1' })
        .node('vm1', 'aws.ec2', { in: 's1' })
        .node('fn2', 'aws.lambda', { in: 's2' })
        .node('vm2', 'aws.ec2', { in: 's2' })
        .done(),
      findings: [
        {
          ...finding,
          message:
            'On Azure, "fn1" and "fn2" cannot share a subnet with "vm1" and "vm2": a subnet that is delegated to one kind takes no other.',
          nodes: ['fn1', 'fn2', 'vm1', 'vm2'],
          structural: true,
        },
      ],
      fixed: [],
    },
    'a Lambda function and a Beanstalk environment in one AWS subnet, seen from Azure': {
      side: 'azure',
      diagram: diagram('aws')
        .node('subnet', 'aws.subnet')
        .node('fn', 'aws.lambda', { in: 'subnet' })
        .node('endpoint', 'aws.vpc-endpoint', { in: 'subnet' })
        .node('web', 'aws.elastic-beanstalk', { in: 'subnet' })
        .done(),
      findings: [
        {
          ...finding,
          message:
            'On Azure, "fn" cannot share a subnet with "web": a subnet that is delegated to one kind takes no other.',
          nodes: ['fn', 'web'],
          structural: true,
        },
      ],
      fixed: [],
    },
    'two clusters of AWS in one subnet': {
      side: 'azure',
      diagram: diagram('aws')
        .node('subnet', 'aws.subnet')
        .node('shop', 'aws.ecs-cluster', { in: 'subnet' })
        .node('stock', 'aws.ecs-cluster', { in: 'subnet' })
        .done(),
      findings: [
        {
          ...finding,
          message:
            'On Azure, "shop" cannot share a subnet with "stock": a subnet that is delegated to one kind takes no other.',
          nodes: ['shop', 'stock'],
          structural: true,
        },
      ],
      fixed: [],
    },
    'an environment drawn on Azure around what comes from AWS, as the same finding': {
      side: 'azure',
      diagram: diagram('aws')
        .node('s1', 'aws.subnet')
        .node('s2', 'aws.subnet')
        .node('fn', 'aws.lambda', { in: 's1' })
        .node('vm1', 'aws.ec2', { in: 's1' })
        .node('env', 'azure.container-apps-environment', { in: 's2', only: 'azure' })
        .node('app', 'aws.fargate', { in: 'env' })
        .node('vm2', 'aws.ec2', { in: 's2' })
        .done(),
      findings: [
        {
          ...finding,
          message:
            'On Azure, "fn", "env" and "app" cannot share a subnet with "vm1" and "vm2": a subnet that is delegated to one kind takes no other.',
          nodes: ['fn', 'env', 'app', 'vm1', 'vm2'],
          structural: true,
        },
      ],
      fixed: [],
    },
  },
});
