import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { compareView, openCompare, plansOf, subjectOf } from '../../renderer/compare/open-compare.ts';
import { plansLeft } from '../../renderer/compare/plans-left.ts';
import { MOST_COMPARED } from '../../shared/catalog/compare.ts';
import { diagram } from '../support/diagram-builder.ts';
import { startApp } from '../support/test-app.ts';

test('when another diagram opens, its nodes are no columns; services stay', async () => {
  const drawn = diagram('aws').node('fn', 'aws.lambda').done();
  const app = await startApp(drawn);
  openCompare(app, [{ node: 'fn' }, { service: 'aws.lambda' }]);
  app.session.begin({ diagram: drawn, file: null, format: { kind: 'skyflip' }, suggestedName: '', isUnsaved: false });
  expect(compareView.getState().columns).toEqual([{ service: 'aws.lambda' }]);
});

test('of a service with more plans than columns it is said which are left out', async () => {
  const app = await startApp(diagram('aws').done());
  const service = [...catalog.services.values()].find(({ variants }) => variants.length > MOST_COMPARED);
  if (service === undefined) throw new Error('no service has so many plans');
  const subjects = plansOf(service).flatMap((ref) => subjectOf(ref, app) ?? []);
  expect(subjects).toHaveLength(MOST_COMPARED);
  const rest = service.variants.slice(MOST_COMPARED).map(({ id }) => id);
  expect(plansLeft(subjects)?.left.map(({ id }) => id)).toEqual(rest);
  const other = subjectOf({ service: 'aws.s3' }, app);
  expect(other && plansLeft([...subjects.slice(1), other])).toBeUndefined();
  expect(plansLeft([])).toBeUndefined();
});
