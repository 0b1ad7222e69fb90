import { createStore } from 'zustand/vanilla';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import type { LifecycleFilter } from '../../shared/catalog/catalog-table.ts';
import type { Equivalence } from '../../shared/catalog/schema.ts';
import type { Side } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import type { PaletteCategoryId } from '../palette/palette-categories.ts';

/** What the catalog is set to; kept while the window is open, so that it is found as it was left. */
export interface CatalogView {
  /** The side whose services are the rows. */
  readonly from: Side;
  readonly typed: string;
  readonly category: PaletteCategoryId | 'all';
  readonly fidelity: Equivalence['fidelity'] | 'any';
  readonly lifecycle: LifecycleFilter;
  /** The service whose details are shown; null: the table. */
  readonly service: string | null;
  /** The details were asked for from outside: leaving them leaves the catalog. */
  readonly isDirect: boolean;
}

export const catalogView = createStore<CatalogView>(() => ({
  from: 'aws',
  typed: '',
  category: 'all',
  fidelity: 'any',
  lifecycle: 'any',
  service: null,
  isDirect: false,
}));

/** Opens the catalog at a service, or at the table of the side that the diagram shows. */
export function openCatalog({ catalog, editor, ui }: App, service: string | null = null): void {
  const provider = service === null ? 'neutral' : serviceOf(catalog, service).provider;
  const from = provider === 'neutral' ? editor.diagram().provider : provider;
  catalogView.setState({ service, isDirect: service !== null, from });
  ui.open('catalog');
}
