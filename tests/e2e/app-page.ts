import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { type ActionId, actionOf } from '../../shared/actions.ts';
import type { RunningApp } from './running-app.ts';

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');

/** What a person sees and does in the window, the same on the desktop and in the browser. */
export class AppPage {
  readonly running: RunningApp;
  readonly page: Page;
  readonly canvas: Locator;
  readonly palette: Locator;
  readonly inspector: Locator;
  readonly findings: Locator;
  readonly dialog: Locator;

  constructor(running: RunningApp) {
    const { page } = running;
    this.running = running;
    this.page = page;
    this.canvas = page.getByRole('main', { name: 'Diagram' });
    this.palette = page.getByRole('complementary', { name: 'Services' });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.findings = page.getByRole('region', { name: 'Findings' });
    this.dialog = page.getByRole('dialog');
  }

  /** An action of the table, by its first shortcut. */
  async press(action: ActionId): Promise<void> {
    const [shortcut] = actionOf(action).shortcuts ?? [];
    if (shortcut === undefined) throw new Error(`"${action}" has no shortcut`);
    await this.page.keyboard.press(shortcut.replace('Mod+', 'ControlOrMeta+'));
  }

  /** Opens a file of the test as a person does, and waits until it is shown under its name. */
  async openFile(name: string, bytes: Uint8Array, title: string): Promise<void> {
    const { files } = this.running;
    await files.write(name, bytes);
    await files.chooseToOpen(name);
    await this.press('open');
    await expect(this.title).toHaveText(title);
  }

  /** One of the examples that come with the app, from a file. */
  async openExample(name: string): Promise<void> {
    const bytes = await readFile(join(EXAMPLES, `${name}.skyflip`));
    const { name: title } = JSON.parse(bytes.toString('utf8')) as { name: string };
    await this.openFile(`${name}.skyflip`, bytes, title);
  }

  /** A service of the shown side, placed by the keyboard alone: where something is selected, beside it or into it. */
  async placeByKeyboard(search: string): Promise<void> {
    await this.press('find-service');
    await this.page.keyboard.type(search);
    await expect(this.palette.getByRole('option').first()).toBeVisible();
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Escape');
  }

  /** Drags a service out of the palette, onto a place of the canvas. */
  async dragService(search: string, id: string, targetPosition: { x: number; y: number }): Promise<void> {
    await this.press('find-service');
    await this.page.keyboard.type(search);
    await this.service(id).hover();
    const { x, y } = (await this.canvas.boundingBox()) ?? { x: 0, y: 0 };
    const { mouse } = this.page;
    await mouse.down();
    await mouse.move(x + targetPosition.x, y + targetPosition.y, { steps: 20 });
    await mouse.up();
    await this.emptyPaletteSearch();
  }

  async emptyPaletteSearch(): Promise<void> {
    await this.press('find-service');
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('Delete');
    await this.focusCanvas();
  }

  /** A node on the canvas, by the start of its name. */
  node(name: string | RegExp): Locator {
    return this.canvas.getByRole('group', { name: typeof name === 'string' ? new RegExp(`^${name}`) : name });
  }

  async select(name: string): Promise<void> {
    await this.node(name).click({ position: await this.iconOf(name) });
  }

  /** How large the diagram is shown, once the view has come to rest. */
  async settledZoom(): Promise<number> {
    const viewport = this.page.locator('.react-flow__viewport');
    const read = (): Promise<string> => viewport.evaluate((element) => getComputedStyle(element).transform);
    let before = '';
    await expect
      .poll(async () => {
        const last = before;
        before = await read();
        return before === last;
      })
      .toBe(true);
    return viewport.evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);
  }

  /** Draws a connection from the handle beside one node to another node. */
  async connectByPointer(from: string, to: string): Promise<void> {
    const zoom = await this.settledZoom();
    const [start, startIcon] = [await this.boxOf(from), await this.iconOf(from)];
    const [end, endIcon] = [await this.boxOf(to), await this.iconOf(to)];
    const { mouse } = this.page;
    await mouse.move(start.x + startIcon.x, start.y + startIcon.y);
    // The handle stands beside the picture, at the same distance on the screen whatever the zoom.
    await mouse.move(start.x + startIcon.x + 24 * zoom + 14, start.y + startIcon.y, { steps: 8 });
    await mouse.down();
    await mouse.move(end.x + endIcon.x, end.y + endIcon.y, { steps: 12 });
    await mouse.up();
  }

  /** A field of the inspector. */
  field(label: string): Locator {
    return this.inspector.getByLabel(label, { exact: false }).first();
  }

  /** Out of any field, as a press of Escape leaves it. */
  async focusCanvas(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.locator('.react-flow').evaluate((flow) => {
      const surface = flow.closest<HTMLElement>('[tabindex]');
      surface?.focus();
    });
  }

  private async boxOf(name: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.node(name).boundingBox();
    if (box === null) throw new Error(`"${name}" is not in view`);
    return box;
  }

  /** The middle of a node's picture, from the corner of the node: 48 pixels of the diagram high, above the name. */
  private async iconOf(name: string): Promise<{ x: number; y: number }> {
    const zoom = await this.settledZoom();
    const { width } = await this.boxOf(name);
    return { x: width / 2, y: 24 * zoom };
  }

  async closeDialog(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
  }

  /** A row of the palette: the first, where what was used before is shown above the categories. */
  service(id: string): Locator {
    return this.palette.locator(`[data-service="${id}"]`).first();
  }

  /** The codes of the findings that are listed, in order. */
  async findingCodes(): Promise<readonly string[]> {
    const rows = await this.findings.locator('[data-row] > [data-main]').allInnerTexts();
    return rows.map((text) => /[A-Z]{2,5}-\d{3}/.exec(text)?.[0] ?? text);
  }

  finding(code: string): Locator {
    return this.findings.getByRole('listitem').filter({ hasText: code });
  }

  /** The half of the switch that belongs to a cloud. */
  side(name: 'AWS' | 'Azure'): Locator {
    return this.page.getByRole('radiogroup', { name: 'Cloud' }).getByRole('radio', { name });
  }

  /** The document's name, as the bar shows it. */
  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** How the document stands to its file: "· saved". */
  get state(): Locator {
    return this.title.locator('xpath=following-sibling::span');
  }
}
