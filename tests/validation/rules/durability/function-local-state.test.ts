import { functionLocalState } from '../../../../shared/validation/rules/durability/function-local-state.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(functionLocalState, {
  valid: {
    'scratch in /tmp': diagram('aws').node('fn', 'aws.lambda', { ephemeralStorageMb: 4096 }).done(),
    'a mounted file system': diagram('aws')
      .node('fn', 'aws.lambda', { persistentState: 'tmp' })
      .node('files', 'aws.efs')
      .connect('fn', 'files')
      .done(),
    'state in a database': diagram('azure').node('app', 'azure.function-app', { persistentState: 'external' }).done(),
    'nothing stated': diagram('aws').node('fn', 'aws.lambda').done(),
    'a mount drawn from the files': diagram('azure')
      .node('app', 'azure.function-app', { persistentState: 'tmp' })
      .node('files', 'azure.files')
      .connect('files', 'app', { kind: 'attach' })
      .done(),
    'state in shared files': diagram('aws').node('fn', 'aws.lambda', { persistentState: 'shared-files' }).done(),
  },
  invalid: {
    'state in /tmp': {
      diagram: diagram('aws').node('fn', 'aws.lambda', { persistentState: 'tmp' }).done(),
      findings: [
        {
          code: 'DUR-003',
          severity: 'error',
          message: '"fn" keeps data that must survive on its local disk, which ends with the instance.',
          nodes: ['fn'],
          property: 'persistentState',
        },
      ],
    },
    'state in the local files of a function app, beside a database': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { persistentState: 'tmp' })
        .node('db', 'azure.cosmos-db')
        .connect('app', 'db')
        .done(),
      findings: [
        {
          code: 'DUR-003',
          severity: 'error',
          message: '"app" keeps data that must survive on its local disk, which ends with the instance.',
          nodes: ['app'],
          property: 'persistentState',
        },
      ],
    },
  },
});
