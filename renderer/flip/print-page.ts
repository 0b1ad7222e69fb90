import type { Host } from '../../shared/host/host.ts';
import { printInPlace } from '../print/print-in-place.ts';

/** Prints a page that was made here. Nothing of it runs, and the window's policy holds for it. */
export function printPage(host: Host, html: string): ReturnType<Host['print']> {
  const { markup, sheets } = withoutStyles(html);
  const page = new DOMParser().parseFromString(markup, 'text/html');
  for (const script of page.querySelectorAll('script, meta, link')) script.remove();
  const body = document.createElement('div');
  // Styles of the page speak of its body, which a shadow tree has none of.
  body.className = 'body';
  body.append(...page.body.childNodes);
  for (const styled of body.querySelectorAll<HTMLElement | SVGElement>('[data-style]')) {
    styled.style.cssText = styled.dataset.style ?? '';
  }
  return printInPlace(host, {
    title: page.title,
    body,
    sheets: sheets.map(ofItsBody),
    ofPages: '@page { margin: 14mm; }',
    paper: { size: 'A4', isLandscape: false },
  });
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
function ofItsBody(text: string): string {
  return text.replace(/(^|[},\s])(html|body|:root)(?=[\s,{:.])/g, '$1.body');
}
