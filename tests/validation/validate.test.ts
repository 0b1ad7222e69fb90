import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import type { Report, Rule, RuleMeta } from '../../shared/validation/rule.ts';
import { validate, validationSteps } from '../../shared/validation/validate.ts';
import { diagram } from '../support/diagram-builder.ts';

const options = { today: '2026-11-21' };

const faulty = diagram('aws')
  .node('users', 'neutral.users')
  .node('vpc', 'aws.vpc')
  .node('zone', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1a' })
  .node('subnet', 'aws.subnet', { in: 'zone', label: 'Private subnet' })
  .node('web', 'aws.ec2', { in: 'subnet', label: 'Web server' })
  .node('db', 'aws.rds', { in: 'subnet', zoneRedundant: false, backupRetentionDays: 0, publicAccess: true })
  .node('fn', 'aws.lambda', { label: 'Render', expectedDurationSeconds: 1200 })
  .node('queue', 'aws.sqs', { visibilityTimeoutSeconds: 10, deadLetter: false })
  .connect('users', 'web')
  .connect('web', 'db')
  .connect('web', 'queue')
  .connect('queue', 'fn')
  .done();

function rule(meta: Partial<RuleMeta>, reports: readonly Report[]): Rule {
  return {
    meta: {
      id: 'trial',
      code: 'RT-001',
      category: 'limits',
      severity: 'error',
      providers: ['aws', 'azure'],
      title: 'A trial',
      why: 'To try the engine.',
      messages: { said: '{name} is {state}.' },
      remedy: 'None.',
      source: 'rule-lambda-quotas',
      ...meta,
    },
    check: () => reports,
  };
}

const report: Report = { message: 'said', data: { name: 'It', state: 'so' }, nodes: ['fn'] };

test('findings come gravest first, with filled sentences and the address of their source', () => {
  const findings = validate(faulty, 'aws', catalog, options);
  const order = ['critical', 'error', 'warning', 'info'];
  const ranks = findings.map(({ severity }) => order.indexOf(severity));
  expect(ranks).toEqual([...ranks].sort());
  expect(findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['SEC-001', 'RT-001', 'DUR-002', 'HA-001', 'HA-005', 'DUR-007']),
  );
  for (const { message, source } of findings) {
    expect(message).not.toMatch(/[{}]/);
    expect(source).toMatch(/^https:\/\//);
  }
});

test('a rule that throws becomes a finding that names it, and the others still run', () => {
  const broken: Rule = {
    ...rule({ id: 'broken' }, []),
    check: () => {
      throw new Error('no such thing');
    },
  };
  const findings = validate(faulty, 'aws', catalog, { ...options, rules: [broken, rule({}, [report])] });
  expect(findings.map(({ rule: id, severity, message }) => [id, severity, message])).toEqual([
    ['trial', 'error', 'It is so.'],
    ['broken', 'info', 'The rule broken could not run: no such thing'],
  ]);
});

test('a rule of the other cloud does not run', () => {
  const rules = [rule({ providers: ['azure'] }, [report])];
  expect(validate(faulty, 'aws', catalog, { ...options, rules })).toEqual([]);
  expect(validate(faulty, 'azure', catalog, { ...options, rules })).toHaveLength(1);
});

test.each([
  ['production', 'unstated', undefined, 'error'],
  ['development', 'unstated', undefined, 'info'],
  ['test', 'unstated', undefined, 'info'],
  ['production', 'no', undefined, 'info'],
  ['development', 'yes', undefined, 'error'],
  ['development', 'unstated', true, 'error'],
] as const)(
  'in %s with high availability %s and the element saying %s, a relaxed rule says %s',
  (environment, need, own, severity) => {
    const needs = { ...faulty.needs, highAvailability: need };
    const fn = faulty.nodes.fn;
    if (fn === undefined) throw new Error('the fixture has a function');
    const nodes =
      own === undefined
        ? faulty.nodes
        : { ...faulty.nodes, fn: { ...fn, properties: { ...fn.properties, haRequired: own } } };
    const changed: Diagram = { ...faulty, environment, needs, nodes };
    const findings = validate(changed, 'aws', catalog, { ...options, rules: [rule({ relaxed: 'info' }, [report])] });
    expect(findings.map((finding) => finding.severity)).toEqual([severity]);
  },
);

test('an element that needs no high availability has no finding about it', () => {
  const small = diagram('aws').node('fn', 'aws.lambda', { haRequired: false }).done();
  const rules = [rule({ relaxed: 'info', category: 'availability' }, [report])];
  expect(validate(small, 'aws', catalog, { ...options, rules })).toEqual([]);
});

test('a rule for production is silent in development', () => {
  const rules = [rule({ productionOnly: true }, [report])];
  expect(validate({ ...faulty, environment: 'development' }, 'aws', catalog, { ...options, rules })).toEqual([]);
});

test('one cause makes one finding: the rule that explains it better silences the other about the same node', () => {
  const strong = rule({ id: 'strong', supersedes: ['weak'] }, [report]);
  const weak = rule({ id: 'weak' }, [report, { ...report, nodes: ['queue'] }]);
  const findings = validate(faulty, 'aws', catalog, { ...options, rules: [weak, strong] });
  expect(findings.map(({ rule: id, nodes }) => [id, nodes])).toEqual([
    ['weak', ['queue']],
    ['strong', ['fn']],
  ]);
});

test('a suppressed finding is kept with its reason', () => {
  const suppressions = [{ rule: 'trial', element: 'fn', reason: 'Agreed with operations.' }];
  const rules = [rule({}, [report, { ...report, nodes: ['queue'] }])];
  const findings = validate({ ...faulty, suppressions }, 'aws', catalog, { ...options, rules });
  expect(findings.map(({ nodes, suppressed }) => [nodes, suppressed])).toEqual([
    [['fn'], 'Agreed with operations.'],
    [['queue'], null],
  ]);
});

test('only what the flip derived is structural', () => {
  const rules = [rule({ structural: true }, [report])];
  expect(validate(faulty, 'aws', catalog, { ...options, rules })[0]?.structural).toBe(false);
  expect(validate(faulty, 'azure', catalog, { ...options, rules })[0]?.structural).toBe(true);
});

test('an element that a rule names twice is one', () => {
  const [finding] = validate(faulty, 'aws', catalog, {
    ...options,
    rules: [rule({}, [{ ...report, nodes: ['fn', 'queue', 'fn'] }])],
  });
  expect(finding?.nodes).toEqual(['fn', 'queue']);
});

test('the same diagram gives the same findings, in whatever order its nodes were inserted', () => {
  const reversed: Diagram = {
    ...faulty,
    nodes: Object.fromEntries(Object.entries(faulty.nodes).reverse()),
    connections: Object.fromEntries(Object.entries(faulty.connections).reverse()),
  };
  const first = validate(faulty, 'aws', catalog, options);
  expect(validate({ ...faulty }, 'aws', catalog, options)).toEqual(first);
  const inOrder = (findings: typeof first): readonly string[] =>
    findings.map((finding) => JSON.stringify({ ...finding, nodes: [...finding.nodes].sort() })).sort();
  expect(inOrder(validate(reversed, 'aws', catalog, options))).toEqual(inOrder(first));
});

test.each([
  ['checked', true],
  ['recalled', false],
] as const)(
  'a finding that rests on a %s fact is confirmed: %s, and cites the source of the fact',
  (status, confirmed) => {
    const fact = { source: 'rule-sqs-visibility', status };
    const trial = rule({}, [{ message: 'said', nodes: ['fn'], fact }]);
    const [finding] = validate(faulty, 'aws', catalog, { ...options, rules: [trial] });
    expect(finding?.confirmed).toBe(confirmed);
    expect(finding?.source).toBe(catalog.sources.get('rule-sqs-visibility')?.url);
  },
);

test('asked again about the same diagram, side and day it answers with the same list, and not with another one', () => {
  const made = diagram('aws').node('fn', 'aws.lambda', { expectedDurationSeconds: 1200 }).done();
  const today = '2026-01-01';
  const findings = validate(made, 'aws', catalog, { today });
  expect(validate(made, 'aws', catalog, { today })).toBe(findings);
  expect(validate({ ...made }, 'aws', catalog, { today })).not.toBe(findings);
  expect(validate(made, 'azure', catalog, { today })).not.toBe(findings);
  expect(validate(made, 'aws', catalog, { today, editing: true })).not.toBe(findings);
  expect(validate(made, 'aws', catalog, { today: '2099-01-01' })).not.toBe(findings);
  expect(validate(made, 'aws', catalog, { today, rules: [] })).toEqual([]);
});

test('a finding that compares with no fact of the catalog is confirmed by the source of its rule', () => {
  const trial = rule({}, [{ message: 'said', nodes: ['fn'] }]);
  expect(validate(faulty, 'aws', catalog, { ...options, rules: [trial] })[0]?.confirmed).toBe(true);
});

test('in steps, one for each rule, what is found at last is the same; a second asking takes one step', () => {
  const copy = { ...faulty };
  const steps = validationSteps(copy, 'aws', catalog, options);
  let count = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) count += 1;
  expect(count).toBeGreaterThan(30);
  expect(step.value).toEqual(validate(faulty, 'aws', catalog, options));
  expect(validationSteps(copy, 'aws', catalog, options).next()).toEqual({ done: true, value: step.value });
});

test('what was found while a person drew is not looked for again in the finished diagram, but by rules that mind', () => {
  const asked: string[] = [];
  const asking = (id: string, minds: object): Rule => ({
    ...minds,
    meta: { ...rule({}, []).meta, id },
    check: (_, { editing }) => {
      asked.push(`${id} ${editing}`);
      return [];
    },
  });
  const rules = [asking('same', {}), asking('minds', { mindsEditing: true })];
  const copy = { ...faulty };
  validate(copy, 'aws', catalog, { ...options, rules, editing: true });
  validate(copy, 'aws', catalog, { ...options, rules });
  expect(asked).toEqual(['same true', 'minds true', 'minds false']);
});

test('the finished diagram is found the same whether or not it was looked at while it was drawn', () => {
  const loose = () =>
    diagram('aws').node('alb', 'aws.alb').node('a', 'aws.ec2').node('b', 'aws.ec2').connect('a', 'b').done();
  const looked = loose();
  const drawing = validate(looked, 'aws', catalog, { ...options, editing: true });
  const finished = validate(loose(), 'aws', catalog, options);
  expect(validate(looked, 'aws', catalog, options)).toEqual(finished);
  expect(drawing.map(({ code }) => code)).not.toContain('NET-020');
  expect(finished.map(({ code }) => code)).toContain('NET-020');
});

test('steps that are left undone leave nothing behind', () => {
  const copy = { ...faulty };
  const steps = validationSteps(copy, 'aws', catalog, options);
  for (let index = 0; index < 5; index += 1) steps.next();
  expect(validate(copy, 'aws', catalog, options)).toEqual(validate(faulty, 'aws', catalog, options));
});
