import { noOutboundPath } from '../../../../shared/validation/rules/network/no-outbound-path.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const calling = (subnet: Record<string, unknown>, options: Record<string, unknown> = {}) =>
  diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('subnet', 'aws.subnet', { in: 'vpc', ...subnet })
    .node('app', 'aws.ec2', { in: 'subnet', ...options })
    .node('partner', 'neutral.third-party')
    .connect('app', 'partner');

ruleTable(noOutboundPath, {
  valid: {
    'through a NAT gateway': calling({ visibility: 'private' }).node('nat', 'aws.nat-gateway', { in: 'vpc' }).done(),
    'through a transit gateway': calling({ visibility: 'private' }).node('tgw', 'aws.transit-gateway').done(),
    'through a firewall': calling({ visibility: 'private', egress: 'firewall' }).done(),
    'through on-premises': calling({ visibility: 'private', egress: 'on-premises' }).done(),
    'with a public address in a public subnet': calling({ visibility: 'public' }, { assignPublicIp: true }).done(),
    'only to S3 through a gateway endpoint': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('subnet', 'aws.subnet', { in: 'vpc', visibility: 'private', egress: 'none' })
      .node('app', 'aws.ec2', { in: 'subnet' })
      .node('endpoint', 'aws.gateway-endpoint', { in: 'vpc' })
      .node('bucket', 'aws.s3')
      .connect('app', 'bucket')
      .done(),
    'an unknown kind of subnet': calling({}).done(),
    'a web app outside of any network': diagram('azure')
      .node('vnet', 'azure.virtual-network')
      .node('site', 'azure.app-service')
      .node('partner', 'neutral.third-party')
      .connect('site', 'partner')
      .done(),
  },
  invalid: {
    'no way out drawn, as a hint': {
      diagram: calling({ visibility: 'private' }).done(),
      findings: [
        {
          code: 'NET-006',
          severity: 'info',
          message: 'The internet is called from "vpc" by "app"; no NAT gateway, firewall or other way out is drawn.',
          nodes: ['app'],
          property: 'egress',
        },
      ],
    },
    'a subnet that states that it has none': {
      diagram: calling({ visibility: 'private', egress: 'none' }).done(),
      findings: [
        {
          code: 'NET-006',
          severity: 'error',
          message: 'The internet is called from "vpc" by "app", but their subnets state that there is no way out.',
          nodes: ['app'],
          property: 'egress',
        },
      ],
    },
    'an old Azure subnet with default outbound access': {
      diagram: diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('subnet', 'azure.subnet', { in: 'vnet', egress: 'none', defaultOutbound: true })
        .node('vm', 'azure.virtual-machines', { in: 'subnet' })
        .node('net', 'neutral.internet')
        .connect('vm', 'net')
        .done(),
      findings: [
        {
          code: 'NET-006',
          severity: 'warning',
          message: 'The internet is called from "vnet" by "vm"; no NAT gateway, firewall or other way out is drawn.',
          nodes: ['vm'],
          property: 'egress',
        },
      ],
    },
  },
});
