import type { Host, Paper } from '../../shared/host/host.ts';
import styles from './print-in-place.module.css';

export interface PrintedTree {
  readonly title: string;
  readonly body: HTMLElement;
  /** Style sheets of the body. */
  readonly sheets: readonly string[];
  /** Rules of the paper's pages. */
  readonly ofPages: string;
  readonly paper: Paper;
}

/**
 * Prints in place of the window's own page. What is printed stands in a shadow tree, where its style meets nothing else: no other
 * window is opened, and the window's policy holds for it.
 */
export async function printInPlace(
  host: Host,
  { title, body, sheets, ofPages, paper }: PrintedTree,
): ReturnType<Host['print']> {
  const holder = document.createElement('div');
  holder.className = styles.page ?? '';
  holder.dataset.printed = '';
  const tree = holder.attachShadow({ mode: 'open' });
  tree.adoptedStyleSheets = sheets.map(sheetOf);
  tree.append(body);
  document.body.append(holder);
  const pages = sheetOf(ofPages);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, pages];
  const before = document.title;
  document.title = title || before;
  try {
    return await host.print(paper);
  } finally {
    document.title = before;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== pages);
    holder.remove();
  }
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
