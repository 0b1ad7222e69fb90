import { catalog } from '../../catalog/index.ts';
import { RULES } from '../../shared/validation/rules.ts';
import type { Command } from '../command.ts';
import { EXIT_FINE } from '../exit-codes.ts';
import { printableJson } from '../printable.ts';

export const rulesCommand: Command = {
  name: 'rules',
  usage: 'skyflip rules [--format text|json]',
  summary: 'Lists the rules with severity, clouds and source.',
  options: [{ name: 'format', value: '<format>', choices: ['text', 'json'], text: 'text (default) or json' }],
  files: { min: 0, max: 0 },
  async run(options, host) {
    const metas = RULES.map(({ meta }) => ({ ...meta, source: catalog.sources.get(meta.source)?.url ?? '' }));
    if (options.text('format') === 'json') {
      await host.writeStdout(printableJson({ rules: metas }));
      return EXIT_FINE;
    }
    const width = Math.max(...metas.map(({ id }) => id.length));
    const lines = metas.map(({ code, id, severity, providers, title }) =>
      [code.padEnd(8), id.padEnd(width), severity.padEnd(8), providers.join('+').padEnd(9), title].join('  '),
    );
    await host.writeStdout(`${lines.join('\n')}\n`);
    return EXIT_FINE;
  },
};
