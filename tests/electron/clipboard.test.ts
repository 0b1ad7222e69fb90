import { expect, test, vi } from 'vitest';

const system = vi.hoisted(() => ({ held: [] as [string, unknown][], clipboard: {} as Record<string, unknown> }));

vi.mock('electron', () => ({
  clipboard: system.clipboard,
  nativeImage: { createFromBuffer: (bytes: Buffer) => ({ isEmpty: () => bytes[0] !== 0x89 }) },
  ClipboardItem: class {
    constructor(readonly parts: Record<string, Blob | string>) {}
  },
}));

const { copyPicture, copySvg, readPicture } = await import('../../electron/shell/clipboard.ts');

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const OLDER = {
  writeImage: () => {},
  availableFormats: () => ['image/png'],
  readImage: () => ({ toPNG: () => Buffer.from(PNG) }),
};
const asIs = (format: string): string => `electron application/osclipboard;format="${format}"`;

/** The clipboard of the runtime that is shipped. */
function shipped(): void {
  become({
    async write([item]: [{ parts: Record<string, Blob | string> }]) {
      for (const [type, part] of Object.entries(item.parts))
        hold(type, typeof part === 'string' ? part : await bytesIn(part));
    },
  });
}

/** The clipboard of the runtime that the tests have. */
function older(): void {
  become({
    writeBuffer: (type: string, bytes: Buffer) => hold(type, new Uint8Array(bytes)),
    writeImage: () => hold('painted anew', undefined),
    writeText: (text: string) => hold('text/plain', text),
  });
}

function become(clipboard: Record<string, unknown>): void {
  system.held = [];
  for (const name of Object.keys(system.clipboard)) delete system.clipboard[name];
  Object.assign(system.clipboard, clipboard);
}

function hold(type: string, data: unknown): void {
  system.held.push([type, data]);
}

async function bytesIn(blob: Blob): Promise<Uint8Array | string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return bytes[0] === 0x89 ? bytes : new TextDecoder().decode(bytes);
}

test.each([
  ['shipped', 'linux', shipped, [[asIs('image/png'), PNG]]],
  ['shipped', 'win32', shipped, [['image/png', PNG]]],
  ['shipped', 'darwin', shipped, [['image/png', PNG]]],
  ['older', 'linux', older, [['image/png', PNG]]],
  ['older', 'win32', older, [['painted anew', undefined]]],
] as const)(
  'a picture keeps its density and its diagram where it can: %s runtime on %s',
  async (_age, platform, begin, held) => {
    begin();
    expect(await copyPicture(PNG, platform)).toBe(true);
    expect(system.held).toEqual(held);
  },
);

test('what is no picture leaves the clipboard as it is', async () => {
  shipped();
  expect(await copyPicture(new Uint8Array([1, 2, 3]), 'linux')).toBe(false);
  expect(system.held).toEqual([]);
});

test.each([
  [
    'shipped',
    'linux',
    shipped,
    [
      [asIs('image/svg+xml'), SVG],
      ['text/plain', SVG],
    ],
  ],
  [
    'shipped',
    'win32',
    shipped,
    [
      [asIs('image/svg+xml'), SVG],
      ['text/plain', SVG],
    ],
  ],
  [
    'shipped',
    'darwin',
    shipped,
    [
      [asIs('public.svg-image'), SVG],
      ['text/plain', SVG],
    ],
  ],
  ['older', 'linux', older, [['text/plain', SVG]]],
] as const)(
  'a drawing is one to the system besides its text: %s runtime on %s',
  async (_age, platform, begin, held) => {
    begin();
    await copySvg(SVG, platform);
    expect(system.held).toEqual(held);
  },
);

const itemOf = (type: string, bytes: Uint8Array<ArrayBuffer>): object => ({
  types: [type],
  getType: async () => new Blob([bytes]),
});

test.each<[string, Record<string, unknown>, Uint8Array | null]>([
  ['shipped, with a picture', { read: async () => [itemOf('image/png', PNG)] }, PNG],
  ['shipped, with words', { read: async () => [itemOf('text/plain', PNG)] }, null],
  ['shipped, with nothing', { read: async () => [] }, null],
  ['shipped, with a picture that is gone', { read: async () => [itemOf('image/png', new Uint8Array())] }, null],
  ['older, with a file', { ...OLDER, readBuffer: () => Buffer.from(PNG) }, PNG],
  ['older, with pixels only', { ...OLDER, readBuffer: () => Buffer.alloc(0) }, PNG],
  ['older, with words', { ...OLDER, availableFormats: () => ['text/plain'] }, null],
])('the picture on the clipboard is read: %s', async (_when, clipboard, picture) => {
  become(clipboard);
  expect(await readPicture()).toEqual(picture);
});
