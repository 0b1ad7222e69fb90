import type { Finding } from './finding.ts';

/**
 * What a finding keeps as its name when the diagram is checked again: the same rule about the same elements is the same finding,
 * whatever numbers stand in its message and however the elements are called. Two findings of a diagram may share it.
 */
export function findingKey({
  rule,
  property,
  nodes,
  connections,
}: Pick<Finding, 'rule' | 'property' | 'nodes' | 'connections'>): string {
  return [rule, property ?? '', ...nodes, ...connections].join(' ');
}
