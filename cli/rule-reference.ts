import { catalog } from '../catalog/index.ts';
import { SIDE_NAMES } from '../shared/document/side-names.ts';
import { escapeMarkdown } from '../shared/escape-markdown.ts';
import type { FlipDirection, FlipRuleMeta } from '../shared/flip/flip-rule.ts';
import { FLIP_RULES } from '../shared/flip/flip-rules.ts';
import { CATEGORY_NAMES } from '../shared/validation/category-names.ts';
import { RULE_CATEGORIES, type RuleMeta } from '../shared/validation/rule.ts';
import { RULES } from '../shared/validation/rules.ts';
import { UNRULED_ROWS, type UnruledRow } from '../shared/validation/unruled-rows.ts';

/** The page that explains every rule, as GitHub-flavoured Markdown; made of what the rules say of themselves. */
export function ruleReference(): string {
  const metas = RULES.map(({ meta }) => meta);
  const lines = [
    '# The rules',
    '',
    `${metas.length} rules look at a design on one side, ${FLIP_RULES.length} more at what a flip does to it. This page is written by`,
    '`npm run docs` from what the rules say of themselves; `skyflip rules` prints the same as a table or as JSON.',
    '',
    'What a diagram does not state is unknown, and unknown never counts as wrong. A value that equals a limit passes.',
    '**critical**: data is exposed. **error**: it cannot be deployed, or will break. **warning**: a risk. **info**: worth knowing.',
    '',
    '| code | rule | severity | clouds | looks for |',
    '| --- | --- | --- | --- | --- |',
    ...metas.map(
      ({ code, id, severity, providers, title }) =>
        `| [${code}](#${anchor(code, id)}) | ${id} | ${severity} | ${clouds(providers)} | ${escapeMarkdown(title)} |`,
    ),
    ...FLIP_RULES.map(
      ({ meta: { code, id, severity, directions, title } }) =>
        `| [${code}](#${anchor(code, id)}) | ${id} | ${severity} | ${ways(directions)} | ${escapeMarkdown(title)} |`,
    ),
    ...RULE_CATEGORIES.flatMap((category) => [
      '',
      `## ${CATEGORY_NAMES[category]}`,
      ...metas.filter((meta) => meta.category === category).flatMap(ruleLines),
    ]),
    '',
    '## At a flip',
    '',
    'What these say stands in the flip report; a validation of one side never says it.',
    ...FLIP_RULES.flatMap(({ meta }) => flipRuleLines(meta)),
    '',
    '## What is no rule of its own',
    '',
    ...UNRULED_ROWS.map(unruledLine),
  ];
  return `${lines.join('\n')}\n`;
}

function ruleLines(meta: RuleMeta): readonly string[] {
  const names = new Map(RULES.map((rule) => [rule.meta.id, rule.meta.code]));
  const silenced = (meta.supersedes ?? []).map((id) => names.get(id) ?? id);
  return [
    ...headLines(meta, clouds(meta.providers)),
    ...(meta.structural === true ? ['- Counted apart where the flip, not a person, made the structure.'] : []),
    ...(silenced.length > 0 ? [`- Speaks for ${silenced.join(', ')} about the same element.`] : []),
    ...bodyLines(meta),
  ];
}

function flipRuleLines(meta: FlipRuleMeta): readonly string[] {
  return [...headLines(meta, ways(meta.directions)), ...bodyLines(meta)];
}

type CommonMeta = Omit<RuleMeta, 'providers' | 'structural' | 'supersedes'>;

function headLines(
  { code, id, title, severity, relaxed, productionOnly }: CommonMeta,
  where: string,
): readonly string[] {
  const milder =
    relaxed === undefined ? '' : `; ${relaxed} in development and test, or without need of high availability`;
  const only = productionOnly === true ? '; in production only' : '';
  return [
    '',
    `### ${code} ${id}`,
    '',
    `${escapeMarkdown(title)}.`,
    '',
    `- Severity: ${severity}${milder}${only}. ${where}.`,
  ];
}

function bodyLines({ why, messages, remedy, source, azureSource }: CommonMeta): readonly string[] {
  const from = [source, azureSource].flatMap((id) => (id === undefined ? [] : (catalog.sources.get(id) ?? [])));
  return [
    ...Object.values(messages).map((message) => `- Says: ${escapeMarkdown(message.replace(/\{(\w+)\}/g, '…'))}`),
    `- What to do: ${escapeMarkdown(remedy)}`,
    ...from.map(({ title, url }) => `- Source: [${escapeMarkdown(title)}](${url})`),
    '',
    escapeMarkdown(why),
  ];
}

const HOW: Readonly<Record<UnruledRow['how'], string>> = {
  merged: 'said by another rule',
  'report-line': 'a line of the flip report',
  test: 'held by a test',
  wrong: 'not true',
};

function unruledLine({ code, how, reason, source }: UnruledRow): string {
  const from = source === undefined ? undefined : catalog.sources.get(source);
  return `- ${code}, ${HOW[how]}: ${escapeMarkdown(reason)}${from === undefined ? '' : ` [${escapeMarkdown(from.title)}](${from.url})`}`;
}

function clouds(providers: RuleMeta['providers']): string {
  return providers.map((side) => SIDE_NAMES[side]).join(', ');
}

const WAYS: Readonly<Record<FlipDirection, string>> = { 'aws-azure': 'AWS to Azure', 'azure-aws': 'Azure to AWS' };

function ways(directions: readonly FlipDirection[]): string {
  return directions.map((direction) => WAYS[direction]).join(', ');
}

function anchor(code: string, id: string): string {
  return `${code} ${id}`.toLowerCase().replaceAll(' ', '-');
}
