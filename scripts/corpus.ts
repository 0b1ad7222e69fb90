/**
 * Imports every draw.io file of a folder and puts each page through the whole program: validation on both sides, the flip there
 * and back, SVG and PNG. `npx tsx scripts/corpus.ts <folder> [--out <folder for pictures>]`; exit code 1 on any failure.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { drawioShapes } from '../catalog/drawio-shapes.ts';
import { catalog } from '../catalog/index.ts';
import { loadFonts } from '../cli/load-fonts.ts';
import { loadIcons } from '../cli/load-icons.ts';
import { RESVG_LIMITS, rasterise } from '../cli/rasterise.ts';
import { viewSide } from '../shared/catalog/side-view.ts';
import { checkInvariants } from '../shared/document/invariants.ts';
import { parseDiagram } from '../shared/document/parse.ts';
import type { Diagram } from '../shared/document/schema.ts';
import { serializeDiagram } from '../shared/document/serialize.ts';
import { exportPng, exportSvg } from '../shared/export/export-diagram.ts';
import { flip } from '../shared/flip/flip.ts';
import { type ImportedPage, importDrawio } from '../shared/import/drawio/import-drawio.ts';
import { readXml } from '../shared/import/drawio/read-xml.ts';
import type { Rule } from '../shared/validation/rule.ts';
import { RULES } from '../shared/validation/rules.ts';
import { validate } from '../shared/validation/validate.ts';

const LEAST_RECOGNISED = 0.7;
const TODAY = new Date().toISOString().slice(0, 10);

const totals = { files: 0, imported: 0, refused: 0, pages: 0, cloud: 0, known: 0, findings: 0 };
const failures: string[] = [];

await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<void> {
  const outAt = words.indexOf('--out');
  const out = outAt < 0 ? undefined : words[outAt + 1];
  const folder = words.find((word, index) => !word.startsWith('--') && (outAt < 0 || index !== outAt + 1));
  if (folder === undefined || (outAt >= 0 && out === undefined)) {
    process.stderr.write('usage: npx tsx scripts/corpus.ts <folder> [--out <folder>]\n');
    process.exitCode = 2;
    return;
  }
  if (out !== undefined) mkdirSync(out, { recursive: true });
  for (const path of drawioFiles(folder)) await runFile(path, relative(folder, path), out);
  printTotals();
  if (failures.length > 0) process.exitCode = 1;
}

function drawioFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(drawio|xml|drawio\.svg)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function runFile(path: string, name: string, out: string | undefined): Promise<void> {
  totals.files += 1;
  try {
    const result = importDrawio(readFileSync(path, 'utf8'), { shapes: drawioShapes, catalog });
    if (!result.ok) {
      totals.refused += 1;
      console.log(`${name}: refused (${result.error.kind}): ${result.error.message}`);
      return;
    }
    totals.imported += 1;
    for (const [index, page] of result.value.entries()) await runPage(name, index, page, out);
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

async function runPage(name: string, index: number, page: ImportedPage, out: string | undefined): Promise<void> {
  const { diagram } = page;
  totals.pages += 1;
  totals.cloud += page.cloudShapes;
  totals.known += page.cloudRecognised;
  const label = `${name}, page ${index + 1}`;
  const check = (isFine: boolean, what: string): void => {
    if (!isFine) failures.push(`${label}: ${what}`);
  };
  for (const { message } of checkInvariants(diagram)) check(false, message);
  const again = parseDiagram(serializeDiagram(diagram));
  check(again.ok && isDeepStrictEqual(again.value, diagram), 'is another diagram after serialising and parsing it');
  const other = diagram.provider === 'aws' ? 'azure' : 'aws';
  const there = flip(diagram, other, catalog, { today: TODAY }).diagram;
  const back = flip(there, diagram.provider, catalog, { today: TODAY }).diagram;
  check(isDeepStrictEqual(back, diagram), 'is another diagram after a flip there and back');
  const stem = `${name.replaceAll(/[^\w.-]+/g, '_')}-${index + 1}`;
  const counts: number[] = [];
  for (const shown of [diagram, there]) {
    const rules = watched((rule, error) => check(false, `the rule ${rule.meta.id} throws ${String(error)}`));
    const findings = validate(shown, shown.provider, catalog, { today: TODAY, rules });
    counts.push(findings.length);
    totals.findings += findings.length;
    await exportBoth(shown, join(out ?? '', `${stem}-${shown.provider}`), out !== undefined, check);
  }
  const share =
    page.cloudShapes === 0 ? 'no cloud shapes' : `${page.cloudRecognised} of ${page.cloudShapes} cloud shapes`;
  console.log(
    `${label} "${page.name}" (${diagram.provider}): ${Object.keys(diagram.nodes).length} nodes, ` +
      `${Object.keys(diagram.connections).length} connections, ${share}, ` +
      `findings ${counts.join(' and ')} flipped${page.notices.map((notice) => `; ${notice}`).join('')}`,
  );
}

/** The rules, each telling when it throws: the engine turns that into a finding like others. */
function watched(onCrash: (rule: Rule, error: unknown) => void): readonly Rule[] {
  return RULES.map((rule) => ({
    ...rule,
    check(view, options) {
      try {
        return rule.check(view, options);
      } catch (error) {
        onCrash(rule, error);
        throw error;
      }
    },
  }));
}

async function exportBoth(
  diagram: Diagram,
  stem: string,
  isKept: boolean,
  check: (isFine: boolean, what: string) => void,
): Promise<void> {
  const view = viewSide(diagram, diagram.provider, catalog);
  const svg = await exportSvg(view, {}, { loadIcons, loadFonts });
  const wellFormed = readXml(svg);
  check(wellFormed.ok, `its SVG for ${diagram.provider} ${wellFormed.ok ? '' : wellFormed.error.message}`);
  const png = await exportPng(
    serializeDiagram(diagram),
    view,
    { scale: 1 },
    { loadIcons, rasterise, limits: RESVG_LIMITS },
  );
  check(png.ok, `its PNG for ${diagram.provider}: ${png.ok ? '' : png.error.message}`);
  if (!isKept) return;
  writeFileSync(`${stem}.svg`, svg);
  if (png.ok) writeFileSync(`${stem}.png`, png.value.bytes);
}

function printTotals(): void {
  const share = totals.cloud === 0 ? 1 : totals.known / totals.cloud;
  if (share < LEAST_RECOGNISED) failures.push(`only ${percent(share)} of the cloud shapes are recognised`);
  console.log(
    `\n${totals.files} files: ${totals.imported} imported, ${totals.refused} refused; ${totals.pages} pages; ` +
      `${totals.known} of ${totals.cloud} cloud shapes recognised (${percent(share)}); ${totals.findings} findings`,
  );
  for (const failure of failures) console.log(`FAILED ${failure}`);
  console.log(`${failures.length} failures`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
