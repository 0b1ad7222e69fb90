/** A row of the knowledge base that is no rule of its own, and why. */
export interface UnruledRow {
  readonly code: string;
  /**
   * merged: another rule says it. report-line: the flip report says it, as no finding. test: the project's own tests hold it.
   * wrong: the cloud's documentation contradicts it.
   */
  readonly how: 'merged' | 'report-line' | 'test' | 'wrong';
  readonly reason: string;
  /** An id of the catalog's sources: what contradicts the row. */
  readonly source?: string;
}

export const UNRULED_ROWS: readonly UnruledRow[] = [
  {
    code: 'CONV-002',
    how: 'merged',
    reason:
      'A run beyond the Consumption plan is a finding of the Azure side, functions-consumption-duration (RT-003), which the flip report lists as new; the default twin is Flex Consumption.',
  },
  {
    code: 'CONV-004',
    how: 'merged',
    reason:
      'A gateway that shares its subnet is a finding of the Azure side, app-gateway-subnet (NET-012), which the flip report lists under restructuring.',
  },
  {
    code: 'CONV-005',
    how: 'merged',
    reason:
      'A twin that has ended or is leaving is a finding of its side, retired-service (LIFE-001) or leaving-service (LIFE-002); the equivalences lead to nothing that has ended.',
  },
  {
    code: 'CONV-008',
    how: 'report-line',
    reason:
      'The report lists the other choices of each service under the one that was chosen, and the app offers them there.',
  },
  {
    code: 'CONV-012',
    how: 'report-line',
    reason:
      'The caveat of the row says what differs between API Gateway and API Management, and the timeouts are findings of each side.',
  },
  {
    code: 'CONV-013',
    how: 'merged',
    reason:
      'A value beyond the limits of its new home is a finding of that side: item-size (RT-023), message-size (RT-022), lambda-max-duration (RT-001); the flip report lists it as new.',
  },
  {
    code: 'CONV-015',
    how: 'report-line',
    reason: 'An internet gateway stands in the report under what is built in on the other side, with its caveat.',
  },
  {
    code: 'CONV-016',
    how: 'report-line',
    reason: 'The report says once for the diagram that zone names are logical on both clouds.',
  },
  {
    code: 'CONV-017',
    how: 'test',
    reason:
      'A property test over any diagram holds that a flip there and back gives the identical document (tests/flip/flip.test.ts).',
  },
];
