import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Diagram } from '../../shared/document/schema.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { diagram } from '../support/diagram-builder.ts';
import type { AppPage } from './app-page.ts';
import { expect, test as starting } from './fixtures.ts';
import type { RunningApp } from './running-app.ts';
import { PageWatch } from './watch-page.ts';
import { startWebApp } from './web-app.ts';

/** One start of the app for all views, which leave it as the next begins; after a view that fails there is a new one. */
const test = starting.extend<object, { readonly standing: RunningApp }>({
  standing: [
    async ({ web }, use) => {
      const standing = await startWebApp({ ...(await web()), watch: new PageWatch() });
      await use(standing);
      await standing.page.context().close();
    },
    { scope: 'worker' },
  ],
  running: async ({ standing }, use) => {
    await use(standing);
    expect(standing.watch.problems()).toEqual([]);
  },
});

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

interface View {
  readonly name: string;
  show(app: AppPage): Promise<void>;
  /** It shows a menu, which lies over all landmarks: the rule that all is in one is advice, not WCAG, and excepts only dialogs. */
  readonly isMenu?: true;
  /** Beyond closing what is open and giving up the selection. */
  leave?(app: AppPage): Promise<void>;
}

const VIEWS: readonly View[] = [
  { name: 'the empty canvas', show: async () => undefined },
  {
    name: 'the templates',
    async show(app) {
      await app.page.getByRole('button', { name: 'From a template…' }).click();
      await expect(app.dialog.getByText('Opens as a copy')).toBeVisible();
    },
  },
  { name: 'a diagram with findings', show: (app) => app.openExample('event-driven-faulty') },
  {
    name: 'a search in the palette',
    async show(app) {
      await app.press('find-service');
      await app.page.keyboard.type('queue');
    },
    leave: (app) => app.emptyPaletteSearch(),
  },
  {
    name: 'a selected node',
    async show(app) {
      await app.openExample('three-tier-web');
      await app.select('Shop ALB');
    },
  },
  {
    name: 'a selection of everything',
    async show(app) {
      await app.openExample('three-tier-web');
      await app.press('select-all');
    },
  },
  {
    name: 'the export dialog',
    async show(app) {
      await app.openExample('serverless-api');
      await app.press('export');
      await expect(app.dialog.getByAltText('Preview')).toBeVisible();
    },
  },
  {
    name: 'the choices of an automatic layout',
    async show(app) {
      await app.openExample('serverless-api');
      await app.press('arrange-options');
      await expect(app.dialog.getByRole('radio', { name: 'Down' })).toBeVisible();
    },
  },
  {
    name: 'the flip report',
    async show(app) {
      await app.openExample('serverless-api');
      await app.press('flip-report');
      await expect(app.dialog).toBeVisible();
    },
  },
  {
    name: 'other names for the other cloud',
    async show(app) {
      await app.openExample('three-tier-web');
      await app.press('flip-report');
      await app.dialog.getByRole('tab', { name: /^Names/ }).click();
      await expect(app.dialog.getByRole('list', { name: 'Names' })).toBeVisible();
    },
  },
  {
    name: 'the twins to choose from',
    async show(app) {
      await app.openExample('three-tier-web');
      await app.select('Shop ALB');
      await app.inspector.getByRole('button', { name: /alternative/ }).click();
      await expect(app.inspector.getByText(/^As it is now/)).toBeVisible();
    },
  },
  {
    name: 'both sides at once',
    async show(app) {
      await app.openExample('event-driven-faulty');
      await app.press('split-view');
      await expect(app.dialog.getByRole('list', { name: 'What the marks mean' })).toBeVisible();
      await app.page.keyboard.press('Tab');
    },
  },
  {
    name: 'the check before a flip',
    async show(app) {
      await app.openExample('event-driven-faulty');
      await app.press('flip-check');
      await expect(app.dialog.getByRole('region', { name: 'To decide' })).toBeVisible();
    },
  },
  {
    name: 'a suggestion before and after',
    async show(app) {
      await app.openExample('three-tier-web');
      await app.press('flip-check');
      await app.dialog.getByRole('tab', { name: /^Structure/ }).click();
      await app.dialog.getByRole('button', { name: 'Preview' }).first().click();
      await expect(app.dialog.getByRole('img', { name: /^After: / })).toBeVisible();
    },
  },
  {
    name: 'the service catalog',
    async show(app) {
      await app.press('catalog');
      await expect(app.dialog.locator('[data-row]').first()).toBeVisible();
    },
  },
  {
    name: 'a service in the catalog',
    async show(app) {
      await app.press('catalog');
      await app.dialog.getByLabel('Search both clouds').fill('rds');
      await app.page.keyboard.press('Enter');
      await expect(app.dialog.getByRole('table', { name: 'Facts side by side' })).toBeVisible();
    },
  },
  {
    name: 'a comparison of services',
    async show(app) {
      await app.press('compare');
      await app.dialog.getByRole('button', { name: 'AWS Lambda' }).click();
      await app.dialog.getByRole('button', { name: 'Azure Functions', exact: true }).click();
      await expect(
        app.dialog.getByRole('row', { name: /^Max run time \(differs|^Max run time \(told/ }).first(),
      ).toBeVisible();
    },
  },
  {
    name: 'the choice of compute',
    async show(app) {
      await app.focusCanvas();
      await app.press('choose-compute');
      for (const question of [/nothing cost/, /kernel modules/]) {
        await app.dialog.getByRole('radiogroup', { name: question }).getByRole('radio', { name: 'Yes' }).check();
      }
      await app.dialog.getByRole('button', { name: 'Facts and sources: Amazon EC2' }).click();
      await expect(app.dialog.getByRole('list', { name: 'What pulls apart' })).toBeVisible();
    },
  },
  {
    name: 'the card of a service',
    async show(app) {
      await app.service('aws.lambda').hover();
      await expect(app.page.getByText('On Azure', { exact: true })).toBeVisible();
    },
  },
  {
    name: 'what can be added at a place of the canvas, with favourites',
    async show(app) {
      await app.openExample('event-driven-faulty');
      await app.service('aws.lambda').hover();
      await app.service('aws.lambda').locator('[data-star]').click();
      await app.focusCanvas();
      await app.page.keyboard.press('/');
      await expect(app.page.getByRole('option', { name: 'Lambda favourite' })).toBeVisible();
    },
  },
  {
    name: 'the command palette',
    async show(app) {
      await app.openExample('event-driven-faulty');
      await app.press('command-palette');
      await app.page.keyboard.type('queue');
      await expect(app.page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'the outline',
    async show(app) {
      await app.openExample('event-driven-faulty');
      await app.press('toggle-outline');
      await app.page.keyboard.press('End');
      await app.page.keyboard.press('F2');
      await expect(app.page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
    },
    async leave(app) {
      await app.page.keyboard.press('Escape');
      await app.press('toggle-outline');
    },
  },
  {
    name: 'what is found',
    async show(app) {
      await app.openExample('event-driven-faulty');
      await app.press('find-replace');
      await app.page.keyboard.type('claim');
      await expect(app.page.getByRole('search')).toContainText('1 of');
    },
  },
  {
    name: 'the saving of a template',
    async show(app) {
      await app.openExample('serverless-api');
      await app.press('command-palette');
      await expect(app.dialog.getByRole('option').first()).toBeVisible();
      await app.page.keyboard.type('save as template');
      await app.page.getByRole('option', { name: /^Save as template/ }).click();
      await expect(app.dialog.getByRole('button', { name: 'Save template' })).toBeVisible();
    },
  },
  {
    name: 'a callout beside notes, a collapsed frame and the legend',
    async show(app) {
      await app.openFile('annotated.skyflip', Buffer.from(serializeDiagram(ANNOTATED)), 'Annotated');
      await app.press('toggle-outline');
      await app.page.getByRole('treeitem', { name: /^Requests are spread/ }).click();
      await expect(app.inspector.getByRole('textbox', { name: 'Text of step 1' })).toBeVisible();
    },
    leave: (app) => backToServices(app),
  },
  {
    name: 'a selected line, bent',
    async show(app) {
      await app.openExample('event-driven-faulty');
      await app.press('toggle-outline');
      await app.page
        .getByRole('treeitem', { name: /^Connection to / })
        .first()
        .click();
      await app.inspector.getByRole('button', { name: 'Add a bend' }).click();
      await expect(app.inspector.getByRole('button', { name: 'Remove the bend of piece 2' })).toBeVisible();
    },
    async leave(app) {
      await app.press('undo');
      await backToServices(app);
    },
  },
  {
    name: 'the frames that a node may lie in',
    isMenu: true,
    async show(app) {
      await app.openExample('three-tier-web');
      await app.select('Shop ALB');
      await app.inspector.getByRole('button', { name: /^Lies in/ }).click();
      await expect(app.page.getByRole('menuitemcheckbox', { name: 'No frame' })).toBeVisible();
    },
  },
  {
    name: 'the sizes that a panel may have',
    isMenu: true,
    async show(app) {
      await app.page.getByRole('separator', { name: 'Width of the services' }).click();
      await expect(app.page.getByRole('menuitem', { name: 'Wider' })).toBeVisible();
    },
  },
  {
    name: 'the review of a design',
    async show(app) {
      await app.openExample('event-driven-faulty');
      await app.press('review');
      await expect(app.dialog.getByRole('table')).toBeVisible();
    },
  },
  {
    name: 'the shortcuts',
    async show(app) {
      await app.press('shortcuts');
      await expect(app.dialog).toBeVisible();
    },
  },
  {
    name: 'all that is known of a selected node',
    async show(app) {
      await app.openExample('serverless-api');
      await app.press('select-none');
      await app.placeByKeyboard('lambda');
      await app.inspector.getByRole('button', { name: 'Show all facts' }).click();
      await app.inspector.getByRole('button', { name: /^More settings/ }).click();
    },
  },
];

for (const { name, isMenu = false, show, leave } of VIEWS) {
  test(`axe finds nothing in ${name}`, async ({ app }) => {
    await inTheme(app.page, 'light');
    await show(app);
    expect(await violations(app.page, isMenu)).toEqual([]);
    await inTheme(app.page, 'dark');
    expect(await violationsOfColour(app.page), 'dark').toEqual([]);
    await leave?.(app);
    await atRest(app);
  });
}

async function inTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** The views that follow have the list of services, as the window has at first. */
async function backToServices({ page }: AppPage): Promise<void> {
  await page.getByRole('tab', { name: 'Services' }).click();
}

/** Nothing open, nothing selected, nothing typed, nothing hovered. */
async function atRest(app: AppPage): Promise<void> {
  const { page } = app;
  await page.mouse.move(0, 0);
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(
      page.getByRole('dialog').or(page.getByRole('search')).or(page.getByRole('option')).or(page.getByRole('menu')),
    ).toHaveCount(0, {
      timeout: 200,
    });
  }).toPass();
  await app.focusCanvas();
  await app.press('select-none');
}

function collapsed(open: Diagram): Diagram {
  const { vpc, ...others } = open.nodes;
  if (vpc === undefined) throw new Error('no network to collapse');
  return { ...open, nodes: { ...others, vpc: { ...vpc, collapsed: true } }, legend: {} };
}

/** What is wrong where, as short as it can be said. */
async function violations(page: Page, isMenu: boolean): Promise<readonly string[]> {
  // The size of targets is asked for by WCAG 2.2 AA, and off in axe by default.
  return wordsOf(
    await builder(page)
      .options({ rules: { 'target-size': { enabled: true }, region: { enabled: !isMenu } } })
      .analyze(),
  );
}

/** What another theme can change. axe is in the page by then: to put it there again would take longer than to ask it. */
async function violationsOfColour(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate((rules) => {
    const { axe } = globalThis as unknown as { readonly axe: { run(options: object): Promise<Found> } };
    return axe.run({ runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] });
  }, COLOUR_RULES);
  return wordsOf(found);
}

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

type Found = Pick<Awaited<ReturnType<AxeBuilder['analyze']>>, 'violations'>;

/** Without the mode axe would open a page of its own. */
function builder(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}

function wordsOf({ violations }: Found): readonly string[] {
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
