// Adds to package-lock.json the optional packages of other platforms that npm could not see when the lock was written (a
// mirror may hold the binaries of one platform only). Without them `npm ci` calls the lock out of sync. Their versions are
// pinned by the packages that want them; an integrity that was not seen is left out rather than invented.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const path = join(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const added = [];
for (const [place, wanting] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(wanting.optionalDependencies ?? {})) {
    const nested = place === '' ? undefined : `${place}/node_modules/${name}`;
    const top = `node_modules/${name}`;
    if (lock.packages[top] !== undefined || (nested !== undefined && lock.packages[nested] !== undefined)) continue;
    const version = /^[~^]?(\d+\.\d+\.\d+\S*)$/.exec(range)?.[1];
    if (version === undefined) throw new Error(`${name}: no version can be read from "${range}"`);
    lock.packages[top] = {
      version,
      ...platformOf(name),
      ...(wanting.dev === true && { dev: true }),
      optional: true,
      ...(wanting.license !== undefined && { license: wanting.license }),
    };
    added.push(`${name}@${version}`);
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'nothing was missing' : `added ${added.length}: ${added.join(', ')}`);

/** Binary packages carry their platform in their name. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = [
    'android',
    'darwin',
    'freebsd',
    'linux',
    'netbsd',
    'openbsd',
    'openharmony',
    'sunos',
    'aix',
    'win32',
  ].find((one) => words.includes(one));
  const cpu = ['arm64', 'x64', 'ia32', 'arm', 'riscv64', 'ppc64', 's390x', 'loong64', 'mips64el', 'wasm32'].find(
    (one) => words.includes(one),
  );
  if (name === 'fsevents') return { os: ['darwin'] };
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return {
    ...(cpu !== undefined && { cpu: [cpu] }),
    ...(os !== undefined && { os: [os] }),
    ...(libc !== undefined && { libc: [libc] }),
  };
}
