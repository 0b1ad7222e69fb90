import { subnetTooSmall } from '../../../validation/rules/network/subnet-too-small.ts';
import { kindOfRule } from './kind-of-rule.ts';

export const widerRange = kindOfRule(subnetTooSmall, {
  id: 'wider-range',
  sides: ['aws', 'azure'],
  title: 'Widen a range that is too small for this cloud',
  titled: 'Widen the address range of {first}',
});
