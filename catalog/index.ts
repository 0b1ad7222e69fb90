import { createCatalog } from '../shared/catalog/catalog.ts';
import type { CatalogData } from '../shared/catalog/schema.ts';
import awsAnalytics from './data/aws/analytics.json' with { type: 'json' };
import awsBusiness from './data/aws/business.json' with { type: 'json' };
import awsCompute from './data/aws/compute.json' with { type: 'json' };
import awsDatabase from './data/aws/database.json' with { type: 'json' };
import awsIntegration from './data/aws/integration.json' with { type: 'json' };
import awsManagement from './data/aws/management.json' with { type: 'json' };
import awsMl from './data/aws/ml.json' with { type: 'json' };
import awsNetworking from './data/aws/networking.json' with { type: 'json' };
import awsSecurity from './data/aws/security.json' with { type: 'json' };
import awsStorage from './data/aws/storage.json' with { type: 'json' };
import azureAnalytics from './data/azure/analytics.json' with { type: 'json' };
import azureBusiness from './data/azure/business.json' with { type: 'json' };
import azureCompute from './data/azure/compute.json' with { type: 'json' };
import azureDatabase from './data/azure/database.json' with { type: 'json' };
import azureIntegration from './data/azure/integration.json' with { type: 'json' };
import azureManagement from './data/azure/management.json' with { type: 'json' };
import azureMl from './data/azure/ml.json' with { type: 'json' };
import azureNetworking from './data/azure/networking.json' with { type: 'json' };
import azureSecurity from './data/azure/security.json' with { type: 'json' };
import azureStorage from './data/azure/storage.json' with { type: 'json' };
import computeChoice from './data/compute-choice.json' with { type: 'json' };
import couplings from './data/couplings.json' with { type: 'json' };
import fromAnalytics from './data/equivalences/analytics.json' with { type: 'json' };
import fromBusiness from './data/equivalences/business.json' with { type: 'json' };
import fromCompute from './data/equivalences/compute.json' with { type: 'json' };
import fromDatabase from './data/equivalences/database.json' with { type: 'json' };
import fromIntegration from './data/equivalences/integration.json' with { type: 'json' };
import fromManagement from './data/equivalences/management.json' with { type: 'json' };
import fromMl from './data/equivalences/ml.json' with { type: 'json' };
import fromNetworking from './data/equivalences/networking.json' with { type: 'json' };
import fromSecurity from './data/equivalences/security.json' with { type: 'json' };
import fromStorage from './data/equivalences/storage.json' with { type: 'json' };
import labelWords from './data/label-words.json' with { type: 'json' };
import machineSeries from './data/machine-sizes.json' with { type: 'json' };
import neutral from './data/neutral.json' with { type: 'json' };
import properties from './data/properties.json' with { type: 'json' };
import regions from './data/regions.json' with { type: 'json' };
import awsSources from './data/sources/aws.json' with { type: 'json' };
import azureSources from './data/sources/azure.json' with { type: 'json' };
import otherSources from './data/sources/other.json' with { type: 'json' };

/** The date of the last change to the data, as diagrams record it. */
export const CATALOG_VERSION = '2026-11-22';

export const awsServices = [
  ...awsCompute,
  ...awsNetworking,
  ...awsStorage,
  ...awsDatabase,
  ...awsIntegration,
  ...awsAnalytics,
  ...awsSecurity,
  ...awsManagement,
  ...awsMl,
  ...awsBusiness,
];

export const azureServices = [
  ...azureCompute,
  ...azureNetworking,
  ...azureStorage,
  ...azureDatabase,
  ...azureIntegration,
  ...azureAnalytics,
  ...azureSecurity,
  ...azureManagement,
  ...azureMl,
  ...azureBusiness,
];

/** Each row lies in the file of the service that it leads from. */
const equivalences = [
  ...fromCompute,
  ...fromNetworking,
  ...fromStorage,
  ...fromDatabase,
  ...fromIntegration,
  ...fromAnalytics,
  ...fromSecurity,
  ...fromManagement,
  ...fromMl,
  ...fromBusiness,
];

/** JSON widens enumerations to strings; the catalog's tests parse every row with its schema. */
export const catalogData = {
  version: CATALOG_VERSION,
  services: [...awsServices, ...azureServices, ...neutral],
  equivalences,
  properties,
  regions,
  machineSeries,
  couplings,
  labelWords,
  computeChoice,
  sources: { ...awsSources, ...azureSources, ...otherSources },
} as unknown as CatalogData;

export const catalog = createCatalog(catalogData);
