import type { App } from '../app.ts';
import { bindTypedAhead } from '../command-palette/typed-ahead.ts';
import { bindClipboard } from './clipboard-events.ts';
import { followTyping } from './follow-typing.ts';
import { keepFocus } from './keep-focus.ts';
import { bindKeyboard } from './keyboard.ts';
import { bindMenuRequests } from './menu-requests.ts';

/** Keys, the clipboard's events and the desktop's menu all run the actions of the one table; the keyboard is always somewhere. */
export function bindActions(app: App): () => void {
  const unbind = [
    bindKeyboard(app),
    bindTypedAhead(app),
    bindClipboard(app),
    bindMenuRequests(app),
    keepFocus(app),
    followTyping(app),
  ];
  return () => {
    for (const one of unbind) one();
  };
}
