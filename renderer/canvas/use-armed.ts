import { type RefObject, useEffect } from 'react';
import { isKnownService, serviceOf } from '../../shared/catalog/catalog.ts';
import { useApp } from '../app-context.tsx';
import { inHand } from '../state/in-hand.ts';
import { disarm, endPlacing } from './armed.ts';

/** What puts back the service in the hand: Escape, the right button, a dialog, and the other cloud, which does not have it. */
export function useArmed(surface: RefObject<HTMLElement | null>): void {
  const app = useApp();
  useEffect(() => {
    const area = surface.current;
    if (area === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (inHand.getState().serviceId === null) return;
      if (event.key !== 'Escape') {
        // Other keys do what they always do; the ghost comes back with the next move of the pointer.
        if (event.key !== 'Shift' && event.key !== 'Alt') endPlacing(app);
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      disarm(app);
      app.ui.announce('Put back.');
    };
    const onContextMenu = (): void => disarm(app);
    const showCursor = (): void => {
      area.style.cursor = inHand.getState().serviceId === null ? '' : 'copy';
    };
    const stops = [
      inHand.subscribe(showCursor),
      app.editor.state.subscribe(({ history: { present } }, { history }) => {
        const { serviceId } = inHand.getState();
        if (serviceId === null || present.provider === history.present.provider) return;
        const isGone = !isKnownService(app.catalog, serviceId);
        const provider = isGone ? null : serviceOf(app.catalog, serviceId).provider;
        if (provider !== 'neutral' && provider !== present.provider) disarm(app);
      }),
      app.ui.state.subscribe(({ dialog, question }) => {
        if (dialog !== null || question !== null) disarm(app);
      }),
    ];
    window.addEventListener('keydown', onKeyDown, true);
    area.addEventListener('contextmenu', onContextMenu, true);
    return () => {
      disarm(app);
      for (const stop of stops) stop();
      window.removeEventListener('keydown', onKeyDown, true);
      area.removeEventListener('contextmenu', onContextMenu, true);
    };
  }, [app, surface]);
}
