import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { openLink } from './open-link.ts';

interface SourceLinkProps {
  readonly url: string;
  /** What is read; absent: "Source". */
  readonly text?: string;
  /** The page's title, where the text does not say it. */
  readonly title?: string;
}

/** The page that says so; it opens in the person's browser. */
export function SourceLink({ url, text = 'Source', title }: SourceLinkProps): ReactNode {
  const app = useApp();
  return (
    <Button
      tone="link"
      aria-label={title === undefined ? undefined : `Source: ${title}`}
      onClick={() => void openLink(app, url)}
    >
      {text}
      <ExternalLink size={12} aria-hidden />
    </Button>
  );
}
