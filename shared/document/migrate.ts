import { reasonOf } from '../reason-of.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ParseError } from './errors.ts';
import type { JsonObject, Migration } from './migrations/migration.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { CURRENT_VERSION } from './schema.ts';

type MigrationFailed = Extract<ParseError, { kind: 'migration-failed' }>;

/** Brings the content of a file of `version` (1 to `target`) up to `target`. A step that throws is named, never passed on. */
export function migrate(
  json: JsonObject,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
  target: number = CURRENT_VERSION,
): Result<JsonObject, MigrationFailed> {
  let migrated = json;
  for (let from = version; from < target; from += 1) {
    const step = migrations.find((one) => one.from === from);
    if (step === undefined) return failed(from, 'the step is missing');
    try {
      migrated = { ...step.migrate(migrated), version: from + 1 };
    } catch (error) {
      return failed(from, reasonOf(error));
    }
  }
  return ok(migrated);
}

function failed(from: number, why: string): Result<JsonObject, MigrationFailed> {
  const message = `The file is of version ${from} and could not be brought to version ${from + 1}: ${why}.`;
  return fail({ kind: 'migration-failed', from, message });
}
