import { useApp } from '../app-context.tsx';

/** Puts a text on the clipboard and says so. */
export function useCopy(): (text: string, done: string) => void {
  const { host, ui } = useApp();
  return (text, done) =>
    void host.copyText(text).then((copied) => {
      ui.notify(copied.ok ? { tone: 'ok', text: done } : { tone: 'warning', text: copied.error.message });
    });
}
