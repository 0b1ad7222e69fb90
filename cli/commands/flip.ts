import { catalog } from '../../catalog/index.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { type FlipReport, flip } from '../../shared/flip/flip.ts';
import { reportToHtml } from '../../shared/flip/report-html.ts';
import { reportToMarkdown } from '../../shared/flip/report-markdown.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { EXIT_FINE } from '../exit-codes.ts';
import type { CliHost } from '../host.ts';
import { reportToJson } from '../json-output.ts';
import type { Options } from '../options.ts';
import { PAGE_OPTION } from '../page-option.ts';
import { printable, printableLine } from '../printable.ts';
import { printNotices, readDiagram } from '../read-diagram.ts';
import { isSide } from '../side-option.ts';
import { OUTPUT_OPTIONS, outputOf, writeOutputs } from '../write-output.ts';

export const flipCommand: Command = {
  name: 'flip',
  usage: 'skyflip flip <file> --to aws|azure [-o out.skyflip] [--report md|json|html]',
  summary: 'Turns the whole diagram to the other cloud and says what changes.',
  details: [
    'Without -o the flipped document goes to standard output; --report prints the report in its place.',
    'The HTML report is one page with both pictures, ready to print: skyflip flip a.skyflip --to azure --report html > a.html',
  ],
  options: [
    { name: 'to', value: '<side>', choices: ['aws', 'azure'], text: 'the side to turn to' },
    ...OUTPUT_OPTIONS,
    {
      name: 'report',
      value: '<format>',
      choices: ['md', 'json', 'html'],
      text: 'print the report: Markdown, JSON or a page',
    },
    PAGE_OPTION,
  ],
  files: { min: 1, max: 1 },
  async run(options, host) {
    const to = options.text('to');
    if (!isSide(to)) throw new CliError('flip', 'needs --to aws or --to azure');
    const output = documentOutput(options);
    const read = await readDiagram(options.files[0] ?? '-', options, host);
    const { diagram, report } = flip(read.diagram, to, catalog, { today: host.today() });
    const text = serializeDiagram({ ...diagram, catalogVersion: catalog.version });
    const format = options.text('report');
    if (output !== undefined) await writeOutputs([{ path: output, data: text }], options, host);
    await printNotices(read, host);
    if (read.diagram.provider === to) await host.writeStderr(sameSideNote(read.name, to));
    if (format === 'md') await host.writeStdout(printable(reportToMarkdown(report, diagram.name)));
    else if (format === 'json') await host.writeStdout(reportToJson(report));
    else if (format === 'html') await host.writeStdout(printable(await pageOf(report, diagram, host)));
    else if (output === undefined) await host.writeStdout(text);
    return EXIT_FINE;
  },
};

/** What is written is the document; a name that says otherwise is a mistake that would be found too late. */
function documentOutput(options: Options): string | undefined {
  const output = outputOf(options);
  if (output !== undefined && /\.(?:html?|md|markdown)$/i.test(output))
    throw new CliError(output, 'would hold the flipped document; --report prints the report to standard output');
  return output;
}

/** Drawing is loaded when it is asked for. */
async function pageOf(report: FlipReport, diagram: Diagram, host: CliHost): Promise<string> {
  const { paintSvg } = await import('../paint.ts');
  const picture = (side: Side): Promise<string> =>
    paintSvg({ ...diagram, provider: side }, { theme: 'light', transparent: true });
  const [before, after] = await Promise.all([picture(report.from), picture(report.to)]);
  return reportToHtml(report, { title: diagram.name, before, after, date: host.today() });
}

/** Nothing turns; the report then says what the other cloud's diagram would become. */
function sameSideNote(name: string, side: Side): string {
  return `${printableLine(name)}: note: shows ${SIDE_NAMES[side]} already; the document stays as it is\n`;
}
