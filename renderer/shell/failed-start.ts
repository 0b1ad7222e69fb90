import styles from './failed-window.module.css';

/** There is no app yet that could say it, so the page does. */
export function showFailedStart(root: HTMLElement, error: unknown): void {
  const page = document.createElement('main');
  const message = document.createElement('section');
  page.className = styles.failed ?? '';
  message.className = styles.message ?? '';
  message.append(
    line('Skyflip could not start', styles.title),
    line('No file was changed, and unsaved work of earlier sessions is still kept. Reload the window to try again.'),
    line(error instanceof Error ? error.message : String(error), styles.reason),
  );
  message.setAttribute('role', 'alert');
  page.append(message);
  root.replaceChildren(page);
}

function line(text: string, className = ''): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = className;
  paragraph.textContent = text;
  return paragraph;
}
