import { PAINTED_BELOW } from './viewport.ts';

/**
 * What a person sees of the diagram. painted: a canvas, as from afar. arriving: the same, while the elements come onto the page, unseen.
 * page: the elements. leaving: the canvas again, with the elements still there, unseen, for whoever zooms in at once.
 */
export type Show = 'painted' | 'arriving' | 'page' | 'leaving';

/** Milliseconds that a zoom rests before elements take the place of what is painted, so that zooming does neither over and over. */
export const ZOOM_RESTS = 120;
/** Milliseconds after which elements that nobody sees any more are gone. */
export const GONE_AFTER = 1500;

/** From one zoom to another, at once. */
export function whenZoomed(show: Show, zoom: number): Show {
  if (zoom >= PAINTED_BELOW) return show;
  return show === 'page' || show === 'arriving' ? 'leaving' : show;
}

/** Once the zoom has rested. */
export function whenRested(show: Show, zoom: number): Show {
  return zoom >= PAINTED_BELOW && show !== 'page' ? 'arriving' : show;
}

/** Once it has been far away for long. */
export function whenAway(show: Show): Show {
  return show === 'leaving' ? 'painted' : show;
}

export function isPaintedIn(show: Show): boolean {
  return show !== 'page';
}

export function hasElements(show: Show): boolean {
  return show !== 'painted';
}
