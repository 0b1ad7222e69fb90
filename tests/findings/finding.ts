import type { Finding } from '../../shared/validation/finding.ts';

/** A finding for tests; what is not said is of no matter. */
export function finding(fields: Partial<Finding> = {}): Finding {
  return {
    code: 'RT-001',
    rule: 'lambda-max-duration',
    severity: 'error',
    message: 'It runs too long.',
    remedy: 'Run it elsewhere.',
    nodes: ['fn'],
    connections: [],
    property: null,
    source: '',
    confirmed: true,
    structural: false,
    suppressed: null,
    fix: null,
    ...fields,
  };
}
