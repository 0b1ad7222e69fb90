import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { type FlipReport, flip } from '../../shared/flip/flip.ts';
import { metaOfRule } from '../../shared/flip/meta-of-rule.ts';
import { openPoints } from '../../shared/flip/open-points.ts';
import { PREFLIGHT_WEIGHTS, preflight, preflightText } from '../../shared/flip/preflight.ts';
import { restructuringOf } from '../../shared/flip/restructuring.ts';
import type { Suggestion } from '../../shared/flip/suggestions/suggestion.ts';
import { unconfirmedPoints } from '../../shared/flip/unconfirmed-points.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { diagram } from '../support/diagram-builder.ts';

const today = { today: '2026-11-21' };

const shop = diagram('aws', { name: 'Shop' })
  .node('vpc', 'aws.vpc', { label: 'Net' })
  .node('odd', 'aws.no-such-service', { label: 'Odd' })
  .node('api', 'aws.api-gateway', { label: 'Api' })
  .node('fn', 'aws.lambda', { label: 'Work', expectedDurationSeconds: 1200 })
  .node('flow', 'aws.step-functions', { label: 'Flow' })
  .connect('api', 'fn')
  .done();
const { report } = flip(shop, 'azure', catalog, today);

function finding(rule: string, nodes: readonly string[], more: Partial<Finding> = {}): Finding {
  return {
    code: 'X-001',
    rule,
    severity: 'info',
    message: `${rule} of ${nodes.join()}`,
    remedy: 'Mend it.',
    nodes,
    connections: [],
    property: null,
    source: '',
    confirmed: true,
    structural: false,
    fix: null,
    suppressed: null,
    ...more,
  };
}

function suggestion(id: string, mends: readonly string[], nodes: readonly string[]): Suggestion {
  return { id, kind: id, side: 'azure', title: `Do ${id}`, reason: 'Because.', source: '', nodes, mends, params: null };
}

function said(more: Partial<Pick<FlipReport, 'findings' | 'remarks' | 'suggestions'>>): FlipReport {
  const { findings, remarks, suggestions } = {
    findings: { gained: [], lost: [], stay: 0, restructuring: [] },
    remarks: [],
    suggestions: [],
    ...more,
  };
  return {
    ...report,
    rows: [],
    notes: [],
    findings,
    remarks,
    suggestions,
    restructuring: restructuringOf({ findings, remarks, suggestions }),
  };
}

describe('preflight', () => {
  test('has the weightiest first, leaves out what is empty, and changes nothing', () => {
    const groups = preflight(report);
    const weights = groups.map(({ weight }) => weight);
    expect(weights).toEqual(PREFLIGHT_WEIGHTS.filter((weight) => weights.includes(weight)));
    expect(groups[0]?.items[0]).toMatchObject({ kind: 'no-twin', nodes: ['odd'] });
    expect(groups[1]?.items.some(({ kind, nodes }) => kind === 'choice' && nodes.includes('flow'))).toBe(true);
    expect(groups.at(-1)?.items.some(({ kind, text }) => kind === 'finding-lost' && text.includes('1,200 s'))).toBe(
      true,
    );
    expect(preflight(flip(diagram('aws').node('u', 'neutral.users').done(), 'azure', catalog, today).report)).toEqual(
      [],
    );
  });

  test('keys are unique and the same each time', () => {
    const keys = (): readonly string[] => preflight(report).flatMap(({ items }) => items.map(({ key }) => key));
    expect(new Set(keys()).size).toBe(keys().length);
    expect(keys()).toEqual(keys());
  });

  test.each([
    [
      'an error that the flip brings',
      { findings: { gained: [finding('r', ['a'], { severity: 'error' })], lost: [], stay: 0, restructuring: [] } },
      'blocking',
    ],
    ['a critical remark', { remarks: [finding('r', ['a'], { severity: 'critical' })] }, 'blocking'],
    [
      'a warning that the flip brings',
      { findings: { gained: [finding('r', ['a'], { severity: 'warning' })], lost: [], stay: 0, restructuring: [] } },
      'decide',
    ],
    ['a remark', { remarks: [finding('r', ['a'])] }, 'decide'],
    ['a frame of the subscription without a counterpart', { remarks: [finding('no-counterpart', ['a'])] }, 'decide'],
    ['a suggestion', { suggestions: [suggestion('s', [], ['a'])] }, 'restructure'],
    [
      'a structural finding that nothing mends',
      { findings: { gained: [], lost: [], stay: 0, restructuring: [finding('r', ['a'], { structural: true })] } },
      'restructure',
    ],
    [
      'a finding that goes',
      { findings: { gained: [], lost: [finding('r', ['a'])], stay: 0, restructuring: [] } },
      'notice',
    ],
  ] as const)('%s weighs as it should', (_, more, weight) => {
    expect(preflight(said(more)).map((group) => group.weight)).toEqual([weight]);
  });

  test('says in short how much there is of what asks for attention', () => {
    const one = said({
      remarks: [finding('r', ['a'])],
      suggestions: [suggestion('s', [], ['a']), suggestion('t', [], ['b'])],
    });
    expect(preflightText(preflight(one))).toBe('1 to decide, 2 to restructure');
    expect(preflightText([])).toBe('');
  });

  test('a twin that a person or the design chose is no open choice', () => {
    const kinds = (chosen: string | undefined): readonly string[] => {
      const design = diagram('aws')
        .node('flow', 'aws.step-functions', chosen === undefined ? {} : { other: chosen })
        .done();
      return preflight(flip(design, 'azure', catalog, today).report).flatMap(({ items }) =>
        items.map(({ kind }) => kind),
      );
    };
    expect(kinds(undefined)).toContain('choice');
    expect(kinds('azure.durable-functions')).not.toContain('choice');
  });
});

describe('what restructuring mends', () => {
  const structural = finding('subnet', ['a', 'b'], { structural: true });

  test('is named once, with the suggestion that has its rule and one of its nodes', () => {
    const one = said({
      findings: { gained: [finding('zone', ['b'])], lost: [], stay: 0, restructuring: [structural] },
      remarks: [finding('merge', ['b']), finding('other', ['b'])],
      suggestions: [suggestion('far', ['subnet'], ['z']), suggestion('near', ['subnet', 'merge', 'zone'], ['b'])],
    });
    const { suggested, unmended, remarks, gained } = one.restructuring;
    expect(suggested.map(({ suggestion: { id }, findings }) => [id, findings.map(({ rule }) => rule)])).toEqual([
      ['far', []],
      ['near', ['subnet', 'merge', 'zone']],
    ]);
    expect([unmended, gained]).toEqual([[], []]);
    expect(remarks.map(({ rule }) => rule)).toEqual(['other']);
    const texts = preflight(one).flatMap(({ items }) =>
      items.flatMap(({ text, mends = [] }) => [text, ...mends.map(({ message }) => message)]),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('is listed by itself where no suggestion fits', () => {
    const findings = { gained: [], lost: [], stay: 0, restructuring: [structural] };
    expect(said({ findings }).restructuring.unmended).toEqual([structural]);
  });
});

test('what is to decide comes by severity, a choice between a warning and a note', () => {
  const one = {
    ...said({
      findings: { gained: [finding('grow', ['a'], { severity: 'warning' })], lost: [], stay: 0, restructuring: [] },
      remarks: [finding('know', ['b']), finding('mind', ['c'], { severity: 'warning' })],
    }),
    rows: report.rows,
  };
  const kinds = preflight(one)
    .find(({ weight }) => weight === 'decide')
    ?.items.map(({ kind, severity }) => (kind === 'choice' ? kind : severity));
  expect(kinds).toContain('choice');
  expect(kinds?.filter((kind) => kind !== 'choice')).toEqual(['warning', 'warning', 'info']);
  expect(kinds?.indexOf('choice')).toBe(2);
});

describe('open points', () => {
  test('are all that a person has to answer, and nothing else', () => {
    const kinds = new Set(openPoints(report).map(({ kind }) => kind));
    expect(kinds).toContain('no-twin');
    expect(kinds).toContain('unconfirmed');
    expect(kinds).not.toContain('finding-lost');
    expect(kinds).not.toContain('note');
  });

  test('an unconfirmed fact names its cloud and its service', () => {
    const { rows } = flip(diagram('aws').node('fn', 'aws.s3').done(), 'azure', catalog, today).report;
    const doubtful = rows.flatMap(({ changes }) => changes).filter(({ confirmed }) => !confirmed);
    for (const change of doubtful) expect(change.unconfirmedOn.length).toBeGreaterThan(0);
    const points = unconfirmedPoints({ rows });
    for (const side of new Set(doubtful.flatMap(({ unconfirmedOn }) => unconfirmedOn))) {
      const name =
        side === 'aws'
          ? 'AWS facts not confirmed in a source: Amazon Simple Storage Service'
          : 'Azure facts not confirmed in a source: Azure Blob Storage';
      expect(points.some(({ text }) => text.startsWith(name))).toBe(true);
    }
  });
});

test('the why of a flip rule is found as that of any other', () => {
  expect(metaOfRule('no-counterpart')?.code).toBe('CONV-007');
  expect(metaOfRule('lambda-max-duration')?.why).toBeTruthy();
  expect(metaOfRule('no-such-rule')).toBeUndefined();
});

test('each page is one source, numbered from 1, with title and publisher', () => {
  const { sources } = report;
  expect(sources.map(({ number }) => number)).toEqual(sources.map((_, index) => index + 1));
  expect(new Set(sources.map(({ url }) => url)).size).toBe(sources.length);
  for (const { title, url, checked } of sources) {
    expect(title).not.toBe('');
    expect(url).toMatch(/^https:/);
    expect(checked).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
  }
});
