import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface PackageFile {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function readText(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

function readPackage(folder: string): PackageFile {
  const content: PackageFile = JSON.parse(readText(`${folder}package.json`));
  return content;
}

const notice = readText('NOTICE.md');
const ARTWORK = ['aws-icons', '@threeveloper/azure-react-icons', '@expo-google-fonts/inter'];

test.each(withTheirDependencies(Object.keys(readPackage('').dependencies ?? {})))(
  'the notices name %s with its licence',
  (name) => {
    const { version, license } = readPackage(`node_modules/${name}/`);
    expect(notice).toContain(`| ${name} ${version} | ${license} |`);
  },
);

test.each(ARTWORK)('the notices name the origin %s with its version', (name) => {
  expect(notice).toContain(`${name} ${readPackage(`node_modules/${name}/`).version}`);
});

test('the program is under the MIT licence of its authors', () => {
  expect(readText('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) 2026 The Skyflip authors\n/);
});

function withTheirDependencies(names: readonly string[]): string[] {
  const all = new Set<string>();
  const visit = (name: string) => {
    if (all.has(name)) return;
    all.add(name);
    Object.keys(readPackage(`node_modules/${name}/`).dependencies ?? {}).forEach(visit);
  };
  names.forEach(visit);
  return [...all];
}
