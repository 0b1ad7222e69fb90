import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { insertOffers } from '../../renderer/canvas/insert-offers.ts';
import { OFTEN_USED } from '../../renderer/palette/palette-categories.ts';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import type { Side } from '../../shared/document/schema.ts';

const NOTHING_USED = { recentServices: [], favouriteServices: [] };

function offers(typed: string, side: Side = 'aws', source?: string, settings = NOTHING_USED as Used): string[] {
  const asked = {
    catalog,
    side,
    typed,
    settings,
    source: source === undefined ? undefined : serviceOf(catalog, source),
  };
  return insertOffers(asked).map(({ service, note }) => `${service.id} ${note}`.trim());
}

interface Used {
  readonly recentServices: string[];
  readonly favouriteServices: string[];
}

describe('what is offered', () => {
  test.each<[Side]>([['aws'], ['azure']])('before anything is typed is what most diagrams on %s begin with', (side) => {
    const offered = offers('', side);
    expect(offered).toEqual(OFTEN_USED[side].slice(0, offered.length));
    for (const id of OFTEN_USED[side]) expect([side, 'neutral']).toContain(catalog.services.get(id)?.provider);
  });

  test('first is the same again, then favourites, then what was used, each once', () => {
    const used = { recentServices: ['aws.sns', 'aws.sqs', 'azure.aks'], favouriteServices: ['aws.rds', 'aws.sqs'] };
    expect(offers('', 'aws', 'aws.sqs', used).slice(0, 4)).toEqual([
      'aws.sqs the same again',
      'aws.rds favourite',
      'aws.sns used before',
      'aws.lambda',
    ]);
  });

  test('is never of the other cloud', () => {
    expect(offers('', 'azure', 'aws.sqs')).not.toContain('aws.sqs the same again');
  });

  test.each<[typed: string, side: Side, first: RegExp]>([
    ['lambda', 'aws', /^aws\.lambda$/],
    ['lambda', 'azure', /^azure\.function-app for AWS Lambda/],
    ['service bus', 'aws', /^aws\.\S+ for Azure Service Bus/],
    ['sticky', 'aws', /^neutral\.note/],
    ['zone', 'azure', /^azure\.availability-zone/],
    ['storage', 'azure', /^azure\.storage-account/],
    ['lamda', 'aws', /^aws\.lambda read as “lambda”/],
    ['Billing mainframe 7 of Ada', 'aws', /^neutral\.box called “Billing mainframe 7 of Ada”/],
  ])('for "%s" on %s fits', (typed, side, first) => {
    expect(offers(typed, side)[0]).toMatch(first);
  });

  test('is a box of that name where nothing is called so', () => {
    expect(insertOffers({ catalog, side: 'aws', typed: ' qqzzx ', settings: NOTHING_USED, source: undefined })).toEqual(
      [{ service: serviceOf(catalog, 'neutral.box'), note: 'called “qqzzx”', label: 'qqzzx' }],
    );
  });
});

describe('a subnet that is called by its kind', () => {
  test.each<[Side, typed: string, label: string, visibility: string]>([
    ['aws', 'public subnet', 'Public subnet', 'public'],
    ['aws', 'private sub', 'Private subnet', 'private'],
    ['azure', 'private subnet', 'Private subnet', 'private'],
  ])('is one of that kind: %s, "%s"', (side, typed, label, visibility) => {
    const [first] = insertOffers({ catalog, side, typed, settings: NOTHING_USED, source: undefined });
    expect(first).toMatchObject({ service: { id: `${side}.subnet` }, label, properties: { visibility } });
  });

  test('is of no kind where none was named', () => {
    const [first] = insertOffers({ catalog, side: 'aws', typed: 'subnet', settings: NOTHING_USED, source: undefined });
    expect(first).toEqual({ service: serviceOf(catalog, 'aws.subnet'), note: '', label: '' });
  });
});
