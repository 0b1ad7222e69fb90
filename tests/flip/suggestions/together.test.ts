import { describe, expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { viewSide } from '../../../shared/catalog/side-view.ts';
import { checkInvariants } from '../../../shared/document/invariants.ts';
import type { Diagram } from '../../../shared/document/schema.ts';
import { planSuggestion, planSuggestions } from '../../../shared/flip/suggestions/plan-suggestions.ts';
import { suggestionsFor } from '../../../shared/flip/suggestions/suggest.ts';
import { largeDiagram } from '../../bench/large-diagram.ts';
import { commandEnv } from '../../support/command-env.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { untidyIn } from '../../support/untidy.ts';
import { shownOn } from './harness.ts';

/** Two networks, each with a tier in two zones, functions, containers and gateways, and ranges. */
function twoNetworks(): Diagram {
  const drawn = diagram('aws');
  for (const [at, net] of ['east', 'west'].entries()) {
    const frame = { x: 0, y: at * 700, width: 900, height: 600 };
    drawn.node(net, 'aws.vpc', { cidr: `10.${at}.0.0/16`, frame });
    for (const [index, zone] of ['a', 'b'].entries()) {
      const subnet = `${net}-${zone}`;
      const place = { x: 20 + index * 440, y: 40, width: 400, height: 500 };
      drawn.node(subnet, 'aws.subnet', {
        in: net,
        label: 'Private',
        zones: [zone],
        cidr: `10.${at}.${index}.0/24`,
        frame: place,
      });
      for (const [row, service] of ['aws.lambda', 'aws.ecs-service', 'aws.alb', 'aws.ec2'].entries())
        drawn.node(`${subnet}-${row}`, service, { in: subnet, frame: { x: 40 + (row % 2) * 180, y: 60 + row * 100 } });
    }
  }
  return drawn.done();
}

const DESIGNS: Readonly<Record<string, () => Diagram>> = {
  'two networks': twoNetworks,
  'a hundred services': () => largeDiagram(100),
  'three hundred services in three networks': () => largeDiagram(300),
};

describe('suggestions that are carried out together', () => {
  test.each(Object.keys(DESIGNS))('give what they give one after the other: %s', (name) => {
    const before = DESIGNS[name]?.() ?? twoNetworks();
    const single = oneByOne(before);
    const { diagram: after, steps } = planSuggestions(before, 'azure', commandEnv());
    const turns = new Set(steps.map((step) => step.after)).size;
    expect(turns).toBeLessThan(steps.length);
    expect(steps.map(({ outcome }) => outcome)).not.toContain('left');
    expect(steps.map(({ suggestion }) => suggestion.title).sort()).toEqual([...single.titles].sort());
    expect(said(after)).toEqual(said(single.diagram));
    expect(shownOn(after, 'aws')).toEqual(shownOn(before, 'aws'));
    expect(checkInvariants(after)).toEqual([]);
    const known = untidyIn(before, 'azure');
    expect(untidyIn(after, 'azure').filter((fault) => !known.includes(fault))).toEqual([]);
    expect(suggestionsFor(after, 'azure', catalog)).toEqual([]);
  });
});

function oneByOne(before: Diagram): { readonly diagram: Diagram; readonly titles: readonly string[] } {
  const env = commandEnv();
  const titles: string[] = [];
  let present = before;
  for (;;) {
    const [next] = suggestionsFor(present, 'azure', catalog);
    if (next === undefined) return { diagram: present, titles };
    const planned = planSuggestion(present, next, env);
    if (!planned.ok || planned.value === present) throw new Error(next.title);
    titles.push(next.title);
    present = planned.value;
  }
}

/** What is drawn in what, by names, with what is stated of it: all but where. Which of several free ranges it is does not matter. */
function said(of: Diagram): readonly string[] {
  const { nodes } = viewSide(of, 'azure', catalog);
  const names = new Map([...nodes.values()].map((node) => [node.id, `${node.service.id} "${node.node.label}"`]));
  const listed = (ids: readonly string[] | undefined): string =>
    (ids ?? []).map((id) => names.get(id) ?? id).join(' + ');
  return [...nodes.values()]
    .map(({ id, node, parentId, face, incoming, outgoing }) => {
      const { cidr, ...properties } = face.properties;
      const { zones, subnets, memberOf } = node;
      const lines = [...incoming.map(({ from }) => from), ...outgoing.map(({ to }) => to)];
      return [
        `${names.get(id)} in ${names.get(parentId ?? '') ?? 'nothing'}`,
        `${typeof cidr} ${JSON.stringify({ properties, zones })}`,
        `${listed(subnets)} / ${listed(memberOf)} / ${listed(lines)}`,
      ].join(', ');
    })
    .sort();
}
