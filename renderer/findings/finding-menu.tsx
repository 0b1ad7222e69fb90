import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding } from '../../shared/validation/finding.ts';
import { useApp } from '../app-context.tsx';
import { Menu, type MenuEntry } from '../ui/menu.tsx';
import styles from './finding-menu.module.css';
import { elementOf, suppress } from './suppress.ts';

interface FindingMenuProps {
  readonly finding: Finding;
  /** What the element is called. */
  readonly name: string;
  readonly isReachable: boolean;
}

/** What can be done with a finding besides mending it. */
export function FindingMenu({ finding, name, isReachable }: FindingMenuProps): ReactNode {
  const app = useApp();
  const copy = async (): Promise<void> => {
    const copied = await app.host.copyText(`${finding.code}: ${finding.message} ${finding.remedy} ${finding.source}`);
    if (!copied.ok) app.ui.notify({ tone: 'warning', text: 'The text could not be copied.' });
  };
  const suppressions: MenuEntry[] = [
    {
      id: 'element',
      label: `Suppress for ${name || 'this element'}…`,
      isEnabled: elementOf(finding) !== undefined,
      run: () => void suppress(app, finding, 'element', name),
    },
    {
      id: 'diagram',
      label: `Suppress ${finding.code} in this diagram…`,
      run: () => void suppress(app, finding, 'diagram', name),
    },
  ];
  return (
    <Menu
      align="end"
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
      groups={[
        { id: 'suppress', entries: suppressions },
        { id: 'text', entries: [{ id: 'copy', label: 'Copy as text', run: () => void copy() }] },
      ]}
    />
  );
}
