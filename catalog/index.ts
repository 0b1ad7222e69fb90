import { createCatalog } from '../shared/catalog/catalog.ts';
import type { CatalogData } from '../shared/catalog/schema.ts';
import aws from './data/aws.json' with { type: 'json' };
import azure from './data/azure.json' with { type: 'json' };
import equivalences from './data/equivalences.json' with { type: 'json' };
import neutral from './data/neutral.json' with { type: 'json' };
import properties from './data/properties.json' with { type: 'json' };
import awsSources from './data/sources/aws.json' with { type: 'json' };
import azureSources from './data/sources/azure.json' with { type: 'json' };
import otherSources from './data/sources/other.json' with { type: 'json' };

/** The date of the last change to the data, as diagrams record it. */
export const CATALOG_VERSION = '2026-11-21';

/** JSON widens enumerations to strings; the catalog's tests parse every row with its schema. */
export const catalogData = {
  version: CATALOG_VERSION,
  services: [...aws, ...azure, ...neutral],
  equivalences,
  properties,
  sources: { ...awsSources, ...azureSources, ...otherSources },
} as unknown as CatalogData;

export const catalog = createCatalog(catalogData);
