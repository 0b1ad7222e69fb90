/** Whether something may be drawn. `advise`: it may, but a cloud would not have it so; `refuse`: it cannot be drawn. */
export interface Answer {
  readonly answer: 'allow' | 'advise' | 'refuse';
  /** One sentence; empty where it is allowed. */
  readonly reason: string;
}

export const ALLOW: Answer = { answer: 'allow', reason: '' };

export function advise(reason: string): Answer {
  return { answer: 'advise', reason };
}

export function refuse(reason: string): Answer {
  return { answer: 'refuse', reason };
}
