import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import { noteText } from '../../shared/catalog/note-text.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { describeElements } from '../../shared/scene/describe-scene.ts';
import { diagram } from '../support/diagram-builder.ts';

test.each<[source: string, said: string]>([
  ['', ''],
  ['Two zones', 'Two zones'],
  ['**Why** two _zones_', 'Why two zones'],
  ['# Costs\n- `RDS` fails over\n- one *may* fail', 'Costs\n• RDS fails over\n• one may fail'],
  ['1. first\n2. second', '1. first\n2. second'],
  ['see [the plan](https://example.com/a)', 'see the plan'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['~~old~~ new', 'old new'],
])('a note %j says %j', (source, said) => {
  expect(noteText(source)).toBe(said);
});

test('only a note is read as Markdown, in lists as in a picture', () => {
  const label = '**Why**\n- two zones';
  const drawn = diagram('aws')
    .node('note', 'neutral.note', { label })
    .node('text', 'neutral.text', { label: '**Why**' })
    .done();
  const view = viewSide(drawn, 'aws', catalog);
  const names = [...view.nodes.values()].map(nodeName);
  expect(names).toEqual(['Why • two zones', '**Why**']);
  const titles = describeElements(view);
  expect([titles.get('note'), titles.get('text')]).toEqual(['Why\n• two zones', '**Why**']);
});
