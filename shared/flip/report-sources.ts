import type { Catalog } from '../catalog/catalog.ts';
import type { Source } from '../catalog/schema.ts';
import type { FlipReport } from './flip.ts';

/** A page that a report rests on. */
export interface ReportSource {
  /** From 1, in the order in which the report comes to it. */
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly publisher: Source['publisher'];
  /** The day on which it was read, the earliest of several; empty: nothing was confirmed there. */
  readonly checked: string;
}

/** Where the words for effort come from. */
const EFFORT_SOURCES = ['ms-caf-strategies', 'aws-seven-rs'];

/** Each address once. */
export function sourcesOf(report: Omit<FlipReport, 'summary' | 'sources'>, catalog: Catalog): readonly ReportSource[] {
  const found = new Map<string, string>();
  const add = (url: string, checked = ''): void => {
    if (url === '') return;
    const page = pageOf(url);
    const known = found.get(page);
    if (known === undefined || known === '' || (checked !== '' && checked < known)) found.set(page, checked);
  };
  const { rows, remarks, findings, suggestions } = report;
  const seen = new Set<unknown>();
  for (const { source, checked, changes } of rows) {
    add(source, checked);
    if (seen.has(changes)) continue;
    seen.add(changes);
    for (const change of changes) for (const fact of change.sources) add(fact.source, fact.checked);
  }
  for (const { source } of [...remarks, ...findings.gained, ...findings.lost, ...findings.restructuring]) add(source);
  for (const { source } of suggestions) add(source);
  if (rows.length > 0) for (const id of EFFORT_SOURCES) add(catalog.sources.get(id)?.url ?? '');
  return [...found].map(([url, checked], index) => {
    const {
      title,
      publisher,
      checked: read = '',
    } = pages(catalog).get(url) ?? { title: url, publisher: 'other' as const };
    return { number: index + 1, url, checked: checked || read, title, publisher };
  });
}

/** The address without the language: one page is one source, whichever way it was linked. */
export function pageOf(url: string): string {
  return url.replace(/^(https:\/\/learn\.microsoft\.com)\/en-us\//, '$1/');
}

type Page = Pick<Source, 'title' | 'publisher' | 'checked'>;

const known = new WeakMap<Catalog, ReadonlyMap<string, Page>>();

function pages(catalog: Catalog): ReadonlyMap<string, Page> {
  const made = known.get(catalog) ?? readPages(catalog);
  known.set(catalog, made);
  return made;
}

/** Of a page that is cited under two names the earlier day. */
function readPages(catalog: Catalog): ReadonlyMap<string, Page> {
  const found = new Map<string, Page>();
  for (const { url, title, publisher, checked } of catalog.sources.values()) {
    const page = pageOf(url);
    const [earliest] = [found.get(page)?.checked, checked].filter((day) => day !== undefined).sort();
    found.set(page, { title, publisher, ...(earliest !== undefined && { checked: earliest }) });
  }
  return found;
}
