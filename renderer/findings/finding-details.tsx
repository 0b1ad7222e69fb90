import { Fragment, type ReactNode } from 'react';
import { nodeName } from '../../shared/catalog/node-name.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { metaOfRule } from '../../shared/flip/meta-of-rule.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { SourceLink } from '../actions/source-link.tsx';
import { useApp, useView } from '../app-context.tsx';
import styles from './finding-details.module.css';
import { sourceTitle } from './source-title.ts';

/** Beyond these a person looks at the elements themselves. */
const MOST_NOTED = 3;

/** Why it matters, what the author says of what it is about, what to do, and where that is known from. */
export function FindingDetails({ finding }: { readonly finding: Finding }): ReactNode {
  const app = useApp();
  const { rule, remedy, source, confirmed } = finding;
  const noted = notedOn(finding, useView());
  return (
    <div className={styles.details}>
      <dl className={styles.terms}>
        <dt>Why</dt>
        <dd>{metaOfRule(rule)?.why ?? 'The rule could not run on this diagram.'}</dd>
        <dt>What to do</dt>
        <dd>{remedy}</dd>
        {noted.map(({ id, name, notes }) => (
          <Fragment key={id}>
            <dt>Description</dt>
            <dd className={styles.noted}>
              {noted.length > 1 && `${name}: `}
              {notes}
            </dd>
          </Fragment>
        ))}
        {source !== '' && (
          <>
            <dt>Source</dt>
            <dd>
              <SourceLink url={source} text={sourceTitle(app.catalog, source)} />
              {!confirmed && <span className={styles.doubt}>unconfirmed</span>}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

interface Noted {
  readonly id: string;
  readonly name: string;
  readonly notes: string;
}

/** What is noted on the elements that a finding is about: it may be the reason why they are as they are. */
function notedOn({ nodes, connections }: Finding, view: SideView): readonly Noted[] {
  const ofNodes = nodes.flatMap((id) => {
    const found = view.nodes.get(id);
    const notes = found?.node.notes;
    return found === undefined || notes === undefined ? [] : [{ id, name: nodeName(found), notes }];
  });
  const ofLines = connections.flatMap((id) => {
    const { label, notes } = view.diagram.connections[id] ?? {};
    return notes === undefined ? [] : [{ id, name: label || 'Connection', notes }];
  });
  return [...ofNodes, ...ofLines].slice(0, MOST_NOTED);
}
