import { type ReactNode, useMemo } from 'react';
import { createStore, useStore } from 'zustand';
import { FACT_NAMES, FACT_ORDER, leadOf } from '../../shared/catalog/fact-names.ts';
import { factsOf } from '../../shared/catalog/facts-of.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { sourcesOf } from '../../shared/catalog/source-list.ts';
import { useView } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import styles from './facts.module.css';
import { Section } from './section.tsx';
import { Sources } from './sources.tsx';
import { twinOf } from './twin.ts';

const FIRST_FACTS = 6;

/** Whether the person wants to see every fact; kept from one node to the next. */
const allFacts = createStore<{ readonly isShown: boolean }>(() => ({ isShown: false }));

/** What the service offers with the plan that is stated, and where that was read. */
export function Facts({ viewNode }: { readonly viewNode: ViewNode }): ReactNode {
  const isWhole = useStore(allFacts, ({ isShown }) => isShown);
  const view = useView();
  const { service, face } = viewNode;
  const rows = useMemo(() => {
    const facts = factsOf(service, (property) => face.properties[property]);
    return FACT_ORDER.flatMap((dimension) => {
      const fact = facts[dimension];
      return fact === undefined ? [] : [{ dimension, fact }];
    });
  }, [service, face]);
  const shown = isWhole ? rows : rows.slice(0, FIRST_FACTS);
  const sources = sourcesOf(
    [...shown.map(({ fact }) => fact), twinOf(view, viewNode).equivalence, service.lifecycle],
    view.catalog,
  );
  return (
    <>
      {rows.length > 0 && (
        <Section title="Facts">
          <dl className={isWhole ? styles.whole : styles.brief}>
            {shown.map(({ dimension, fact }) => (
              <div key={dimension} className={styles.fact}>
                <dt className={styles.name}>{FACT_NAMES[dimension]}</dt>
                <dd className={styles.text} title={isWhole ? undefined : fact.text}>
                  {isWhole ? fact.text : leadOf(fact.text)}
                  {fact.status === 'recalled' && (
                    <span
                      className={styles.unconfirmed}
                      title={`Not confirmed in “${view.catalog.sources.get(fact.source)?.title ?? fact.source}”.`}
                    >
                      unconfirmed
                    </span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <Button tone="link" onClick={() => allFacts.setState({ isShown: !isWhole })}>
            {isWhole
              ? 'Show facts in short'
              : rows.length === 1
                ? 'Show it in full'
                : `Show all ${rows.length} in full`}
          </Button>
        </Section>
      )}
      <Sources sources={sources} />
    </>
  );
}
