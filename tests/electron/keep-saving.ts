import { nodeFileSystem } from '../../electron/files/file-system.ts';
import { replaceFile } from '../../electron/files/replace-file.ts';

// Saves one megabyte of a's, then of b's, and so on without a pause, until it is killed.
const [, , target = ''] = process.argv;
process.stdout.write('saving\n');
for (let turn = 0; ; turn += 1) {
  const bytes = new Uint8Array(1024 * 1024).fill((turn % 2 === 0 ? 'a' : 'b').charCodeAt(0));
  await replaceFile(nodeFileSystem, { target, bytes, mode: 0o644 });
}
