import { regionWithoutCounterpart } from '../../../shared/flip/rules/region-without-counterpart.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { flipRuleTable } from '../flip-rule-table.ts';

const says = (message: string, node = 'r', severity: 'warning' | 'info' = 'warning') => [
  { code: 'CONV-023', severity, message, nodes: [node], property: null },
];
const region = (label: string, options: Record<string, unknown> = {}) =>
  diagram('azure')
    .node('r', 'azure.region', { label, ...options })
    .done();

flipRuleTable(regionWithoutCounterpart, {
  silent: {
    'a country where AWS has a region': region('North Europe'),
    'a region that is named for AWS already': region('eu-west-1'),
    'a frame that names no region': region('Production'),
    'what is pinned stays where it is': region('West Europe', { pinned: 'azure' }),
    'two frames of one region': diagram('azure')
      .node('r', 'azure.region', { label: 'UK South' })
      .node('r2', 'azure.region', { label: 'UK South' })
      .done(),
  },
  remarks: {
    'a country without a region of AWS': {
      diagram: region('West Europe'),
      says: says('AWS has no region in the country of "West Europe" (Netherlands).'),
    },
    'milder in development': {
      diagram: { ...region('Norway East'), environment: 'development' },
      says: says('AWS has no region in the country of "Norway East" (Norway).', 'r', 'info'),
    },
    'a country without a region of Azure': {
      diagram: diagram('aws').node('r', 'aws.region', { label: 'me-south-1' }).done(),
      says: says('Azure has no region in the country of "me-south-1" (Bahrain).'),
    },
    'a second region of a country where AWS has one': {
      diagram: diagram('azure')
        .node('r', 'azure.region', { label: 'UK South' })
        .node('r2', 'azure.region', { label: 'UK West' })
        .done(),
      says: says(
        'AWS has no other region in the country of "UK West" (Cardiff) than those that other regions of this design become.',
        'r2',
      ),
    },
  },
});
