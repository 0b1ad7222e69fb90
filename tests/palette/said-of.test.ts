import { beforeEach, describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { namedServices, pasteServices } from '../../renderer/actions/paste-services.ts';
import type { App } from '../../renderer/app.ts';
import { arm, pressArmed } from '../../renderer/canvas/armed.ts';
import { placeAt, placeNow } from '../../renderer/canvas/place-at.ts';
import { serviceEntry } from '../../renderer/command-palette/service-entries.ts';
import { itemsOfHits } from '../../renderer/palette/palette-item.ts';
import { placeService } from '../../renderer/palette/place-service.ts';
import { searchServices } from '../../shared/catalog/search.ts';
import type { Side } from '../../shared/document/schema.ts';
import { diagram } from '../support/diagram-builder.ts';
import { canvasWith, startApp } from '../support/test-app.ts';

const POINTER = { at: { x: 300, y: 300 }, alt: false, adds: false, keepsFrame: false };

function found(typed: string, side: Side): { readonly id: string; readonly called?: string } {
  const [first] = itemsOfHits(searchServices(catalog, side, typed));
  if (first?.kind !== 'service') throw new Error(`nothing is called "${typed}"`);
  return first;
}

/** Every way in which a person places what was searched. */
const WAYS: Readonly<Record<string, (app: App, typed: string, side: Side) => unknown>> = {
  'by key in the palette': (app, typed, side) => placeService(app, found(typed, side).id, found(typed, side).called),
  'in the command palette': (app, typed, side) => {
    const [hit] = searchServices(catalog, side, typed);
    if (hit !== undefined) void serviceEntry(hit.service, hit).run(app);
  },
  'by a click with it in the hand': (app, typed, side) => {
    const { id, called } = found(typed, side);
    app.canvas.current = null;
    arm(app, id, called);
    pressArmed(app, id, POINTER, 1).click();
  },
  'by a drag': (app, typed, side) => {
    const { id, called = '' } = found(typed, side);
    app.canvas.current = null;
    placeNow(app, { ...placeAt(app, id, POINTER, 1), called });
  },
  'in a list that is pasted': (app, typed) => {
    const named = namedServices(app, `${typed}\nEC2`) ?? namedServices(app, `${typed}\nVirtual Machine`);
    pasteServices(app, named ?? [], null);
  },
};

describe.each(Object.entries(WAYS))('a subnet that is placed %s', (_, place) => {
  let app: App;
  beforeEach(async () => {
    app = await startApp(diagram('aws').done());
    app.canvas.current = canvasWith(null);
  });

  test.each([
    ['aws', 'public subnet', 'Public subnet', 'public'],
    ['aws', 'private subnet', 'Private subnet', 'private'],
    ['azure', 'private subnet', 'Private subnet', 'private'],
  ] as const)('is what it is called: %s, "%s"', async (side, typed, label, visibility) => {
    if (side === 'azure') app = await startApp(diagram('azure').done());
    app.canvas.current = canvasWith(null);
    place(app, typed, side);
    const subnet = [...app.editor.view().nodes.values()].find(({ service }) => service.traits.includes('subnet'));
    expect([subnet?.node.label, subnet?.face.properties.visibility]).toEqual([label, visibility]);
    expect(app.editor.state.getState().history.past).toHaveLength(1);
  });

  test('is of no kind where none was named', () => {
    place(app, 'subnet', 'aws');
    const subnet = [...app.editor.view().nodes.values()].find(({ service }) => service.traits.includes('subnet'));
    expect([subnet?.node.label, subnet?.face.properties.visibility]).toEqual(['', undefined]);
  });
});
