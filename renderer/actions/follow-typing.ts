import type { App } from '../app.ts';

/** Keeps `isTyping` true while a field holds what is not taken yet (`data-typing`): closing the window must not lose it. */
export function followTyping({ ui }: App): () => void {
  const look = (): void => {
    const isTyping = document.querySelector('[data-typing]') !== null;
    if (isTyping !== ui.state.getState().isTyping) ui.state.setState({ isTyping });
  };
  // The field shows what was typed once the event is over.
  const lookSoon = (): void => void setTimeout(look, 0);
  const events = ['input', 'keydown', 'focusout'] as const;
  for (const event of events) document.addEventListener(event, lookSoon);
  return () => {
    for (const event of events) document.removeEventListener(event, lookSoon);
  };
}
