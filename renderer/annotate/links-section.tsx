import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { noteBlocks } from '../../shared/catalog/note-blocks.ts';
import { oneLine } from '../../shared/one-line.ts';
import { openLink } from '../actions/open-link.ts';
import { useApp } from '../app-context.tsx';
import { Section } from '../inspector/section.tsx';
import { Button } from '../ui/button.tsx';
import styles from './links-section.module.css';

const MOST = 20;

/** The links in a note. The host opens one only after the person has seen where it leads and agreed. */
export function LinksSection({ source }: { readonly source: string }): ReactNode {
  const app = useApp();
  const links = linksIn(source);
  if (links.length === 0) return null;
  return (
    <Section title="Links">
      <ul className={styles.list}>
        {links.map(({ url, text }) => (
          <li key={url}>
            <Button tone="link" title={oneLine(url)} onClick={() => void openLink(app, url)}>
              <ExternalLink size={14} aria-hidden />
              {oneLine(text)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Each address once, with the words that lead there. Only https is ever opened. */
function linksIn(source: string): readonly { readonly url: string; readonly text: string }[] {
  const found = new Map<string, string>();
  for (const { lines } of noteBlocks(source)) {
    for (const run of lines.flat()) {
      if (run.url?.startsWith('https://')) found.set(run.url, `${found.get(run.url) ?? ''}${run.text}`);
    }
  }
  return [...found].slice(0, MOST).map(([url, text]) => ({ url, text }));
}
