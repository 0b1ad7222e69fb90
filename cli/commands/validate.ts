import { catalog } from '../../catalog/index.ts';
import { environmentSchema } from '../../shared/document/schema.ts';
import { isBlockingSeverity, SEVERITIES, type Severity } from '../../shared/validation/finding.ts';
import { RULES } from '../../shared/validation/rules.ts';
import { validate } from '../../shared/validation/validate.ts';
import { type Baseline, readBaseline } from '../baseline.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { EXIT_FAILED, EXIT_FINDINGS, EXIT_FINE } from '../exit-codes.ts';
import type { CliHost } from '../host.ts';
import type { Options } from '../options.ts';
import { PAGE_OPTION } from '../page-option.ts';
import { printableLine } from '../printable.ts';
import { printNotices, type ReadDiagram, readDiagram } from '../read-diagram.ts';
import { isSide } from '../side-option.ts';
import { sorted, type Unread, type Validated } from '../validated.ts';
import { validationJson } from '../validation-json.ts';
import { totalText, validationText } from '../validation-text.ts';

export const validateCommand: Command = {
  name: 'validate',
  usage:
    'skyflip validate <file...> [--provider aws|azure] [--environment <environment>] [--severity <least>] [--rule <rules>] [--baseline <file>] [--format text|json|sarif]',
  summary: 'Says what is wrong with a design, and why.',
  details: [
    'Exit code 1 if a finding of severity error or critical (or as grave as --severity asks) is listed that is neither',
    'suppressed in the diagram nor one that only restructuring for the other cloud mends; 2 if a file could not be read:',
    'the others are checked all the same.',
  ],
  options: [
    {
      name: 'provider',
      value: '<side>',
      choices: ['aws', 'azure'],
      text: 'the side to check; else the one the diagram shows',
    },
    {
      name: 'environment',
      value: '<environment>',
      choices: environmentSchema.options,
      text: 'check as if the design were for it; else the one the diagram states',
    },
    {
      name: 'severity',
      value: '<least>',
      choices: [...SEVERITIES],
      text: 'list, and fail for, what is at least so grave; without it all is listed, error and critical fail',
    },
    {
      name: 'rule',
      value: '<rules>',
      text: 'list what these rules find: ids or codes, with commas between (RT-001,nat-per-zone)',
    },
    { name: 'baseline', value: '<file>', text: 'list only what is new since this output of --format json' },
    {
      name: 'format',
      value: '<format>',
      choices: ['text', 'json', 'sarif'],
      text: 'text (default), json, or sarif (2.1.0, as code hosts show it)',
    },
    PAGE_OPTION,
  ],
  files: { min: 1, max: 10_000 },
  async run(options, host) {
    const rules = rulesOption(options);
    const baselineFile = options.text('baseline');
    const baseline = baselineFile === undefined ? undefined : await readBaseline(baselineFile, host);
    const results: Validated[] = [];
    const unread: Unread[] = [];
    for (const file of options.files) {
      try {
        const read = await readDiagram(file, options, host);
        results.push(validated(inEnvironment(read, options), options, baseline, rules, host));
      } catch (error) {
        if (!(error instanceof CliError)) throw error;
        // A single file that cannot be read is the whole answer.
        if (options.files.length === 1) throw error;
        unread.push({ name: error.subject, reason: error.message });
      }
    }
    for (const { read } of results) await printNotices(read, host);
    for (const { name, reason } of unread) await host.writeStderr(`skyflip: ${printableLine(`${name}: ${reason}`)}\n`);
    await host.writeStdout(await output(options.text('format'), results, unread, baseline !== undefined));
    if (unread.length > 0) return EXIT_FAILED;
    return results.some((result) => fails(result, options)) ? EXIT_FINDINGS : EXIT_FINE;
  },
};

async function output(
  format: string | undefined,
  results: readonly Validated[],
  unread: readonly Unread[],
  isCompared: boolean,
): Promise<string> {
  if (format === 'json') return validationJson(results, unread);
  if (format === 'sarif') {
    const { validationSarif } = await import('../validation-sarif.ts');
    return validationSarif(results, unread, { isCompared });
  }
  const texts = results.map(validationText);
  return (results.length > 1 ? [...texts, totalText(results)] : texts).join('\n');
}

function validated(
  read: ReadDiagram,
  options: Options,
  baseline: Baseline | undefined,
  rules: ReadonlySet<string> | undefined,
  host: CliHost,
): Validated {
  const wanted = options.text('provider');
  const side = isSide(wanted) ? wanted : read.diagram.provider;
  const least = leastSeverity(options);
  // All rules run whatever is asked for: one that speaks for another has to be heard.
  const grave = validate(read.diagram, side, catalog, { today: host.today() }).filter(
    ({ rule, severity }) =>
      (rules === undefined || rules.has(rule)) && (least === undefined || isAtLeast(severity, least)),
  );
  const { fresh, known, gone } = baseline?.compare(read.name, side, grave) ?? { fresh: grave, known: 0, gone: 0 };
  return { read, side, findings: fresh, known, gone };
}

function inEnvironment(read: ReadDiagram, options: Options): ReadDiagram {
  const { data: environment } = environmentSchema.safeParse(options.text('environment'));
  return environment === undefined ? read : { ...read, diagram: { ...read.diagram, environment } };
}

/** The ids of the rules that are asked for; undefined: all. */
function rulesOption(options: Options): ReadonlySet<string> | undefined {
  const names = options
    .text('rule')
    ?.split(',')
    .map((name) => name.trim());
  return names && new Set(names.map(ruleId));
}

function ruleId(name: string): string {
  const rule = RULES.find(({ meta }) => meta.id === name || meta.code === name.toUpperCase());
  if (rule === undefined) throw new CliError(`--rule ${name}`, 'is no rule; skyflip rules lists them');
  return rule.meta.id;
}

function fails({ findings }: Validated, options: Options): boolean {
  const least = leastSeverity(options);
  return sorted(findings).design.some(({ severity }) =>
    least === undefined ? isBlockingSeverity(severity) : isAtLeast(severity, least),
  );
}

function leastSeverity(options: Options): Severity | undefined {
  return SEVERITIES.find((severity) => severity === options.text('severity'));
}

function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}
