import styles from './print-page.module.css';

/**
 * Prints a page that was made here in place of the window's own. It stands in a shadow tree, where its style meets nothing else:
 * no other window is opened, nothing of it runs, and the window's policy holds for it.
 */
export function printPage(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const host = document.createElement('div');
  host.className = styles.page ?? '';
  host.dataset.printed = '';
  const tree = host.attachShadow({ mode: 'closed' });
  tree.adoptedStyleSheets = [...page.querySelectorAll('style')].map(sheetOf);
  for (const style of page.querySelectorAll('style, script')) style.remove();
  const body = document.createElement('div');
  // Styles of the page speak of its body, which a shadow tree has none of.
  body.className = 'body';
  body.append(...page.body.childNodes);
  tree.append(body);
  document.body.append(host);
  const { title } = document;
  document.title = page.title || title;
  try {
    window.print();
  } finally {
    document.title = title;
    host.remove();
  }
}

/** The style of the page itself, as that of the element that stands for it. */
function sheetOf(style: HTMLStyleElement): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync((style.textContent ?? '').replace(/(^|[},\s])(html|body|:root)(?=[\s,{:.])/g, '$1.body'));
  return sheet;
}
