import { catalog } from '../catalog/index.ts';
import { nodeOf } from '../shared/document/queries.ts';
import { VERSION } from '../shared/host/version.ts';
import type { Finding, Severity } from '../shared/validation/finding.ts';
import { findingKey } from '../shared/validation/finding-key.ts';
import type { RuleMeta } from '../shared/validation/rule.ts';
import { RULES } from '../shared/validation/rules.ts';
import { elementLines } from './element-lines.ts';
import { printableJson } from './printable.ts';
import type { ReadDiagram } from './read-diagram.ts';
import type { Unread, Validated } from './validated.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * All files as one run of a SARIF 2.1.0 log (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code hosts and
 * editors show at the lines of a diagram's file. What only restructuring mends is `informational`, not a failure of the design;
 * what the diagram suppresses is there with its reason.
 */
export function validationSarif(
  results: readonly Validated[],
  unread: readonly Unread[],
  options: { readonly isCompared: boolean },
): string {
  const rules = RULES.map(({ meta }) => meta);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  return printableJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Skyflip', version: VERSION, semanticVersion: VERSION, rules: rules.map(ruleDescriptor) },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: unread.map(({ name, reason }) => ({
              level: 'error',
              message: { text: `${name}: ${reason}` },
            })),
          },
        ],
        properties: { catalog: catalog.version },
        results: results.flatMap((validated) => {
          const locate = locator(validated.read);
          return validated.findings.map((finding) => ({
            ...resultOf(finding, indexOf.get(finding.rule)),
            locations: locate(finding),
            ...(options.isCompared && finding.suppressed === null && { baselineState: 'new' }),
            properties: propertiesOf(finding, validated),
          }));
        }),
      },
    ],
  });
}

function ruleDescriptor({ id, code, category, severity, providers, title, why, remedy, source }: RuleMeta) {
  const url = catalog.sources.get(source)?.url;
  return {
    id: code,
    name: pascalCase(id),
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: remedy },
    ...(url !== undefined && { helpUri: url }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { id, tags: [category, ...providers] },
  };
}

/** How SARIF's own validator wants names: LambdaMaxDuration. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function resultOf(finding: Finding, ruleIndex: number | undefined) {
  const { code, severity, message, structural, suppressed } = finding;
  return {
    ruleId: code,
    ...(ruleIndex !== undefined && { ruleIndex }),
    ...(structural ? { kind: 'informational', level: 'none' } : { kind: 'fail', level: LEVELS[severity] }),
    message: { text: message },
    partialFingerprints: { 'skyflipFinding/v1': findingKey(finding) },
    ...(suppressed !== null && { suppressions: [{ kind: 'inSource', justification: suppressed }] }),
  };
}

function propertiesOf(finding: Finding, { side, read }: Validated) {
  const { severity, property, remedy, source, confirmed, structural } = finding;
  const { environment } = read.diagram;
  return { severity, provider: side, environment, property, remedy, source, confirmed, structural };
}

/** Where in the file, and which element of the diagram; the one to look at first comes first. */
function locator({ name, text, diagram }: ReadDiagram): (finding: Finding) => readonly object[] {
  const lineOf = text === undefined ? undefined : elementLines(text);
  const artifactLocation = { uri: uriOf(name) };
  return ({ nodes, connections }) => {
    const ids = [...nodes, ...connections];
    if (ids.length === 0) return [{ physicalLocation: { artifactLocation } }];
    return ids.map((id) => {
      const startLine = lineOf?.(id);
      const label = nodeOf(diagram, id)?.label.trim() || diagram.connections[id]?.label.trim() || id;
      return {
        physicalLocation: { artifactLocation, ...(startLine !== undefined && { region: { startLine } }) },
        logicalLocations: [{ name: label, fullyQualifiedName: id, kind: nodeOf(diagram, id) ? 'resource' : 'member' }],
      };
    });
  };
}

/** Relative where the file was named so, so that a code host finds it in its repository. */
function uriOf(name: string): string {
  const path = name.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice(4)}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
