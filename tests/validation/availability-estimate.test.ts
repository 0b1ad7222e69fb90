import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { availabilityEstimate } from '../../shared/validation/availability-estimate.ts';
import { diagram } from '../support/diagram-builder.ts';

const estimate = (drawn: Diagram) => {
  const { percent, elements, unknown } = availabilityEstimate(viewSide(drawn, drawn.provider, catalog));
  const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id).join(' ');
  return {
    percent: percent === undefined ? undefined : Number(percent.toFixed(4)),
    elements: elements.map(({ nodes, percent: sla }) => `${ids(nodes)}: ${sla}`),
    unknown: unknown.map(ids),
  };
};

const shop = (database: Record<string, unknown>) =>
  diagram('aws')
    .node('users', 'neutral.users')
    .node('alb', 'aws.alb')
    .node('fn', 'aws.lambda')
    .node('db', 'aws.rds', database)
    .connect('users', 'alb')
    .connect('alb', 'fn')
    .connect('fn', 'db', { kind: 'data' })
    .done();

describe('the SLAs in series', () => {
  test('are multiplied along what a request needs', () => {
    expect(estimate(shop({ zoneRedundant: true }))).toEqual({
      percent: 99.89,
      elements: ['alb: 99.99', 'fn: 99.95', 'db: 99.95'],
      unknown: [],
    });
  });

  test('leave out, and name, what depends on a setting that nobody states', () => {
    expect(estimate(shop({}))).toEqual({ percent: 99.94, elements: ['alb: 99.99', 'fn: 99.95'], unknown: ['db'] });
  });

  test('count machines that stand in for one another once, with the promise for several zones', () => {
    const drawn = diagram('aws')
      .node('users', 'neutral.users')
      .node('alb', 'aws.alb')
      .node('web1', 'aws.ec2', { zones: ['a'] })
      .node('web2', 'aws.ec2', { zones: ['b'] })
      .connect('users', 'alb')
      .connect('alb', 'web1')
      .connect('alb', 'web2')
      .done();
    expect(estimate(drawn)).toEqual({ percent: 99.98, elements: ['alb: 99.99', 'web1 web2: 99.99'], unknown: [] });
  });

  test('do not take a second region for an improvement', () => {
    const drawn = diagram('aws')
      .node('users', 'neutral.users')
      .node('dns', 'aws.route53')
      .node('one', 'aws.region')
      .node('two', 'aws.region')
      .node('fn1', 'aws.lambda', { in: 'one' })
      .node('fn2', 'aws.lambda', { in: 'two' })
      .connect('users', 'dns', { kind: 'dns' })
      .connect('dns', 'fn1')
      .connect('dns', 'fn2')
      .done();
    expect(estimate(drawn)).toEqual({ percent: 99.95, elements: ['dns: 100', 'fn1 fn2: 99.95'], unknown: [] });
  });

  test('leave a queue and what is behind it to a later time', () => {
    const drawn = diagram('aws')
      .node('users', 'neutral.users')
      .node('api', 'aws.api-gateway')
      .node('queue', 'aws.sqs')
      .node('worker', 'aws.lambda')
      .connect('users', 'api')
      .connect('api', 'queue')
      .connect('queue', 'worker', { kind: 'event' })
      .done();
    expect(estimate(drawn).elements).toEqual(['api: 99.95']);
  });

  test('come to nothing where nothing is known', () => {
    expect(estimate(diagram('aws').done())).toEqual({ percent: undefined, elements: [], unknown: [] });
    const beanstalk = diagram('aws')
      .node('users', 'neutral.users')
      .node('web', 'aws.elastic-beanstalk')
      .connect('users', 'web')
      .done();
    expect(estimate(beanstalk)).toEqual({ percent: undefined, elements: [], unknown: ['web'] });
  });

  test('say of each figure whether it was confirmed', () => {
    const view = viewSide(shop({ zoneRedundant: true }), 'aws', catalog);
    const confirmed = availabilityEstimate(view).elements.map(({ isConfirmed }) => isConfirmed);
    expect(confirmed).toEqual(
      ['aws.alb', 'aws.lambda', 'aws.rds'].map((id) => catalog.services.get(id)?.facts.sla?.status === 'checked'),
    );
  });
});
