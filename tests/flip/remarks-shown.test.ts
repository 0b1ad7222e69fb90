import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { applyFix } from '../../renderer/findings/apply-fix.ts';
import { knownReport } from '../../renderer/flip/known-report.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { reportToMarkdown } from '../../shared/flip/report-markdown.ts';
import { skyflip } from '../cli/memory-host.ts';
import { diagram } from '../support/diagram-builder.ts';
import { startApp } from '../support/test-app.ts';
import { fullReport, TODAY } from './remarks-of.ts';

const design = diagram('aws', { name: 'Shop' })
  .node('edge', 'aws.lambda-edge', { label: 'Rewrite | *all*' })
  .node('files', 'aws.efs', { label: 'Files' })
  .node('bucket', 'aws.s3', { redundancy: 'lrs' })
  .done();

test('the Markdown report lists remarks with what to do, before the table', () => {
  const markdown = reportToMarkdown(fullReport(design), 'Shop');
  expect(markdown).toMatch(
    /- warning CONV-010: "bucket" spread over zones before; [^\n]+\n {2}- Turn on what the service offers for it/,
  );
  expect(markdown.indexOf('## To decide')).toBeLessThan(markdown.indexOf('## What becomes what'));
  expect(markdown).toContain('"Rewrite \\| \\*all\\*" is kept as drawn');
});

test('a report without remarks has no place for them', () => {
  const markdown = reportToMarkdown(fullReport(diagram('aws').node('q', 'aws.sqs').done()), 'Shop');
  expect(markdown).not.toContain('To decide');
});

test('the command line prints them as Markdown and as JSON', async () => {
  const files = { 'shop.skyflip': serializeDiagram(design) };
  const args = ['flip', 'shop.skyflip', '--to', 'azure', '--report'];
  const json = await skyflip([...args, 'json'], files);
  const { remarks } = JSON.parse(json.stdout);
  expect(remarks.map(({ code }: { code: string }) => code)).toEqual(['CONV-007', 'CONV-010', 'CONV-019']);
  expect(remarks[1]).toMatchObject({
    rule: 'redundancy-lowered',
    nodes: ['bucket'],
    property: 'redundancy',
    fix: { fixId: 'set-properties', side: 'azure' },
  });
  const markdown = await skyflip([...args, 'md'], files);
  expect(markdown.stdout).toContain('## To decide');
});

test('in the app a remark is mended by its link, in one step, and is gone from the report', async () => {
  const app = await startApp(design);
  const before = knownReport(app.editor.diagram(), 'azure', catalog, TODAY);
  const remark = before.remarks.find(({ fix }) => fix !== null);
  if (remark === undefined) throw new Error('no remark with a fix');
  expect(applyFix(app, remark)).toBe(true);
  expect(app.editor.diagram().provider).toBe('aws');
  const after = knownReport(app.editor.diagram(), 'azure', catalog, TODAY);
  expect(after.remarks.map(({ code }) => code)).toEqual(['CONV-007', 'CONV-019']);
  app.editor.undo();
  expect(app.editor.diagram()).toEqual(design);
});
