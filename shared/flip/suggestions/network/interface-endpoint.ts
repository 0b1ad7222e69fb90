import { gatewayEndpointService } from '../../../validation/rules/network/gateway-endpoint-service.ts';
import { kindOfRule } from './kind-of-rule.ts';

export const interfaceEndpoint = kindOfRule(gatewayEndpointService, {
  id: 'interface-endpoint',
  sides: ['aws'],
  title: 'Use an interface endpoint where AWS has no gateway endpoint',
  titled: 'Make {names} an interface endpoint',
});
