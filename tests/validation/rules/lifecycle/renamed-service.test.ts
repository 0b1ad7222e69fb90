import { catalogData } from '../../../../catalog/index.ts';
import { createCatalog } from '../../../../shared/catalog/catalog.ts';
import { renamedService } from '../../../../shared/validation/rules/lifecycle/renamed-service.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const renamed = createCatalog({
  ...catalogData,
  services: catalogData.services.map((service) =>
    service.id === 'azure.foundry'
      ? {
          ...service,
          lifecycle: {
            state: 'renamed',
            successor: 'azure.ai-search',
            text: 'It was tried out.',
            source: 'rule-lifecycle',
            checked: '2026-11-21',
            status: 'checked',
          },
        }
      : service,
  ),
});

ruleTable(renamedService, {
  valid: {
    'the current name': { catalog: renamed, diagram: diagram('azure').node('search', 'azure.ai-search').done() },
  },
  invalid: {
    'a former name': {
      catalog: renamed,
      diagram: diagram('azure').node('ai', 'azure.foundry').done(),
      findings: [
        {
          code: 'LIFE-003',
          severity: 'info',
          message: 'Microsoft Foundry has a new name. It was tried out.',
          nodes: ['ai'],
          property: null,
        },
      ],
    },
  },
});
