import { endpointZones } from '../../../../shared/validation/rules/availability/endpoint-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const users = (fields = {}) =>
  diagram('aws', fields)
    .node('za', 'aws.availability-zone', { label: 'eu-west-1a' })
    .node('zb', 'aws.availability-zone', { label: 'eu-west-1b' })
    .node('ma', 'aws.ec2', { in: 'za' })
    .node('mb', 'aws.ec2', { in: 'zb' });

const used = (endpoint: Record<string, unknown>, fields = {}) =>
  users(fields).node('end', 'aws.vpc-endpoint', endpoint).connect('ma', 'end').connect('mb', 'end');

const finding = (property: string, nodes = ['end'], name = 'end') => ({
  code: 'HA-027',
  severity: 'info' as const,
  message: `"${name}" is in 1 of the 2 zones of what uses it.`,
  nodes,
  property,
});

ruleTable(endpointZones, {
  valid: {
    'an endpoint in every zone of its users': used({ zones: ['a', 'b'] }).done(),
    'an endpoint in more zones than its users': users()
      .node('end', 'aws.vpc-endpoint', { azCount: 2 })
      .connect('ma', 'end')
      .done(),
    'as many zones as its users, stated as a number': used({ azCount: 2, zones: ['a'] }).done(),
    'an endpoint for each zone': users()
      .node('ea', 'aws.vpc-endpoint', { in: 'za', label: 'ECR endpoint a' })
      .node('eb', 'aws.vpc-endpoint', { in: 'zb', label: 'ECR endpoint b' })
      .connect('ma', 'ea')
      .connect('mb', 'ea')
      .done(),
    'one of two endpoints whose zone is unknown': users()
      .node('ea', 'aws.vpc-endpoint', { in: 'za', label: 'ECR endpoint 1' })
      .node('eb', 'aws.vpc-endpoint', { label: 'ECR endpoint 2' })
      .connect('ma', 'ea')
      .connect('mb', 'ea')
      .done(),
    'an endpoint whose zones are unknown': used({}).done(),
    'an endpoint that nothing is drawn to use': users().node('end', 'aws.vpc-endpoint', { in: 'za' }).done(),
    'users of one zone': users().node('end', 'aws.vpc-endpoint', { in: 'zb' }).connect('ma', 'end').done(),
    'a gateway endpoint': users()
      .node('end', 'aws.gateway-endpoint', { in: 'za' })
      .connect('ma', 'end')
      .connect('mb', 'end')
      .done(),
    'a development diagram': used({ in: 'za' }, { environment: 'development' }).done(),
    'an endpoint that needs no high availability': used({ in: 'za', haRequired: false }).done(),
    'a private endpoint on Azure': diagram('azure')
      .node('m1', 'azure.virtual-machines', { zones: ['1'] })
      .node('m2', 'azure.virtual-machines', { zones: ['2'] })
      .node('end', 'azure.private-endpoint', { zones: ['1'] })
      .connect('m1', 'end')
      .connect('m2', 'end')
      .done(),
  },
  invalid: {
    'an endpoint in one of two zones': { diagram: used({ in: 'za' }).done(), findings: [finding('zones')] },
    'one zone stated as a number': {
      diagram: used({ azCount: 1 }).done(),
      findings: [finding('azCount')],
      fixed: ['sets azCount: 2 on "end"'],
    },
    'two endpoints in the same zone': {
      diagram: users()
        .node('ea', 'aws.vpc-endpoint', { in: 'za', label: 'ECR endpoint 1', azCount: 1 })
        .node('eb', 'aws.vpc-endpoint', { in: 'za', label: 'ECR endpoint 2', azCount: 1 })
        .connect('ma', 'ea')
        .connect('mb', 'eb')
        .done(),
      findings: [finding('zones', ['ea', 'eb'], 'ECR endpoint 1')],
      fixed: [],
    },
  },
});
