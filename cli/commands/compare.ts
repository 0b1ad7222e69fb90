import { catalog } from '../../catalog/index.ts';
import { compareServices, FEWEST_COMPARED, MOST_COMPARED, onlyDifferences } from '../../shared/catalog/compare.ts';
import { comparisonMarkdown } from '../../shared/catalog/compare-markdown.ts';
import type { Subject } from '../../shared/catalog/compare-subject.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { comparisonJson } from '../compare-json.ts';
import { subjectNamed } from '../compare-subjects.ts';
import { comparisonText, LEAST_WIDTH } from '../compare-text.ts';
import { EXIT_FINE } from '../exit-codes.ts';
import type { CliHost } from '../host.ts';
import type { Options } from '../options.ts';
import { PAGE_OPTION } from '../page-option.ts';
import { printable } from '../printable.ts';
import { printNotices, type ReadDiagram, readDiagram } from '../read-diagram.ts';

const USAGE = 'skyflip compare <service> <service>... [--differences] [--format text|md|json] [--width n]';

export const compareCommand: Command = {
  name: 'compare',
  usage: USAGE,
  summary: 'Lays two to four services of either cloud side by side, with what differs marked.',
  details: [
    'A service is an id, a name or an abbreviation: aws.lambda, "Azure Functions", aks.',
    'A plan, tier or mode follows a colon: azure.function-app:flex-consumption.',
    'A node of a diagram follows its file: shop.skyflip#orders; @aws or @azure behind it looks at that side. What it states',
    'decides which facts hold.',
    'Values are compared by what they mean, not by how they are worded; what is not known is never a difference.',
  ],
  options: [
    { name: 'differences', text: 'only the rows in which they differ, or may' },
    { name: 'format', value: '<format>', choices: ['text', 'md', 'json'], text: 'text (default), Markdown or JSON' },
    { name: 'width', value: '<columns>', text: 'how wide the text may be (the terminal, else 100)' },
    PAGE_OPTION,
  ],
  files: { min: 0, max: Number.POSITIVE_INFINITY },
  async run(options, host) {
    const { files: typed } = options;
    if (typed.length < FEWEST_COMPARED || typed.length > MOST_COMPARED) {
      throw new CliError('compare', `takes ${FEWEST_COMPARED} to ${MOST_COMPARED} services: ${USAGE}`);
    }
    const width = widthOf(options, host);
    const read = readOnce(options, host);
    const subjects: Subject[] = [];
    for (const one of typed) subjects.push(await subjectNamed(one, read));
    const twice = subjects.find(({ key }, index) => subjects.findIndex((other) => other.key === key) < index);
    if (twice !== undefined) throw new CliError(printable(twice.key), 'is named twice');
    const whole = compareServices(subjects, catalog, host.today());
    const comparison = options.has('differences') ? onlyDifferences(whole) : whole;
    const format = options.text('format') ?? 'text';
    if (format === 'json') await host.writeStdout(comparisonJson(comparison, catalog.version));
    else if (format === 'md') await host.writeStdout(printable(comparisonMarkdown(comparison, catalog.version)));
    else await host.writeStdout(printable(comparisonText(comparison, width, catalog.version)));
    return EXIT_FINE;
  },
};

/** A file of which several nodes are compared is read, and remarked upon, once. */
function readOnce(options: Options, host: CliHost): (file: string) => Promise<ReadDiagram> {
  const known = new Map<string, ReadDiagram>();
  return async (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const read = await readDiagram(file, options, host);
    await printNotices(read, host);
    known.set(file, read);
    return read;
  };
}

const USUAL_WIDTH = 100;
const MOST_WIDTH = 400;

function widthOf(options: Options, host: CliHost): number {
  const text = options.text('width');
  if (text === undefined) return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, host.columns ?? USUAL_WIDTH));
  const width = /^[1-9][0-9]{0,3}$/.test(text) ? Number(text) : 0;
  if (width >= LEAST_WIDTH && width <= MOST_WIDTH) return width;
  throw new CliError(`--width ${text}`, `must be a whole number from ${LEAST_WIDTH} to ${MOST_WIDTH}`);
}
