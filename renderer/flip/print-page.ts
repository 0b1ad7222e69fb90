import styles from './print-page.module.css';

/**
 * Prints a page that was made here in place of the window's own. It stands in a shadow tree, where its style meets nothing else:
 * no other window is opened, nothing of it runs, and the window's policy holds for it.
 */
export function printPage(html: string): void {
  const { markup, sheets } = withoutStyles(html);
  const page = new DOMParser().parseFromString(markup, 'text/html');
  for (const script of page.querySelectorAll('script, meta, link')) script.remove();
  const host = document.createElement('div');
  host.className = styles.page ?? '';
  host.dataset.printed = '';
  const tree = host.attachShadow({ mode: 'open' });
  tree.adoptedStyleSheets = sheets.map(sheetOf);
  const body = document.createElement('div');
  // Styles of the page speak of its body, which a shadow tree has none of.
  body.className = 'body';
  body.append(...page.body.childNodes);
  for (const styled of body.querySelectorAll<HTMLElement | SVGElement>('[data-style]')) {
    styled.style.cssText = styled.dataset.style ?? '';
  }
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

/** The window's policy forbids styles in markup, also in a page that is only read; it lets a script set them. */
function withoutStyles(html: string): { readonly markup: string; readonly sheets: readonly string[] } {
  const sheets: string[] = [];
  const markup = html
    .replace(/<style[^>]*>([\s\S]*?)<\/style>/g, (_, sheet: string) => {
      sheets.push(sheet);
      return '';
    })
    // What stands in texts has its quotes escaped.
    .replace(/ style="/g, ' data-style="');
  return { markup, sheets };
}

/** The style of the page itself, as that of the element that stands for it. */
function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text.replace(/(^|[},\s])(html|body|:root)(?=[\s,{:.])/g, '$1.body'));
  return sheet;
}
