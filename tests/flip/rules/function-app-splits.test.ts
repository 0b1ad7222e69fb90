import { functionAppSplits } from '../../../shared/flip/rules/function-app-splits.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { flipRuleTable } from '../flip-rule-table.ts';

flipRuleTable(functionAppSplits, {
  silent: {
    'an app with one function': diagram('azure')
      .node('app', 'azure.function-app')
      .node('one', 'azure.function', { in: 'app' })
      .done(),
    'an app drawn as one box': diagram('azure').node('app', 'azure.function-app').done(),
    'two apps of one function': diagram('azure')
      .node('a', 'azure.function-app')
      .node('b', 'azure.function-app')
      .node('one', 'azure.function', { in: 'a' })
      .node('two', 'azure.function', { in: 'b' })
      .done(),
    'an app that is pinned to Azure with its functions': diagram('azure')
      .node('app', 'azure.function-app', { pinned: 'azure' })
      .node('one', 'azure.function', { in: 'app', pinned: 'azure' })
      .node('two', 'azure.function', { in: 'app', pinned: 'azure' })
      .done(),
    'the way from AWS: each Lambda function is one already': diagram('aws')
      .node('one', 'aws.lambda')
      .node('two', 'aws.lambda')
      .done(),
  },
  remarks: {
    'an app with two functions': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { label: 'Orders' })
        .node('one', 'azure.function', { in: 'app' })
        .node('two', 'azure.function', { in: 'app' })
        .node('kept', 'azure.function', { in: 'app', pinned: 'azure' })
        .node('store', 'azure.blob-storage', { in: 'app' })
        .done(),
      says: [
        {
          code: 'CONV-003',
          severity: 'warning',
          message:
            '"Orders" holds 2 functions: each becomes a Lambda function with settings, memory and scaling of its own.',
          nodes: ['app', 'one', 'two'],
          property: null,
        },
      ],
    },
  },
});
