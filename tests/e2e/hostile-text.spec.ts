import { expect, test } from './fixtures.ts';

const LABEL = '<img src=x onerror="window.strange=true">';
const OTHERS = ['"><script>window.strange=true</script>', '<svg onload=window.strange=true>', '{{7*7}}<%= 7*7 %>'];

const HOSTILE = {
  format: 'skyflip',
  version: 1,
  name: LABEL,
  description: LABEL,
  provider: 'aws',
  nodes: {
    vpc: { label: OTHERS[0], frame: { x: 0, y: 0, width: 700, height: 300 }, faces: { aws: { service: 'aws.vpc' } } },
    fn: {
      label: LABEL,
      parentId: 'vpc',
      frame: { x: 60, y: 80, width: 96, height: 88 },
      faces: { aws: { service: 'aws.lambda' } },
      properties: { maxRunSeconds: 1200 },
      notes: LABEL,
    },
    queue: {
      label: OTHERS[1],
      parentId: 'vpc',
      frame: { x: 400, y: 80, width: 96, height: 88 },
      faces: { aws: { service: 'aws.sqs' } },
    },
    unknown: {
      label: OTHERS[2],
      frame: { x: 0, y: 360, width: 96, height: 88 },
      faces: { aws: { service: 'aws.no-such-service' } },
    },
  },
  connections: { line: { from: 'fn', to: 'queue', label: LABEL } },
};

test('a label that is markup stays text everywhere', async ({ app }) => {
  await app.openFile('hostile.skyflip', Buffer.from(JSON.stringify(HOSTILE)), LABEL);
  await expect(app.findings.getByText(LABEL).first()).toBeVisible();
  await app.press('select-all');
  await app.press('flip-report');
  await expect(app.dialog.getByText(LABEL).first()).toBeVisible();
  await app.closeDialog();
  await app.press('export');
  await app.dialog.getByRole('radio', { name: 'SVG' }).check();
  await expect(app.dialog.getByAltText('Preview')).toBeVisible();
  await app.running.files.chooseToSave('hostile.svg');
  await app.dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(app.page.getByText('Exported hostile.svg')).toBeVisible();
  await app.press('flip');
  await expect(app.side('Azure')).toBeChecked();

  expect(await app.page.evaluate(() => 'strange' in window)).toBe(false);
  expect(await app.page.locator('img[src="x"], script:not([src]), [onerror], [onload]').count()).toBe(0);
  const svg = Buffer.from(await app.running.files.read('hostile.svg')).toString('utf8');
  expect(svg).not.toMatch(/<(img|script|foreignObject)/);
  expect(svg).toContain('&lt;img src=x onerror=');
});
