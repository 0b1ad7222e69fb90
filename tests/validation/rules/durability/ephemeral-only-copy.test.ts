import { ephemeralOnlyCopy } from '../../../../shared/validation/rules/durability/ephemeral-only-copy.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const machine = (vm: Record<string, unknown>, disk: Record<string, unknown> = {}) =>
  diagram('aws')
    .node('vm', 'aws.ec2', vm)
    .node('disk', 'aws.instance-store', { label: 'NVMe', ...disk })
    .connect('vm', 'disk', { kind: 'attach' });

ruleTable(ephemeralOnlyCopy, {
  valid: {
    'a cache': machine({ role: 'cache', stateful: true }).done(),
    'scratch space': machine({ stateful: true }, { role: 'temp' }).done(),
    'data that the application replicates': machine({ role: 'database', replicated: true }).done(),
    'another volume beside it': machine({ role: 'database' }).node('volume', 'aws.ebs').connect('vm', 'volume').done(),
    'nothing stated': machine({}).done(),
  },
  invalid: {
    'a database on an instance store': {
      diagram: machine({ role: 'database', label: 'Postgres' }).done(),
      findings: [
        {
          code: 'DUR-001',
          severity: 'error',
          message:
            '"Postgres" keeps data that must survive, and its only storage is "NVMe", which is emptied when it stops or moves.',
          nodes: ['disk', 'vm'],
          property: null,
        },
      ],
    },
    'state on a temporary disk': {
      diagram: diagram('azure')
        .node('vm', 'azure.virtual-machines', { stateful: true })
        .node('disk', 'azure.temporary-disk')
        .connect('vm', 'disk')
        .done(),
      findings: [
        {
          code: 'DUR-001',
          severity: 'error',
          message:
            '"vm" keeps data that must survive, and its only storage is "disk", which is emptied when it stops or moves.',
          nodes: ['disk', 'vm'],
          property: null,
        },
      ],
    },
  },
});
