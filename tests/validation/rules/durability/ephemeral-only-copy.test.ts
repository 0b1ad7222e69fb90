import { ephemeralOnlyCopy } from '../../../../shared/validation/rules/durability/ephemeral-only-copy.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const machine = (vm: Record<string, unknown>, disk: Record<string, unknown> = {}) =>
  diagram('aws')
    .node('vm', 'aws.ec2', vm)
    .node('disk', 'aws.instance-store', { label: 'NVMe', ...disk })
    .connect('vm', 'disk', { kind: 'attach' });

/** Machines that replicate in a row. */
const ring = (size: number, kind: 'replication' | 'data' = 'replication', second = 'aws.ec2') => {
  const drawn = machine({ role: 'database', label: 'Cassandra' });
  for (let at = 1; at < size; at += 1) {
    drawn.node(`vm${at}`, at === 1 ? second : 'aws.ec2').connect(at === 1 ? 'vm' : `vm${at - 1}`, `vm${at}`, { kind });
  }
  return drawn.done();
};

const azure = (vm: Record<string, unknown>) => diagram('azure').node('vm', 'azure.virtual-machines', vm);

ruleTable(ephemeralOnlyCopy, {
  valid: {
    'a cache': machine({ role: 'cache', stateful: true }).done(),
    'scratch space': machine({ stateful: true }, { role: 'temp' }).done(),
    'data that the application replicates': machine({ role: 'database', replicated: true }).done(),
    'another volume beside it': machine({ role: 'database' }).node('volume', 'aws.ebs').connect('vm', 'volume').done(),
    'nothing stated': machine({}).done(),
    'scratch space of a worker': machine({ role: 'worker', stateful: true }).done(),
    'a disk that is replicated': machine({ role: 'database' }, { replicated: true }).done(),
    'a machine without state': machine({ stateful: false, role: 'web' }).done(),
    'a volume drawn in the machine': diagram('aws')
      .node('vm', 'aws.ec2', { role: 'database' })
      .node('disk', 'aws.instance-store', { in: 'vm' })
      .node('volume', 'aws.ebs', { in: 'vm' })
      .done(),
    'files beside it': machine({ role: 'database' }).node('efs', 'aws.efs').connect('vm', 'efs').done(),
    'objects beside it': machine({ role: 'database' }).node('bucket', 'aws.s3').connect('vm', 'bucket').done(),
    'a database beside it': machine({ stateful: true }).node('db', 'aws.rds').connect('vm', 'db').done(),
    'a disk at something that is no machine': diagram('aws')
      .node('fn', 'aws.lambda', { stateful: true })
      .node('disk', 'aws.instance-store', { stateful: true })
      .connect('fn', 'disk')
      .done(),
    'a disk in a network that holds a machine': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('vm', 'aws.ec2', { in: 'vpc', role: 'database' })
      .node('disk', 'aws.instance-store', { in: 'vpc' })
      .done(),
    'three machines that replicate': ring(3),
    'an ephemeral OS disk of a machine without state': azure({ ephemeralOsDisk: true }).done(),
    'a managed OS disk': azure({ ephemeralOsDisk: false, stateful: true }).done(),
    'an OS disk of which nothing is stated': azure({ stateful: true }).done(),
    'an ephemeral OS disk beside a data disk': azure({ ephemeralOsDisk: true, stateful: true })
      .node('disk', 'azure.managed-disks')
      .connect('vm', 'disk')
      .done(),
    'an ephemeral OS disk of a replicated database': azure({
      ephemeralOsDisk: true,
      role: 'database',
      replicated: true,
    }).done(),
    'an ephemeral OS disk of a cache': azure({ ephemeralOsDisk: true, stateful: true, role: 'cache' }).done(),
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
      fixed: ['turns "NVMe" into aws.ebs'],
    },
    ...Object.fromEntries(
      Object.entries({
        'two machines that replicate': ring(2),
        'three machines without replication': ring(3, 'data'),
        'a machine that replicates through something else': ring(3, 'replication', 'aws.lambda'),
      }).map(([name, drawn]) => [
        name,
        {
          diagram: drawn,
          findings: [
            {
              code: 'DUR-001',
              severity: 'error' as const,
              message:
                '"Cassandra" keeps data that must survive, and its only storage is "NVMe", which is emptied when it stops or moves.',
              nodes: ['disk', 'vm'],
              property: null,
            },
          ],
          fixed: ['turns "NVMe" into aws.ebs'],
        },
      ]),
    ),
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
      fixed: ['turns "disk" into azure.managed-disks'],
    },
    'a system of record on a disk drawn in its machine': {
      diagram: diagram('aws')
        .node('vm', 'aws.ec2', { role: 'system-of-record', replicated: false })
        .node('disk', 'aws.instance-store', { in: 'vm' })
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
      fixed: ['turns "disk" into aws.ebs'],
    },
    'a disk that states to hold the data': {
      diagram: machine({}, { stateful: true }).done(),
      findings: [
        {
          code: 'DUR-001',
          severity: 'error',
          message:
            '"vm" keeps data that must survive, and its only storage is "NVMe", which is emptied when it stops or moves.',
          nodes: ['disk', 'vm'],
          property: null,
        },
      ],
      fixed: ['turns "NVMe" into aws.ebs'],
    },
    'a disk of a node group': {
      diagram: diagram('aws')
        .node('nodes', 'aws.eks-node-group', { stateful: true })
        .node('disk', 'aws.instance-store')
        .connect('nodes', 'disk')
        .done(),
      findings: [
        {
          code: 'DUR-001',
          severity: 'error',
          message:
            '"nodes" keeps data that must survive, and its only storage is "disk", which is emptied when it stops or moves.',
          nodes: ['disk', 'nodes'],
          property: null,
        },
      ],
      fixed: ['turns "disk" into aws.ebs'],
    },
    'something beside it that keeps nothing': {
      diagram: machine({ role: 'database' }).node('web', 'aws.ec2').connect('web', 'vm').done(),
      findings: [
        {
          code: 'DUR-001',
          severity: 'error',
          message:
            '"vm" keeps data that must survive, and its only storage is "NVMe", which is emptied when it stops or moves.',
          nodes: ['disk', 'vm'],
          property: null,
        },
      ],
      fixed: ['turns "NVMe" into aws.ebs'],
    },
    'a database on an ephemeral OS disk': {
      diagram: azure({ ephemeralOsDisk: true, role: 'database' }).done(),
      findings: [
        {
          code: 'DUR-001',
          severity: 'error',
          message:
            '"vm" keeps data that must survive, and the only disk it is drawn with is its ephemeral OS disk, which is emptied when it moves or is reimaged.',
          nodes: ['vm'],
          property: 'ephemeralOsDisk',
        },
      ],
      fixed: ['sets ephemeralOsDisk: false on "vm"'],
    },
    'state on the ephemeral OS disks of a scale set': {
      diagram: diagram('azure').node('set', 'azure.vm-scale-set', { ephemeralOsDisk: true, stateful: true }).done(),
      findings: [
        {
          code: 'DUR-001',
          severity: 'error',
          message:
            '"set" keeps data that must survive, and the only disk it is drawn with is its ephemeral OS disk, which is emptied when it moves or is reimaged.',
          nodes: ['set'],
          property: 'ephemeralOsDisk',
        },
      ],
      fixed: ['sets ephemeralOsDisk: false on "set"'],
    },
    'an ephemeral OS disk and a temporary disk, as one finding': {
      diagram: azure({ ephemeralOsDisk: true, stateful: true })
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
      fixed: ['turns "disk" into azure.managed-disks'],
    },
  },
});
