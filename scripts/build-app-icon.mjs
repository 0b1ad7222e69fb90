// Paints build/icon.svg as the picture that the installers take: `node scripts/build-app-icon.mjs` after changing it.
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const svg = readFileSync('build/icon.svg', 'utf8');
const painted = new Resvg(svg, { fitTo: { mode: 'width', value: 1024 } }).render();
writeFileSync('build/icon.png', painted.asPng());
