import { useStoreApi } from '@xyflow/react';
import { type Dispatch, type SetStateAction, useLayoutEffect, useState } from 'react';
import { GONE_AFTER, type Show, whenAway, whenRested, whenZoomed, ZOOM_RESTS } from './show.ts';

/** What a person sees of the diagram, as the zoom wants it; whoever puts the elements onto the page tells when they are there. */
export function useShow(isReady: boolean): readonly [Show, Dispatch<SetStateAction<Show>>] {
  const flow = useStoreApi();
  const [show, setShow] = useState<Show>('painted');
  useLayoutEffect(() => {
    if (!isReady) return;
    const zoom = (): number => flow.getState().transform[2];
    const rest = (): void => setShow((now) => whenRested(now, zoom()));
    let resting: ReturnType<typeof setTimeout> | undefined;
    let away: ReturnType<typeof setTimeout> | undefined;
    rest();
    const unsubscribe = flow.subscribe((now, before) => {
      if (now.transform[2] === before.transform[2]) return;
      clearTimeout(resting);
      clearTimeout(away);
      setShow((was) => whenZoomed(was, zoom()));
      resting = setTimeout(rest, ZOOM_RESTS);
      away = setTimeout(() => setShow(whenAway), GONE_AFTER);
    });
    return () => {
      unsubscribe();
      clearTimeout(resting);
      clearTimeout(away);
    };
  }, [flow, isReady]);
  return [show, setShow];
}
