import type { Rule } from '../rule.ts';
import { cloudfrontRegion } from './security/cloudfront-region.ts';
import { exposedTier } from './security/exposed-tier.ts';
import { inlineSecrets } from './security/inline-secrets.ts';
import { noAuditTrail } from './security/no-audit-trail.ts';
import { noWaf } from './security/no-waf.ts';
import { notEncrypted } from './security/not-encrypted.ts';
import { openAdminPort } from './security/open-admin-port.ts';
import { openKubernetesApi } from './security/open-kubernetes-api.ts';
import { plainHttpEntry } from './security/plain-http-entry.ts';
import { publicDatabase } from './security/public-database.ts';
import { publicSensitiveObjects } from './security/public-sensitive-objects.ts';
import { staticKeys } from './security/static-keys.ts';
import { wafBypass } from './security/waf-bypass.ts';
import { wafTarget } from './security/waf-target.ts';

/** In the order of their codes. */
export const SECURITY_RULES: readonly Rule[] = [
  publicDatabase,
  publicSensitiveObjects,
  notEncrypted,
  plainHttpEntry,
  openAdminPort,
  noWaf,
  inlineSecrets,
  staticKeys,
  wafBypass,
  exposedTier,
  noAuditTrail,
  openKubernetesApi,
  wafTarget,
  cloudfrontRegion,
];
