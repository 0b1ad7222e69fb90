import type { Rule } from '../rule.ts';
import { leavingService } from './lifecycle/leaving-service.ts';
import { renamedService } from './lifecycle/renamed-service.ts';
import { retiredService } from './lifecycle/retired-service.ts';

/** In the order of their codes. */
export const LIFECYCLE_RULES: readonly Rule[] = [retiredService, leavingService, renamedService];
