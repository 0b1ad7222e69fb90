import type { Command } from './command.ts';
import { catalogCommand } from './commands/catalog.ts';
import { chooseCommand } from './commands/choose.ts';
import { compareCommand } from './commands/compare.ts';
import { exportCommand } from './commands/export.ts';
import { flipCommand } from './commands/flip.ts';
import { importCommand } from './commands/import.ts';
import { layoutCommand } from './commands/layout.ts';
import { rulesCommand } from './commands/rules.ts';
import { schemaCommand } from './commands/schema.ts';
import { validateCommand } from './commands/validate.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  validateCommand,
  flipCommand,
  exportCommand,
  importCommand,
  layoutCommand,
  catalogCommand,
  chooseCommand,
  compareCommand,
  rulesCommand,
  schemaCommand,
];
