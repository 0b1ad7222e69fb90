import { catalog } from '../../catalog/index.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import type { PictureOptions } from '../../shared/export/export-diagram.ts';
import { sideDifferences } from '../../shared/flip/side-differences.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { EXIT_FINE } from '../exit-codes.ts';
import type { CliHost, OutputFile } from '../host.ts';
import type { Options } from '../options.ts';
import { PAGE_OPTION } from '../page-option.ts';
import { printNotices, readDiagram } from '../read-diagram.ts';
import { isSide } from '../side-option.ts';
import { numbered, slideNamed, slidesOf } from '../slides.ts';
import { OUTPUT_OPTIONS, outputOf, writeOutputs } from '../write-output.ts';

const KINDS = ['png', 'svg', 'json'] as const;
type Kind = (typeof KINDS)[number];

export const exportCommand: Command = {
  name: 'export',
  usage:
    'skyflip export <file> -o out.png|svg|json [--provider aws|azure] [--theme light|dark] [--scale n] [--transparent] [--both [--no-marks]] [--area <slide|all>]',
  summary: 'Writes the picture of a diagram, or the document itself.',
  details: [
    'A PNG carries its diagram and opens again. Without -o, --format says what goes to standard output.',
    '--both shows AWS and Azure in one picture, with marks where they differ and a legend; --no-marks leaves those out.',
    '--area writes what lies on one slide, named by its title, number or id; with all, each slide is a file of its own: out-1.png, out-2.png …',
    'A PNG larger than can be painted is scaled down, with a message, and never cut off.',
  ],
  options: [
    ...OUTPUT_OPTIONS,
    {
      name: 'format',
      value: '<kind>',
      choices: KINDS,
      text: 'png, svg or json, where the name of the output does not say it',
    },
    {
      name: 'provider',
      value: '<side>',
      choices: ['aws', 'azure'],
      text: 'the side to draw; else the one the diagram shows',
    },
    { name: 'theme', value: '<theme>', choices: ['light', 'dark'], text: 'light (default) or dark' },
    { name: 'scale', value: '<n>', text: 'PNG: pixels of the picture for each of the diagram, 1 (default) to 4' },
    { name: 'transparent', text: 'no ground behind the diagram' },
    { name: 'both', text: 'PNG, SVG: the diagram on both clouds in one picture' },
    { name: 'no-marks', text: 'with --both: without marks and legend' },
    { name: 'area', value: '<slide>', text: 'PNG, SVG: one slide of the diagram, or all as separate files' },
    PAGE_OPTION,
  ],
  files: { min: 1, max: 1 },
  async run(options, host) {
    const output = outputOf(options);
    const kind = kindOf(output, options.text('format'));
    const scale = scaleOf(options.text('scale'));
    checkBoth(kind, options);
    const read = await readDiagram(options.files[0] ?? '-', options, host);
    const wanted = options.text('provider');
    const diagram = showing(read.diagram, isSide(wanted) ? wanted : read.diagram.provider);
    const area = options.text('area');
    if (area !== undefined) checkArea(kind, options);
    const text = serializeDiagram({ ...diagram, catalogVersion: catalog.version });
    if (area === 'all' && kind !== 'json') {
      if (output === undefined) throw new CliError('--area all', 'needs -o <file>: each slide is a file of its own');
      const slides = slidesOf(diagram);
      const files: OutputFile[] = [];
      for (const { id, number = 1 } of slides) {
        const data = await pictureOf(diagram, text, kind, scale, options, host, id);
        files.push({ path: numbered(output, number), data });
      }
      await writeOutputs(files, options, host);
      await printNotices(read, host);
      return EXIT_FINE;
    }
    const slide = area === undefined ? undefined : slideNamed(diagram, area);
    const data = kind === 'json' ? text : await pictureOf(diagram, text, kind, scale, options, host, slide);
    if (output === undefined) await host.writeStdout(data);
    else await writeOutputs([{ path: output, data }], options, host);
    await printNotices(read, host);
    return EXIT_FINE;
  },
};

/** Drawing is loaded when it is asked for. */
async function pictureOf(
  diagram: Diagram,
  text: string,
  kind: 'png' | 'svg',
  scale: number,
  options: Options,
  host: CliHost,
  area: string | undefined,
): Promise<string | Uint8Array> {
  const { paintPng, paintSvg } = await import('../paint.ts');
  const picture: PictureOptions = {
    theme: options.text('theme') === 'dark' ? 'dark' : 'light',
    transparent: options.has('transparent'),
    area,
    both: options.has('both') ? bothSides(diagram, options, host) : undefined,
  };
  if (kind === 'svg') return paintSvg(diagram, picture);
  const made = await paintPng(diagram, text, { ...picture, scale });
  if (!made.ok) throw new CliError(outputOf(options) ?? 'export', made.error.message);
  if (made.value.message !== undefined) await host.writeStderr(`skyflip: note: ${made.value.message}\n`);
  return made.value.bytes;
}

function bothSides(diagram: Diagram, options: Options, host: CliHost): PictureOptions['both'] {
  return {
    differences: sideDifferences(diagram, catalog, { today: host.today() }),
    marks: !options.has('no-marks'),
  };
}

function checkBoth(kind: Kind, options: Options): void {
  if (options.has('both') && kind === 'json')
    throw new CliError('--both', 'is for a picture: a document has both sides');
  if (options.has('no-marks') && !options.has('both')) throw new CliError('--no-marks', 'needs --both');
}

function checkArea(kind: Kind, options: Options): void {
  if (kind === 'json') throw new CliError('--area', 'is for a picture: a document has all slides');
  if (options.has('both')) throw new CliError('--area', 'shows one cloud; leave out --both');
}

/** What is embedded opens on the side that the picture shows. */
function showing(diagram: Diagram, side: Side): Diagram {
  return diagram.provider === side ? diagram : { ...diagram, provider: side };
}

function kindOf(output: string | undefined, format: string | undefined): Kind {
  const suffix = /\.([a-z]+)$/i.exec(output ?? '')?.[1]?.toLowerCase();
  const told = KINDS.find((one) => one === format);
  const named = KINDS.find((one) => one === (suffix === 'skyflip' ? 'json' : suffix));
  if (told !== undefined && named !== undefined && told !== named) {
    throw new CliError(`--format ${told}`, `does not fit the name ${output ?? ''}`);
  }
  const kind = told ?? named;
  if (kind !== undefined) return kind;
  if (output === undefined) throw new CliError('export', 'needs -o <file> or --format png, svg or json');
  throw new CliError(output, 'must end in .png, .svg or .json, or be told with --format');
}

function scaleOf(text: string | undefined): number {
  const scale = text === undefined ? 1 : Number(text);
  if (!(scale >= 1 && scale <= 4)) throw new CliError(`--scale ${text ?? ''}`, 'must be a number from 1 to 4');
  return scale;
}
