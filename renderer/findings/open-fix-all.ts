import { createStore } from 'zustand/vanilla';
import type { Finding } from '../../shared/validation/finding.ts';
import type { App } from '../app.ts';

/** The findings that the open dialog would mend. */
export const findingsToFix = createStore<{ readonly findings: readonly Finding[] }>(() => ({ findings: [] }));

export function openFixAll({ ui }: Pick<App, 'ui'>, findings: readonly Finding[]): void {
  findingsToFix.setState({ findings });
  ui.open('fix-all');
}
