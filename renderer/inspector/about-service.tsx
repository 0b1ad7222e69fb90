import { type ReactNode, useMemo } from 'react';
import { createStore, useStore } from 'zustand';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { CATEGORY_NAMES } from '../../shared/catalog/category-names.ts';
import { FACT_ORDER } from '../../shared/catalog/fact-names.ts';
import { keyFacts, namedFacts } from '../../shared/catalog/key-facts.ts';
import { type ServiceSheet, serviceSheet } from '../../shared/catalog/service-sheet.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { sourcesOf } from '../../shared/catalog/source-list.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { useApp } from '../app-context.tsx';
import { openCatalog } from '../catalog-browser/open-catalog.ts';
import { CompareLinks } from '../compare/compare-links.tsx';
import { CounterpartList } from '../service-card/counterpart-list.tsx';
import { FactList } from '../service-card/fact-list.tsx';
import { LifecycleNote } from '../service-card/lifecycle-note.tsx';
import { LimitList } from '../service-card/limit-list.tsx';
import { PlanList } from '../service-card/plan-list.tsx';
import { Button } from '../ui/button.tsx';
import styles from './about-service.module.css';
import { Section } from './section.tsx';
import { Sources } from './sources.tsx';

/** Whether the person wants to see all that is known of a service; kept from one node to the next. */
const everything = createStore<{ readonly isShown: boolean }>(() => ({ isShown: false }));

/** What the catalog knows of the node's service with the plan that is stated, and where that was read. */
export function AboutService({ viewNode }: { readonly viewNode: ViewNode }): ReactNode {
  const app = useApp();
  const isWhole = useStore(everything, ({ isShown }) => isShown);
  const { service, face } = viewNode;
  const sheet = useMemo(
    () => serviceSheet(service, app.catalog, (property) => face.properties[property]),
    [service, face, app],
  );
  const facts = Object.fromEntries(sheet.facts.map(({ dimension, fact }) => [dimension, fact]));
  if (service.provider === 'neutral') return null;
  const brief = keyFacts(service, facts);
  const sources = isWhole
    ? sheet.sources
    : sourcesOf([...brief.map(({ fact }) => fact), service.lifecycle], app.catalog);
  return (
    <>
      <Section title={`About ${service.shortName}`}>
        <p className={styles.text}>{service.description}</p>
        {isWhole ? (
          <Whole sheet={sheet} facts={namedFacts(facts, FACT_ORDER)} />
        ) : (
          <FactList facts={brief} detail="brief" />
        )}
        <div className={styles.actions}>
          <Button tone="link" aria-expanded={isWhole} onClick={() => everything.setState({ isShown: !isWhole })}>
            {isWhole ? 'Show less' : 'Show all facts'}
          </Button>
          <CompareLinks viewNode={viewNode} />
          <Button tone="link" onClick={() => openCatalog(app, service.id)}>
            In the catalog…
          </Button>
        </div>
      </Section>
      <Sources sources={sources} />
    </>
  );
}

interface WholeProps {
  readonly sheet: ServiceSheet;
  readonly facts: ServiceSheet['facts'];
}

function Whole({ sheet, facts }: WholeProps): ReactNode {
  const { service, formerNames, limits, plans, plan, counterparts } = sheet;
  return (
    <>
      <p className={styles.text}>{[`Category: ${CATEGORY_NAMES[service.category]}`, ...formerNames].join(' · ')}</p>
      <LifecycleNote lifecycle={service.lifecycle} detail="whole" />
      <FactList facts={facts} detail="whole" />
      {limits.length > 0 && <h3 className={styles.title}>Limits</h3>}
      <LimitList limits={limits} />
      {plans.length > 0 && <h3 className={styles.title}>Plans and modes</h3>}
      <PlanList plans={plans} current={plan?.id} />
      {service.provider !== 'neutral' && counterparts.length > 0 && (
        <>
          <h3 className={styles.title}>On {SIDE_NAMES[otherSide(service.provider)]}</h3>
          <CounterpartList counterparts={counterparts} from={service.provider} />
        </>
      )}
    </>
  );
}
