import { catalog } from '../../catalog/index.ts';
import { FLIP_RULES } from '../../shared/flip/flip-rules.ts';
import { RULES } from '../../shared/validation/rules.ts';
import type { Command } from '../command.ts';
import { EXIT_FINE } from '../exit-codes.ts';
import { printableJson } from '../printable.ts';
import { ruleReference } from '../rule-reference.ts';

export const rulesCommand: Command = {
  name: 'rules',
  usage: 'skyflip rules [--format text|markdown|json]',
  summary: 'Lists the rules with severity, clouds and source.',
  options: [
    {
      name: 'format',
      value: '<format>',
      choices: ['text', 'markdown', 'json'],
      text: 'text (default), markdown (each rule explained), or json',
    },
  ],
  files: { min: 0, max: 0 },
  async run(options, host) {
    const format = options.text('format');
    await host.writeStdout(format === 'markdown' ? ruleReference() : format === 'json' ? rulesJson() : rulesText());
    return EXIT_FINE;
  },
};

function rulesJson(): string {
  const urlOf = (id: string): string => catalog.sources.get(id)?.url ?? '';
  const withUrl = <T extends { readonly source: string; readonly azureSource?: string }>(meta: T): T => ({
    ...meta,
    source: urlOf(meta.source),
    ...(meta.azureSource !== undefined && { azureSource: urlOf(meta.azureSource) }),
  });
  return printableJson({
    rules: RULES.map(({ meta }) => withUrl(meta)),
    flipRules: FLIP_RULES.map(({ meta }) => withUrl(meta)),
  });
}

function rulesText(): string {
  const rows = [
    ...RULES.map(({ meta }) => ({ ...meta, where: meta.providers.join('+') })),
    ...FLIP_RULES.map(({ meta }) => ({ ...meta, where: meta.directions.map(arrow).join('+') })),
  ];
  const width = Math.max(...rows.map(({ id }) => id.length));
  const lines = rows.map(({ code, id, severity, where, title }) =>
    [code.padEnd(8), id.padEnd(width), severity.padEnd(8), where.padEnd(21), title].join('  '),
  );
  return `${lines.join('\n')}\n`;
}

function arrow(direction: string): string {
  return direction.replace('-', '>');
}
