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
    'a label of its own': diagram('azure').node('id', 'azure.entra-id', { label: 'Sign-in' }).done(),
    'a label that only speaks of the former name': diagram('azure')
      .node('id', 'azure.entra-id', { label: 'Sync from Azure AD' })
      .done(),
    'no label': diagram('azure').node('id', 'azure.entra-id', { label: '' }).done(),
    'the former name of another service': diagram('azure').node('kv', 'azure.key-vault', { label: 'Azure AD' }).done(),
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
      fixed: ['turns "ai" into azure.ai-search'],
    },
    'labels that are former names: one finding for each name': {
      diagram: diagram('azure')
        .node('a', 'azure.entra-id', { label: 'Azure AD' })
        .node('b', 'azure.entra-id', { label: ' azure  ad' })
        .node('c', 'azure.entra-id', { label: 'Azure Active Directory' })
        .done(),
      findings: [
        {
          code: 'LIFE-003',
          severity: 'info',
          message: 'Azure AD is called Microsoft Entra ID today.',
          nodes: ['a', 'b'],
          property: null,
        },
        {
          code: 'LIFE-003',
          severity: 'info',
          message: 'Azure Active Directory is called Microsoft Entra ID today.',
          nodes: ['c'],
          property: null,
        },
      ],
    },
    'on AWS': {
      diagram: diagram('aws').node('apps', 'aws.workspaces-applications', { label: 'Amazon AppStream 2.0' }).done(),
      findings: [
        {
          code: 'LIFE-003',
          severity: 'info',
          message: 'Amazon AppStream 2.0 is called Amazon WorkSpaces Applications today.',
          nodes: ['apps'],
          property: null,
        },
      ],
    },
  },
});
