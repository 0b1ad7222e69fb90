import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Diagram } from '../../shared/document/schema.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { diagram } from '../support/diagram-builder.ts';
import type { AppPage } from './app-page.ts';
import { expect, test } from './fixtures.ts';

const ANNOTATED = collapsed(
  diagram('aws', { name: 'Annotated' })
    .node('callout', 'neutral.callout', { label: 'Requests are spread', step: 1, frame: { x: 60, y: 0 } })
    .node('vpc', 'aws.vpc', { label: 'Shop VPC', frame: { x: 0, y: 80, width: 320, height: 200 } })
    .node('fn', 'aws.lambda', { label: 'Bill', in: 'vpc', frame: { x: 100, y: 60 } })
    .node('files', 'aws.s3', { label: 'Bills', frame: { x: 400, y: 140 } })
    .node('note', 'neutral.note', { label: '**Why**\n- `RDS` fails over', frame: { x: 400, y: 0 } })
    .node('slide', 'neutral.area', { label: 'Entry', step: 2, frame: { x: -20, y: -40, width: 580, height: 360 } })
    .connect('fn', 'files', { kind: 'data' })
    .done(),
);

const VIEWS: readonly [name: string, show: (app: AppPage) => Promise<void>][] = [
  ['the empty canvas', async () => undefined],
  ['a diagram with findings', (app) => app.openExample('event-driven-faulty')],
  [
    'a search in the palette',
    async (app) => {
      await app.press('find-service');
      await app.page.keyboard.type('queue');
    },
  ],
  [
    'a selected node',
    async (app) => {
      await app.openExample('three-tier-web');
      await app.select('Shop ALB');
    },
  ],
  [
    'a selection of everything',
    async (app) => {
      await app.openExample('three-tier-web');
      await app.press('select-all');
    },
  ],
  [
    'the export dialog',
    async (app) => {
      await app.openExample('serverless-api');
      await app.press('export');
      await expect(app.dialog.getByAltText('Preview')).toBeVisible();
    },
  ],
  [
    'the choices of an automatic layout',
    async (app) => {
      await app.openExample('serverless-api');
      await app.press('arrange-options');
      await expect(app.dialog.getByRole('radio', { name: 'Down' })).toBeVisible();
    },
  ],
  [
    'the flip report',
    async (app) => {
      await app.openExample('serverless-api');
      await app.press('flip-report');
      await expect(app.dialog).toBeVisible();
    },
  ],
  [
    'other names for the other cloud',
    async (app) => {
      await app.openExample('three-tier-web');
      await app.press('flip-report');
      await app.dialog.getByRole('tab', { name: /^Names/ }).click();
      await expect(app.dialog.getByRole('list', { name: 'Names' })).toBeVisible();
    },
  ],
  [
    'the twins to choose from',
    async (app) => {
      await app.openExample('three-tier-web');
      await app.select('Shop ALB');
      await app.inspector.getByRole('button', { name: /alternative/ }).click();
      await expect(app.inspector.getByText(/^As it is now/)).toBeVisible();
    },
  ],
  [
    'both sides at once',
    async (app) => {
      await app.openExample('event-driven-faulty');
      await app.press('split-view');
      await expect(app.dialog.getByRole('list', { name: 'What the marks mean' })).toBeVisible();
      await app.page.keyboard.press('Tab');
    },
  ],
  [
    'the check before a flip',
    async (app) => {
      await app.openExample('event-driven-faulty');
      await app.press('flip-check');
      await expect(app.dialog.getByRole('region', { name: 'To decide' })).toBeVisible();
    },
  ],
  [
    'a suggestion before and after',
    async (app) => {
      await app.openExample('three-tier-web');
      await app.press('flip-check');
      await app.dialog.getByRole('tab', { name: /^Structure/ }).click();
      await app.dialog.getByRole('button', { name: 'Preview' }).first().click();
      await expect(app.dialog.getByRole('img', { name: /^After: / })).toBeVisible();
    },
  ],
  [
    'the service catalog',
    async (app) => {
      await app.press('catalog');
      await expect(app.dialog.locator('[data-row]').first()).toBeVisible();
    },
  ],
  [
    'a service in the catalog',
    async (app) => {
      await app.press('catalog');
      await app.dialog.getByLabel('Search both clouds').fill('rds');
      await app.page.keyboard.press('Enter');
      await expect(app.dialog.getByRole('table', { name: 'Facts side by side' })).toBeVisible();
    },
  ],
  [
    'a comparison of services',
    async (app) => {
      await app.press('compare');
      await app.dialog.getByRole('button', { name: 'AWS Lambda' }).click();
      await app.dialog.getByRole('button', { name: 'Azure Functions', exact: true }).click();
      await expect(
        app.dialog.getByRole('row', { name: /^Max run time \(differs|^Max run time \(told/ }).first(),
      ).toBeVisible();
    },
  ],
  [
    'the choice of compute',
    async (app) => {
      await app.focusCanvas();
      await app.press('choose-compute');
      for (const question of [/nothing cost/, /kernel modules/]) {
        await app.dialog.getByRole('radiogroup', { name: question }).getByRole('radio', { name: 'Yes' }).check();
      }
      await app.dialog.getByRole('button', { name: 'Facts and sources: Amazon EC2' }).click();
      await expect(app.dialog.getByRole('list', { name: 'What pulls apart' })).toBeVisible();
    },
  ],
  [
    'the card of a service',
    async (app) => {
      await app.service('aws.lambda').hover();
      await expect(app.page.getByText('On Azure', { exact: true })).toBeVisible();
    },
  ],
  [
    'all that is known of a selected node',
    async (app) => {
      await app.openExample('serverless-api');
      await app.press('select-none');
      await app.placeByKeyboard('lambda');
      await app.inspector.getByRole('button', { name: 'Show all facts' }).click();
      await app.inspector.getByRole('button', { name: /^More settings/ }).click();
    },
  ],
  [
    'what can be added at a place of the canvas, with favourites',
    async (app) => {
      await app.openExample('event-driven-faulty');
      await app.service('aws.lambda').hover();
      await app.service('aws.lambda').locator('[data-star]').click();
      await app.focusCanvas();
      await app.page.keyboard.press('/');
      await expect(app.page.getByRole('option', { name: 'Lambda favourite' })).toBeVisible();
    },
  ],
  [
    'the command palette',
    async (app) => {
      await app.openExample('event-driven-faulty');
      await app.press('command-palette');
      await app.page.keyboard.type('queue');
      await expect(app.page.getByRole('option').first()).toBeVisible();
    },
  ],
  [
    'the outline',
    async (app) => {
      await app.openExample('event-driven-faulty');
      await app.press('toggle-outline');
      await app.page.keyboard.press('End');
      await app.page.keyboard.press('F2');
      await expect(app.page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
    },
  ],
  [
    'what is found',
    async (app) => {
      await app.openExample('event-driven-faulty');
      await app.press('find-replace');
      await app.page.keyboard.type('claim');
      await expect(app.page.getByRole('search')).toContainText('1 of');
    },
  ],
  [
    'the templates',
    async (app) => {
      await app.page.getByRole('button', { name: 'From a template…' }).click();
      await expect(app.dialog.getByText('Opens as a copy')).toBeVisible();
    },
  ],
  [
    'the saving of a template',
    async (app) => {
      await app.openExample('serverless-api');
      await app.press('command-palette');
      await expect(app.dialog.getByRole('option').first()).toBeVisible();
      await app.page.keyboard.type('save as template');
      await app.page.getByRole('option', { name: /^Save as template/ }).click();
      await expect(app.dialog.getByRole('button', { name: 'Save template' })).toBeVisible();
    },
  ],
  [
    'a callout beside notes, a collapsed frame and the legend',
    async (app) => {
      await app.openFile('annotated.skyflip', Buffer.from(serializeDiagram(ANNOTATED)), 'Annotated');
      await app.press('toggle-outline');
      await app.page.getByRole('treeitem', { name: /^Requests are spread/ }).click();
      await expect(app.inspector.getByRole('textbox', { name: 'Text of step 1' })).toBeVisible();
    },
  ],
  [
    'the review of a design',
    async (app) => {
      await app.openExample('event-driven-faulty');
      await app.press('review');
      await expect(app.dialog.getByRole('table')).toBeVisible();
    },
  ],
  [
    'the shortcuts',
    async (app) => {
      await app.press('shortcuts');
      await expect(app.dialog).toBeVisible();
    },
  ],
];

for (const theme of ['light', 'dark'] as const) {
  for (const [name, show] of VIEWS) {
    test(`axe finds nothing in ${name}, ${theme}`, async ({ app }) => {
      await app.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await expect(app.page.locator('html')).toHaveAttribute('data-theme', theme);
      await show(app);
      expect(await violations(app.page)).toEqual([]);
    });
  }
}

function collapsed(open: Diagram): Diagram {
  const { vpc, ...others } = open.nodes;
  if (vpc === undefined) throw new Error('no network to collapse');
  return { ...open, nodes: { ...others, vpc: { ...vpc, collapsed: true } }, legend: {} };
}

/** What is wrong where, as short as it can be said. */
async function violations(page: Page): Promise<readonly string[]> {
  // Without the mode axe would open a page of its own, which Electron has none of.
  // The size of targets is asked for by WCAG 2.2 AA, and off in axe by default.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
