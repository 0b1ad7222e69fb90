import { Wrench } from 'lucide-react';
import { searchedText } from '../../shared/catalog/match-text.ts';
import { selection } from '../actions/selected-nodes.ts';
import type { App } from '../app.ts';
import { applyFix } from '../findings/apply-fix.ts';
import { findingsOn } from '../findings/findings-on.ts';
import type { SearchedEntry } from './entry.ts';

const MOST_SELECTED = 20;

/** What mends the findings of what is selected. */
export function fixEntries(app: App): readonly SearchedEntry[] {
  const { here } = app.findings.getState();
  const ids = [...selection(app)];
  if (ids.length > MOST_SELECTED) return [];
  const findings = [...new Set(ids.flatMap((id) => findingsOn(here, id)))];
  return findings.flatMap((finding) => {
    if (finding.fix === null) return [];
    const { label } = finding.fix;
    return {
      entry: {
        key: `fix:${finding.code} ${label}`,
        label,
        detail: `${finding.code}: ${finding.message}`,
        picture: Wrench,
        run: () => void applyFix(app, finding),
      },
      texts: [searchedText(label), searchedText(`fix ${label}`), searchedText(`fix ${finding.code}`)],
    };
  });
}
