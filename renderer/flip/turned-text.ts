import { counted } from '../../shared/counted.ts';
import type { FlipReport } from '../../shared/flip/flip.ts';
import type { FlipEffect } from '../../shared/flip/flip-row.ts';

/** "14 services turned, 2 without a twin, 1 built in there, 4 part of another" */
export function turnedText({ rows }: Pick<FlipReport, 'rows'>): string {
  const count = (effect: FlipEffect): number =>
    rows.filter((row) => row.effect === effect && row.partOf === null).length;
  const turned = count('twin');
  const absent = count('absent');
  const absorbed = count('absorbed');
  const parts = rows.filter(({ partOf }) => partOf !== null).length;
  return [
    turned === 0 ? 'nothing to turn' : `${counted(turned, 'service', 'services')} turned`,
    absent > 0 ? `${absent} without a twin` : '',
    absorbed > 0 ? `${absorbed} built in there` : '',
    parts > 0 ? `${parts} part of another` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
