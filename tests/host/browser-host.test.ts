import { createBrowserWorld } from './browser-world.ts';
import { describeHost } from './conformance.ts';

// The browser does not tell a page that a file is read-only, has its own menu, and asks about closing and printers by itself.
describeHost('the browser host with file handles', () => createBrowserWorld(true), [
  'read-only',
  'menu',
  'close-button',
  'no-printer',
]);

describeHost('the browser host with uploads and downloads', () => createBrowserWorld(false), [
  'read-only',
  'no-permission',
  'in-use',
  'io',
  'disk-full',
  'file-saved-time',
  'menu',
  'close-button',
  'cancelled-saving',
  'no-printer',
]);
