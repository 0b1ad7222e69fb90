import { internetGatewayMissing } from '../../../validation/rules/network/internet-gateway-missing.ts';
import { kindOfRule } from './kind-of-rule.ts';

export const internetGateway = kindOfRule(internetGatewayMissing, {
  id: 'internet-gateway',
  sides: ['aws'],
  title: 'Attach the internet gateway that Azure does not need',
  titled: 'Attach an internet gateway to {names}',
});
