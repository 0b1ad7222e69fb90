import type { FileHandle } from 'node:fs/promises';
import { type FileSystem, nodeFileSystem } from '../../electron/files/file-system.ts';

/** Decides for each call whether it fails, and with what: "ENOSPC", or "short" for a write that stops half way in silence. */
export type Fault = (call: string, path: string, other?: string) => string | undefined;

/** The real file system, of which any call can fail. Calls on an open file are named "file.sync" and the like. */
export function faultyFileSystem(fault: Fault): FileSystem {
  const calls = Object.keys(nodeFileSystem) as (keyof FileSystem)[];
  const entries = calls
    .filter((name) => typeof nodeFileSystem[name] === 'function')
    .map((name) => [name, faulty(name, fault)]);
  return Object.fromEntries(entries) as FileSystem;
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), { code });
}

function faulty(name: keyof FileSystem, fault: Fault): unknown {
  return async (path: string, ...rest: unknown[]) => {
    const code = fault(name, path, typeof rest[0] === 'string' ? rest[0] : undefined);
    if (code !== undefined) throw systemError(code);
    const call = nodeFileSystem[name] as (...input: unknown[]) => Promise<unknown>;
    const result = await call(path, ...rest);
    return name === 'open' ? faultyFile(result as FileHandle, path, fault) : result;
  };
}

function faultyFile(file: FileHandle, path: string, fault: Fault): FileHandle {
  return new Proxy(file, {
    get(target, name) {
      const found = Reflect.get(target, name) as unknown;
      if (typeof found !== 'function') return found;
      return async (...input: unknown[]) => {
        const code = fault(`file.${String(name)}`, path);
        // Whoever closes a file that cannot be closed has closed it all the same.
        if (code !== undefined && name === 'close') await target.close();
        if (code === 'short') return target.writeFile((input[0] as Uint8Array).subarray(0, halfOf(input[0])));
        if (code !== undefined) throw systemError(code);
        return found.apply(target, input) as unknown;
      };
    },
  });
}

function halfOf(bytes: unknown): number {
  return bytes instanceof Uint8Array ? Math.floor(bytes.length / 2) : 0;
}
