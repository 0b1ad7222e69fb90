import { useState } from 'react';

/**
 * What is being typed in place of what is shown. It starts anew when something else is shown, also where the same text is
 * another owner's: what was typed for one element and refused never stands at another.
 */
export function useDraft(shown: string, owner: unknown): readonly [string, (draft: string) => void] {
  const [draft, setDraft] = useState(shown);
  const [last, setLast] = useState({ shown, owner });
  if (last.shown === shown && last.owner === owner) return [draft, setDraft];
  setLast({ shown, owner });
  setDraft(shown);
  return [shown, setDraft];
}
