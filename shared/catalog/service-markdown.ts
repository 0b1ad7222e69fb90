import type { Side } from '../document/schema.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { otherSide } from './authored-service.ts';
import type { Catalog } from './catalog.ts';
import type { CatalogRow } from './catalog-table.ts';
import { CATEGORY_NAMES } from './category-names.ts';
import { type Counterpart, counterpartName, effectWords, roleWords } from './counterparts.ts';
import { LIMIT_KIND_NAMES, type NamedFact } from './key-facts.ts';
import { lifecycleWords } from './lifecycle-words.ts';
import type { Plan } from './plans.ts';
import type { Lifecycle, Limit, Service } from './schema.ts';
import { sentence } from './sentence.ts';
import { type ServiceSheet, serviceSheet } from './service-sheet.ts';

/** Everything about one service as GitHub-flavoured Markdown. */
export function serviceMarkdown(service: Service, catalog: Catalog, today: string): string {
  const sheet = serviceSheet(service, catalog);
  const lines = [
    `# ${escapeMarkdown(service.name)}`,
    '',
    [...sheet.formerNames.map(capital), CATEGORY_NAMES[service.category]].map(escapeMarkdown).join(' · '),
    '',
    escapeMarkdown(service.description),
    ...lifecycleLines(service.lifecycle, catalog, today).flatMap((line) => ['', line]),
    ...counterpartLines(sheet),
    ...section('Facts', sheet.facts.map(factLine)),
    ...section('Limits', sheet.limits.map(limitLine)),
    ...sheet.plans.flatMap((plan) => planLines(plan, catalog, today)),
    ...section(
      'Sources',
      sheet.sources.map(
        ({ source, checked }) => `- [${escapeMarkdown(source.title)}](${source.url}), ${checked ?? 'unconfirmed'}`,
      ),
    ),
    '',
    `Facts as of ${catalog.version}.`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Rows of the table as a Markdown table: the service, how well it matches, its counterparts and the caveat of the first. */
export function rowsMarkdown(rows: readonly CatalogRow[], from: Side): string {
  const lines = [
    `| ${SIDE_NAMES[from]} | fidelity | ${SIDE_NAMES[otherSide(from)]} | caveat |`,
    '| --- | --- | --- | --- |',
    ...rows.map(({ service, counterparts, fidelity }) => {
      const names = [...new Set(counterparts.map(counterpartName))].join(', ');
      const caveat = counterparts[0] === undefined ? '' : caveatOf(counterparts[0]);
      return `| ${[service.name, fidelity, names, caveat].map(escapeMarkdown).join(' | ')} |`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function counterpartLines({ service, counterparts }: ServiceSheet): readonly string[] {
  const { provider } = service;
  if (provider === 'neutral') return [];
  const lines = counterparts.map((counterpart) => {
    const { fidelity } = counterpart.equivalence;
    const when = counterparts.length > 1 ? `, ${roleWords(counterpart)}` : '';
    const effect = effectWords(counterpart.equivalence, provider);
    const text = [effect, caveatOf(counterpart)].filter(Boolean).join(' ');
    return `- ${escapeMarkdown(`${counterpartName(counterpart)} (${fidelity}${when})${text === '' ? '' : `: ${text}`}`)}`;
  });
  return section(`On ${SIDE_NAMES[otherSide(provider)]}`, lines);
}

function planLines(plan: Plan, catalog: Catalog, today: string): readonly string[] {
  return section(plan.name, [
    `If ${escapeMarkdown(plan.when)}:`,
    '',
    ...lifecycleLines(plan.lifecycle, catalog, today).map((line) => `- ${line}`),
    ...plan.facts.map(factLine),
    ...plan.limits.map(limitLine),
  ]);
}

/** State with dates, successor, and what else there is to say of it, in one line. */
function lifecycleLines(lifecycle: Lifecycle | undefined, catalog: Catalog, today: string): readonly string[] {
  if (lifecycle === undefined) return [];
  const sentences = [...lifecycleWords(lifecycle, catalog, today), lifecycle.text].map(sentence);
  return [`**${escapeMarkdown(sentences.join(' '))}**${doubt(lifecycle)}`];
}

function factLine({ name, fact }: NamedFact): string {
  return `- ${name}: ${escapeMarkdown(fact.text)}${doubt(fact)}`;
}

function limitLine(limit: Limit): string {
  return `- ${escapeMarkdown(limit.text)} (${LIMIT_KIND_NAMES[limit.kind]})${doubt(limit)}`;
}

function caveatOf({ equivalence }: Counterpart): string {
  return `${equivalence.caveat}${equivalence.caveat === '' ? '' : doubt(equivalence)}`;
}

function doubt({ status }: { readonly status: 'checked' | 'recalled' }): string {
  return status === 'recalled' ? ' (unconfirmed)' : '';
}

function section(title: string, body: readonly string[]): readonly string[] {
  return body.length === 0 ? [] : ['', `## ${escapeMarkdown(title)}`, '', ...body];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
