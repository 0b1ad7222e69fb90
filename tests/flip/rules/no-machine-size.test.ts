import { noMachineSize } from '../../../shared/flip/rules/no-machine-size.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { flipRuleTable } from '../flip-rule-table.ts';

flipRuleTable(noMachineSize, {
  silent: {
    'a type with a counterpart, which is suggested': diagram('aws')
      .node('web', 'aws.ec2', { instanceType: 'm7g.large' })
      .done(),
    'a type that the catalog does not know': diagram('aws').node('web', 'aws.ec2', { instanceType: 'x99.huge' }).done(),
    'no type': diagram('aws').node('web', 'aws.ec2').done(),
    'a size that was chosen': diagram('aws')
      .node('train', 'aws.ec2', { instanceType: 'p5.48xlarge', vmSize: 'Standard_ND96isr_H100_v5' })
      .done(),
  },
  remarks: {
    'more processors and memory than any machine with these GPUs': {
      diagram: diagram('aws').node('train', 'aws.ec2', { instanceType: 'p5.48xlarge' }).done(),
      says: [
        {
          code: 'CONV-022',
          severity: 'info',
          message:
            'The catalog knows no size of Azure with as much of everything as p5.48xlarge, which "train" states.',
          nodes: ['train'],
          property: null,
        },
      ],
    },
  },
});
