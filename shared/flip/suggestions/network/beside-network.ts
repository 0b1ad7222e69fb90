import { regionalInSubnet } from '../../../validation/rules/network/regional-in-subnet.ts';
import { kindOfRule } from './kind-of-rule.ts';

export const besideNetwork = kindOfRule(regionalInSubnet, {
  id: 'beside-network',
  sides: ['aws', 'azure'],
  title: 'Draw a service beside the network that has no place in a subnet of this cloud',
  titled: 'Draw {names} beside the network',
});
