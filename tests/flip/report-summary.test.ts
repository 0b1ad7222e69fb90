import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { flip } from '../../shared/flip/flip.ts';
import { diagram } from '../support/diagram-builder.ts';

function summaryOf(design: Diagram): readonly string[] {
  return flip(design, 'azure', catalog, { today: '2026-11-21' }).report.summary;
}

describe('the summary', () => {
  test('of nothing says so', () => {
    const empty = [
      'Nothing in this design belongs to one cloud, so it is the same on AWS and on Azure.',
      'Moving it to Azure takes nothing.',
      'Nothing is left to decide; the findings of the design stay the same.',
    ];
    expect(summaryOf(diagram('aws').done())).toEqual(empty);
    expect(
      summaryOf(diagram('aws').node('u', 'neutral.users').node('i', 'neutral.internet').connect('u', 'i').done()),
    ).toEqual(empty);
  });

  test('of one element speaks of one', () => {
    const [what, takes] = summaryOf(diagram('aws').node('fn', 'aws.lambda', { label: 'Orders' }).done());
    expect(what).toBe('The design has 1 element of a cloud: it has a close twin on Azure.');
    expect(takes).toBe('To move it, 1 element needs code changed; the hardest is "Orders".');
  });

  test('of one without a counterpart says what waits', () => {
    const [what, takes] = summaryOf(diagram('aws').node('x', 'aws.no-such-service', { label: 'Odd' }).done());
    expect(what).toBe('The design has 1 element of a cloud: it is without a counterpart.');
    expect(takes).toBe('To move it, 1 element awaits a decision; the hardest is "Odd".');
  });

  test('names what is hardest once, the dearest first, three at most', () => {
    const design = diagram('aws')
      .node('a', 'aws.lambda', { label: 'Same' })
      .node('b', 'aws.lambda', { label: 'Same' })
      .node('c', 'aws.step-functions', { label: 'Flow' })
      .node('d', 'aws.dynamodb', { label: 'Table' })
      .node('e', 'aws.s3', { label: 'Files' })
      .done();
    const [what, takes] = summaryOf(design);
    expect(what).toMatch(
      /^The design has 5 elements of a cloud: 4 have a close twin on Azure and 1 has only a partial one\.$/,
    );
    expect(takes).toBe(
      'To move it, 3 elements need code changed and 2 have their data migrated; the hardest are "Flow", "Same" and "Table".',
    );
  });

  test('all of a kind are all', () => {
    const [what] = summaryOf(diagram('aws').node('a', 'aws.lambda').node('b', 'aws.s3').done());
    expect(what).toBe('The design has 2 elements of a cloud: both have a close twin on Azure.');
  });

  test('of what is built in says that it comes back with the way back', () => {
    const design = diagram('aws').node('vpc', 'aws.vpc').node('gate', 'aws.internet-gateway', { in: 'vpc' }).done();
    const there = flip(design, 'azure', catalog, { today: '2026-11-21' });
    expect(there.report.summary[0]).toContain('1 is built in there');
    const [what] = flip(there.diagram, 'aws', catalog, { today: '2026-11-21' }).report.summary;
    expect(what).toMatch(/: 1 has a close twin on AWS and 1 comes back as a box of its own\.$/);
  });

  test('counts large designs with separators', () => {
    const large = diagram('aws');
    for (let index = 0; index < 1200; index += 1) large.node(`n${index}`, 'aws.ec2');
    expect(summaryOf(large.done())[0]).toContain('1,200 elements of a cloud: all 1,200 have');
  });
});
