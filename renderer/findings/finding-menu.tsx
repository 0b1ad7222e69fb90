import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding } from '../../shared/validation/finding.ts';
import type { App } from '../app.ts';
import { useApp } from '../app-context.tsx';
import { Menu, type MenuEntry, type MenuGroup } from '../ui/menu.tsx';
import styles from './finding-menu.module.css';
import { fixableLike, isFixable } from './fix-all.ts';
import { listOnly } from './listing.ts';
import { openFixAll } from './open-fix-all.ts';
import { elementOf, suppress } from './suppress.ts';

interface FindingMenuProps {
  readonly finding: Finding;
  /** What the element is called. */
  readonly name: string;
  readonly isReachable?: boolean;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/** What can be done with a finding besides mending it. */
export function FindingMenu({ finding, name, isReachable = true, ...open }: FindingMenuProps): ReactNode {
  const app = useApp();
  return (
    <Menu
      align="end"
      {...open}
      trigger={
        <button
          type="button"
          className={styles.trigger}
          aria-label={`More for ${finding.code} ${name}`}
          tabIndex={isReachable ? 0 : -1}
        >
          <Ellipsis size={16} aria-hidden />
        </button>
      }
      groups={() => groupsOf(app, finding, name)}
    />
  );
}

function groupsOf(app: App, finding: Finding, name: string): readonly MenuGroup[] {
  const { code } = finding;
  const alike = isFixable(finding) ? fixableLike(finding, app.findings.getState().here) : [];
  const all: readonly MenuEntry[] = [
    { id: 'fix-all', label: `Fix all ${alike.length} of ${code}…`, run: () => openFixAll(app, alike) },
  ];
  const suppressions: readonly MenuEntry[] = [
    {
      id: 'element',
      label: `Suppress for ${name || 'this element'}…`,
      isEnabled: elementOf(finding) !== undefined,
      run: () => void suppress(app, finding, 'element', name),
    },
    {
      id: 'diagram',
      label: `Suppress ${code} in this diagram…`,
      run: () => void suppress(app, finding, 'diagram', name),
    },
  ];
  const rest: readonly MenuEntry[] = [
    { id: 'only', label: `List ${code} only`, run: () => listOnly(app, { text: code }) },
    { id: 'copy', label: 'Copy as text', run: () => void copy(app, finding) },
  ];
  return [
    ...(alike.length > 1 ? [{ id: 'fix', entries: all }] : []),
    { id: 'suppress', entries: suppressions },
    { id: 'rest', entries: rest },
  ];
}

async function copy({ host, ui }: App, { code, message, remedy, source }: Finding): Promise<void> {
  const copied = await host.copyText(`${code}: ${message} ${remedy} ${source}`);
  if (!copied.ok) ui.notify({ tone: 'warning', text: 'The text could not be copied.' });
}
