import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { SavedTemplate, TemplateContent } from '../../shared/host/host.ts';
import type { HostFailure } from '../../shared/host/host-failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { failure } from '../files/file-failure.ts';
import type { FileSystem } from '../files/file-system.ts';
import { createQueue } from '../files/queue.ts';
import { sweep } from '../files/sweep.ts';
import { readOrSetAside, writeOwn } from './own-file.ts';

/** Diagrams that the person saved to start others from, one file each. */
export interface Templates {
  list(): Promise<readonly SavedTemplate[]>;
  read(id: string): Promise<Result<TemplateContent, HostFailure>>;
  save(template: TemplateContent): Promise<Result<null, HostFailure>>;
  delete(id: string): Promise<void>;
  /** Ends when every template that was handed over is on the disk. */
  settled(): Promise<void>;
}

export function createTemplates(fs: FileSystem, folder: string): Templates {
  const inTurn = createQueue();
  const running = new Set<Promise<unknown>>();
  // The id comes from a page: only its hash names a file.
  const pathOf = (id: string): string => join(folder, `${createHash('sha256').update(id).digest('hex')}${TEMPLATE}`);
  const stored = (path: string): Promise<StoredTemplate | null> =>
    inTurn(path, () => readOrSetAside(fs, path, (text) => templateSchema.parse(JSON.parse(text))));
  void sweep(fs, folder);

  function track<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    return work.finally(() => running.delete(work));
  }

  return {
    async list() {
      const names = await fs.readdir(folder).catch(() => []);
      const paths = names.filter((name) => name.endsWith(TEMPLATE)).map((name) => join(folder, name));
      const all = (await Promise.all(paths.map(stored))).filter((template) => template !== null);
      const listed = all.map(({ id, name, description, savedAt }) => ({ id, name, description, savedAt }));
      return listed.sort((a, b) => b.savedAt - a.savedAt);
    },
    async read(id) {
      const template = await stored(pathOf(id));
      if (template === null) return fail(failure('not-found', 'This template is not there any more.'));
      const { savedAt: _, ...content } = template;
      return ok(content);
    },
    save(content) {
      const target = pathOf(content.id);
      const text = JSON.stringify({ ...content, savedAt: Date.now() } satisfies StoredTemplate);
      return track(inTurn(target, () => writeOwn(fs, target, `The template ${content.name}`, text)));
    },
    delete(id) {
      const path = pathOf(id);
      return track(inTurn(path, () => fs.unlink(path).catch(() => undefined)));
    },
    async settled() {
      await Promise.allSettled([...running]);
    },
  };
}

const TEMPLATE = '.template.json';
const templateSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  savedAt: z.number(),
  text: z.string(),
});
type StoredTemplate = Readonly<z.infer<typeof templateSchema>>;
