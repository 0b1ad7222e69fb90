import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { flip } from '../../shared/flip/flip.ts';
import { reportToMarkdown } from '../../shared/flip/report-markdown.ts';
import { diagram } from '../support/diagram-builder.ts';

const TITLE = '## What the author says of elements';
const drawn = diagram('aws').node('fn', 'aws.lambda', { label: 'Render' }).node('db', 'aws.rds').done();

function reportOf(notes?: string): string {
  const { fn, ...others } = drawn.nodes;
  if (fn === undefined) throw new Error('no function');
  const nodes = notes === undefined ? drawn.nodes : { fn: { ...fn, notes }, ...others };
  const { report } = flip({ ...drawn, nodes }, 'azure', catalog, { today: '2026-11-21' });
  return reportToMarkdown(report, 'Shop');
}

test('a report tells what the author says of an element, in one cell', () => {
  expect(reportOf('Kept\nfor | audits').split(TITLE)[1]).toContain('| Render | Kept for \\| audits |');
});

test('it has no such part where nothing is said', () => {
  expect(reportOf()).not.toContain(TITLE);
});
