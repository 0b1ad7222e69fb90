import type { Rule } from '../rule.ts';
import { exposedTier } from './security/exposed-tier.ts';
import { inlineSecrets } from './security/inline-secrets.ts';
import { notEncrypted } from './security/not-encrypted.ts';
import { openAdminPort } from './security/open-admin-port.ts';
import { publicDatabase } from './security/public-database.ts';
import { publicSensitiveObjects } from './security/public-sensitive-objects.ts';

/** In the order of their codes. */
export const SECURITY_RULES: readonly Rule[] = [
  publicDatabase,
  publicSensitiveObjects,
  notEncrypted,
  openAdminPort,
  inlineSecrets,
  exposedTier,
];
