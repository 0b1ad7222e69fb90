import { expect, test } from './fixtures.ts';

test('starts into an empty diagram with everything around it', async ({ app }) => {
  await expect(app.canvas).toBeVisible();
  await expect(app.palette.getByRole('combobox', { name: 'Search AWS services' })).toBeVisible();
  await expect(app.inspector).toBeVisible();
  await expect(app.findings.getByRole('heading', { name: 'Findings' })).toBeVisible();
  await expect(app.side('AWS')).toBeChecked();
});

test('the page has nothing of Node', async ({ app }) => {
  const names = ['require', 'process', 'module', 'exports', 'Buffer', '__dirname', 'global', 'electron', 'ipcRenderer'];
  const present = await app.page.evaluate((all) => all.filter((name) => name in globalThis), names);
  expect(present).toEqual([]);
});

test('a script that is not of the app does not run', async ({ app, running }) => {
  running.watch.allow(/Content Security Policy|Executing inline script|Loading the image/);
  const ran = await app.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.strange = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.strange = true');
    const hasFailed = new Promise((resolve) => image.addEventListener('error', resolve));
    image.src = 'https://example.org/strange.png';
    document.body.append(image);
    await hasFailed;
    return 'strange' in window;
  });
  expect(ran).toBe(false);
});
