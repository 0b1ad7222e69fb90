import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../shared/document/migrate.ts';
import type { Migration } from '../../shared/document/migrations/migration.ts';
import { MIGRATIONS } from '../../shared/document/migrations/migrations.ts';
import { CURRENT_VERSION } from '../../shared/document/schema.ts';

const add = (from: number): Migration => ({
  from,
  file: `${from}-test.ts`,
  migrate: (json) => ({ ...json, steps: [...(Array.isArray(json.steps) ? json.steps : []), from] }),
});
const refuse: Migration = {
  from: 2,
  file: '2-test.ts',
  migrate: () => {
    throw new Error('no nodes');
  },
};

describe('migrate', () => {
  test('runs the steps from the version of the file, in order, whatever the order of the list', () => {
    const migrated = migrate({ version: 1 }, 1, [add(3), add(1), add(2)], 4);
    expect(migrated).toEqual({ ok: true, value: { version: 4, steps: [1, 2, 3] } });
  });

  test('starts at the version of the file', () => {
    const migrated = migrate({ version: 3 }, 3, [add(1), add(2), add(3)], 4);
    expect(migrated).toEqual({ ok: true, value: { version: 4, steps: [3] } });
  });

  test('leaves the newest version as it is', () => {
    const json = { version: CURRENT_VERSION };
    expect(migrate(json, CURRENT_VERSION)).toEqual({ ok: true, value: json });
  });

  test('names the step that throws', () => {
    const migrated = migrate({}, 1, [add(1), refuse], 3);
    expect(migrated).toMatchObject({ ok: false, error: { kind: 'migration-failed', from: 2 } });
    expect(!migrated.ok && migrated.error.message).toContain('no nodes');
  });

  test('names a step that is missing', () => {
    expect(migrate({}, 1, [add(1)], 3)).toMatchObject({ ok: false, error: { kind: 'migration-failed', from: 2 } });
  });
});

describe('the list of migrations', () => {
  test('has one step for every version before the newest', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(Array.from({ length: CURRENT_VERSION - 1 }, (_, at) => at + 1));
  });

  test('names every file of its folder', () => {
    const folder = join(import.meta.dirname, '../../shared/document/migrations');
    const steps = readdirSync(folder).filter((file) => file !== 'migrations.ts' && file !== 'migration.ts');
    expect(MIGRATIONS.map(({ file }) => file).sort()).toEqual(steps.sort());
  });
});
