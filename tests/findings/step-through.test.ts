import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { catalog } from '../../catalog/index.ts';
import type { App } from '../../renderer/app.ts';
import { findingActions } from '../../renderer/findings/finding-actions.ts';
import { isFiltering } from '../../renderer/findings/finding-filter.ts';
import { keyed } from '../../renderer/findings/finding-keys.ts';
import { goToFinding } from '../../renderer/findings/go-to-finding.ts';
import { listing, setFilter } from '../../renderer/findings/listing.ts';
import { createEditor } from '../../renderer/state/editor.ts';
import type { FindingsState } from '../../renderer/state/findings.ts';
import { createUi } from '../../renderer/state/ui.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { summarise } from '../../shared/validation/summary.ts';
import { diagram } from '../support/diagram-builder.ts';
import { finding } from './finding.ts';

const design = diagram('aws').node('a', 'aws.lambda').node('b', 'aws.lambda').node('c', 'aws.lambda').done();

interface Walk {
  readonly app: Pick<App, 'editor' | 'findings' | 'ui' | 'canvas'>;
  readonly revealed: string[][];
}

function walk(here: readonly Finding[]): Walk {
  const revealed: string[][] = [];
  const none = summarise([]);
  const findings = createStore<FindingsState>(() => ({
    diagram: design,
    here,
    there: [],
    summaryHere: none,
    summaryThere: none,
    current: null,
  }));
  const nothing = (): never => {
    throw new Error('not asked for');
  };
  const canvas = {
    current: {
      zoomIn: nothing,
      zoomOut: nothing,
      zoomTo: nothing,
      zoom: nothing,
      fit: nothing,
      center: nothing,
      pan: nothing,
      pointer: nothing,
      toDiagram: nothing,
      focus: nothing,
      reveal: (ids: Iterable<string>) => void revealed.push([...ids]),
    },
  };
  return { app: { editor: createEditor(catalog, design), findings, ui: createUi(), canvas }, revealed };
}

/** The actions need no more of the app than these parts. */
const step = ({ app }: Walk, by: 'next-finding' | 'previous-finding'): void =>
  void findingActions[by].run(app as unknown as App);
const selected = ({ app }: Walk): string[] => [...app.editor.state.getState().selection];

test('goes round all open findings, those of the structure last, and skips what was set aside', () => {
  const made = walk([
    finding({ nodes: ['a'], structural: true }),
    finding({ nodes: ['b'] }),
    finding({ nodes: ['c'], suppressed: 'accepted' }),
    finding({ nodes: ['c'], rule: 'other' }),
  ]);
  const seen = Array.from({ length: 4 }, () => {
    step(made, 'next-finding');
    return selected(made)[0];
  });
  expect(seen).toEqual(['b', 'c', 'a', 'b']);
  expect(made.revealed).toEqual([['b'], ['c'], ['a'], ['b']]);
});

test('the one before the first is the last', () => {
  const made = walk([finding({ nodes: ['a'] }), finding({ nodes: ['b'] })]);
  step(made, 'previous-finding');
  expect(selected(made)).toEqual(['b']);
  step(made, 'previous-finding');
  expect(selected(made)).toEqual(['a']);
});

test('says what it is about', () => {
  const made = walk([finding({ severity: 'warning', code: 'HA-001', message: 'One zone.' })]);
  step(made, 'next-finding');
  expect(made.app.ui.state.getState().announcement).toBe('warning HA-001: One zone.');
});

test('goes round what the filter lists, and opens the list for what is gone to past it', () => {
  const made = walk([
    finding({ nodes: ['a'] }),
    finding({ nodes: ['b'], severity: 'warning' }),
    finding({ nodes: ['c'], severity: 'warning' }),
  ]);
  setFilter({ severities: new Set(['warning']) });
  step(made, 'next-finding');
  step(made, 'next-finding');
  step(made, 'next-finding');
  expect(made.revealed).toEqual([['b'], ['c'], ['b']]);
  setFilter({ text: 'nothing of the kind' });
  step(made, 'next-finding');
  expect(made.app.ui.state.getState().announcement).toBe('No findings with this filter');
  const [first] = keyed(made.app.findings.getState().here);
  if (first === undefined) throw new Error('there are findings');
  goToFinding(made.app as App, first);
  expect(isFiltering(listing.getState().filter)).toBe(false);
});

test('goes in the order in which the list is grouped', () => {
  const made = walk([
    finding({ nodes: ['a'] }),
    finding({ nodes: ['b'], severity: 'warning' }),
    finding({ nodes: ['a'], severity: 'info', rule: 'other' }),
  ]);
  listing.setState({ grouping: 'element' });
  for (let at = 0; at < 3; at += 1) step(made, 'next-finding');
  listing.setState({ grouping: 'severity' });
  expect(made.revealed).toEqual([['a'], ['a'], ['b']]);
});

test('without any there is nowhere to go', () => {
  const made = walk([finding({ suppressed: 'accepted' })]);
  expect(findingActions['next-finding'].isEnabled(made.app as unknown as App)).toBe(false);
  step(made, 'next-finding');
  expect(made.revealed).toEqual([]);
});
