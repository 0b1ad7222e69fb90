import { useEffect, useRef } from 'react';
import type { Finding } from '../../shared/validation/finding.ts';
import { useApp, useFindings } from '../app-context.tsx';
import { newsOfFindings } from './findings-news.ts';

/** Long enough that a hand at work is not interrupted at every step. */
const AFTER = 900;

/** Reads out which findings came and went, once the hand rests; a flip says it itself. */
export function useAnnouncedErrors(): void {
  const { ui, session } = useApp();
  const here = useFindings((state) => state.here);
  const summary = useFindings((state) => state.summaryHere);
  const side = useFindings((state) => state.diagram.provider);
  const said = useRef<Said>({ side, document: session.state.getState().documentId, here });
  useEffect(() => {
    const document = session.state.getState().documentId;
    const before = said.current;
    const now = { side, document, here };
    if (before.side !== side) said.current = now;
    if (said.current.here === here) return;
    const timer = setTimeout(() => {
      said.current = now;
      // Of another document all is new: it is enough to know how much.
      const news = newsOfFindings(before.document === document ? before.here : null, here, summary);
      if (news !== null) ui.announce(news);
    }, AFTER);
    return () => clearTimeout(timer);
  }, [here, summary, side, session, ui]);
}

interface Said {
  readonly side: string;
  readonly document: string;
  readonly here: readonly Finding[];
}
