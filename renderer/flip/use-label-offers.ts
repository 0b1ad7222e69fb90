import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Side } from '../../shared/document/schema.ts';
import { type LabelOffer, labelOffers } from '../../shared/flip/label-offers.ts';
import { useApp, useDiagram } from '../app-context.tsx';

/** Names of the open diagram that a side would call otherwise. */
export function useLabelOffers(side: Side): readonly LabelOffer[] {
  const { catalog } = useApp();
  return labelOffers(viewSide(useDiagram(), side, catalog));
}
