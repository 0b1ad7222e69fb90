import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { flip } from '../../shared/flip/flip.ts';
import { placePicture } from '../../shared/flip/place-picture.ts';
import { reportToHtml } from '../../shared/flip/report-html.ts';
import { reportToMarkdown } from '../../shared/flip/report-markdown.ts';
import { diagram } from '../support/diagram-builder.ts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(2)>' | **bold** [x](javascript:y) \u202e`;

const design = diagram('aws', { name: HOSTILE })
  .node('a', 'aws.lambda', { label: HOSTILE })
  .node('b', 'aws.no-such-service', { label: '注文サービス' })
  .node('c', 'aws.dynamodb', { label: 'خدمة الطلبات' })
  .node('d', 'aws.ec2', { label: 'x'.repeat(5000) })
  .done();
const { report } = flip(design, 'azure', catalog, { today: '2026-11-21' });
const picture = (name: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5" viewBox="0 0 10 5" aria-labelledby="title desc"><title id="title">${name}</title><defs><g id="icon"/></defs><use href="#icon"/><rect fill="url(#icon)"/><text>id=&quot;icon&quot; url(#icon)</text></svg>`;
const page = reportToHtml(report, {
  title: HOSTILE,
  before: picture('one'),
  after: picture('two'),
  date: '2026-11-21',
});

describe('the page', () => {
  test('runs nothing and loads nothing, and forbids both', () => {
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; `);
    const tags = page.match(/<[^>]*>/g)?.join('\n') ?? '';
    expect(tags).not.toMatch(/<script|<link|<iframe|<object|<base|\ssrc=|\son\w+=/i);
    expect(page).not.toContain('@import');
    expect(page.replaceAll(/<a href="https:[^"]*"/g, '')).not.toMatch(/href="(?!#)/);
  });

  test('a label is text wherever it stands', () => {
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('\u202e');
    expect(page).toContain('注文サービス');
    expect(page).toContain('خدمة الطلبات');
    expect(page).not.toContain('x'.repeat(101));
  });

  test('has every reference once, and what it leads to', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/\shref="#([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('opens and closes every element', () => {
    const open: string[] = [];
    for (const [, close, name = '', empty] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/g)) {
      if (empty === '/' || ['meta', 'br', 'path'].includes(name)) continue;
      if (close === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test('begins with the summary, then decisions, then tables, and ends with the sources', () => {
    const order = [
      'class="summary"',
      'id="efforts"',
      'class="pictures"',
      'id="decide"',
      'id="becomes"',
      'id="sources"',
    ];
    const places = order.map((part) => page.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('without pictures and without elements it is a page still', () => {
    const empty = flip(diagram('aws').done(), 'azure', catalog, { today: '2026-11-21' }).report;
    const bare = reportToHtml(empty, { title: '', before: '', after: '', date: '2026-11-21' });
    expect(bare).toContain('<h1 dir="auto">Diagram</h1>');
    expect(bare).not.toContain('<figure');
    expect(bare).not.toContain('<table');
  });
});

test('many that are alike are named in part, and all of them in a table of their own', () => {
  const many = diagram('aws');
  for (let index = 0; index < 300; index += 1) many.node(`n${index}`, 'aws.ec2', { label: `Machine ${index}` });
  const { report: large } = flip(many.done(), 'azure', catalog, { today: '2026-11-21' });
  const html = reportToHtml(large, { title: 'Many', before: '', after: '', date: '' });
  expect(html).toContain('and 295 more');
  for (let index = 0; index < 300; index += 1) expect(html).toContain(`>Machine ${index}</span>`);
  expect(page).not.toContain('id="elements"');
});

describe('a picture in the page', () => {
  test('keeps its ids to itself, and its text as it is', () => {
    const placed = placePicture(`<?xml version="1.0"?>\n${picture('one')}`, 'before');
    expect(placed?.isWide).toBe(true);
    expect(placed?.svg).toMatch(/^<svg xmlns="[^"]+" viewBox="0 0 10 5" aria-labelledby="before-title before-desc">/);
    expect(placed?.svg).toContain('<g id="before-icon"/>');
    expect(placed?.svg).toContain('href="#before-icon"');
    expect(placed?.svg).toContain('fill="url(#before-icon)"');
    expect(placed?.svg).toContain('<text>id=&quot;icon&quot; url(#icon)</text>');
  });

  test('is none where the file is none', () => {
    expect(placePicture('', 'before')).toBeUndefined();
    expect(placePicture('not a picture', 'before')).toBeUndefined();
  });
});

test('in Markdown no label makes a table of another width', () => {
  const tables = reportToMarkdown(report, HOSTILE)
    .split('\n\n')
    .flatMap((block) => (block.startsWith('|') ? [block.trimEnd().split('\n')] : []));
  expect(tables.length).toBeGreaterThan(3);
  const cells = (line: string): number => line.replaceAll('\\|', '').split('|').length;
  for (const lines of tables) expect(new Set(lines.map(cells)).size).toBe(1);
});

test('the settings have a column for what there is to say, and for nothing else', () => {
  const columnsOf = (made: typeof design): string =>
    /^\| Element \| (?:Comes|Kept|There).*$/m.exec(
      reportToMarkdown(flip(made, 'azure', catalog, { today: '2026-11-21' }).report, 'Shop'),
    )?.[0] ?? '';
  expect(columnsOf(diagram('aws').node('fn', 'aws.lambda', { timeoutSeconds: 60 }).done())).toBe(
    '| Element | Comes along |',
  );
  expect(columnsOf(diagram('aws').node('vm', 'aws.ec2', { instanceType: 'm7g.large' }).done())).toBe(
    '| Element | Kept for the way back (AWS only) |',
  );
});

test('what to do about statements that nobody confirmed is said once', () => {
  const many = diagram('aws').node('a', 'aws.cognito').node('b', 'aws.s3').node('c', 'aws.athena').done();
  const text = reportToMarkdown(flip(many, 'azure', catalog, { today: '2026-11-21' }).report, 'Shop');
  expect(text.match(/not confirmed in a source/g)?.length).toBeGreaterThan(2);
  expect(text.match(/before you rely on/g)).toHaveLength(1);
});
