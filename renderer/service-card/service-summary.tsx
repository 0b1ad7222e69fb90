import type { ReactNode } from 'react';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { CATEGORY_NAMES } from '../../shared/catalog/category-names.ts';
import { otherNames } from '../../shared/catalog/counterparts.ts';
import { keyFacts } from '../../shared/catalog/key-facts.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import { type ServiceSheet, serviceSheet } from '../../shared/catalog/service-sheet.ts';
import { latestOf } from '../../shared/catalog/source-list.ts';
import { counted } from '../../shared/counted.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { useApp } from '../app-context.tsx';
import { ServicePicture } from '../icons/service-picture.tsx';
import { CounterpartHead, CounterpartText } from './counterpart-list.tsx';
import { FactList } from './fact-list.tsx';
import { LifecycleChip } from './lifecycle-chip.tsx';
import { LifecycleNote } from './lifecycle-note.tsx';
import styles from './service-summary.module.css';
import { Unconfirmed } from './unconfirmed.tsx';

/** Beyond so many limits the rest is in the inspector and in the catalog. */
const MOST_LIMITS = 3;

/** A service in short: what it is, what decides for or against it, what it is on the other side, and how sure that is. */
export function ServiceSummary({ service }: { readonly service: Service }): ReactNode {
  const { catalog } = useApp();
  const sheet = serviceSheet(service, catalog);
  const isCompute = service.traits.includes('compute');
  return (
    <div className={styles.summary}>
      <div className={styles.head}>
        <ServicePicture service={service} size={32} />
        <div className={styles.names}>
          <p className={styles.name}>{service.name}</p>
          <p className={styles.category}>{[CATEGORY_NAMES[service.category], ...sheet.formerNames].join(' · ')}</p>
        </div>
        <LifecycleChip lifecycle={service.lifecycle} />
      </div>
      <p className={styles.description}>{service.description}</p>
      <LifecycleNote lifecycle={service.lifecycle} detail="brief" />
      <div className={styles.facts}>
        <FactList facts={keyFacts(service)} detail="brief" />
        {!isCompute && <Limits sheet={sheet} />}
      </div>
      <OtherSide sheet={sheet} />
      <p className={styles.foot}>{certaintyText(sheet)}</p>
    </div>
  );
}

function Limits({ sheet: { limits } }: { readonly sheet: ServiceSheet }): ReactNode {
  const shown = limits.slice(0, MOST_LIMITS);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.limits}>
      {shown.map((limit) => (
        <li key={limit.text}>
          {limit.text}
          <Unconfirmed of={limit} />
        </li>
      ))}
    </ul>
  );
}

function OtherSide({ sheet: { service, counterparts } }: { readonly sheet: ServiceSheet }): ReactNode {
  const [first] = counterparts;
  if (first === undefined || service.provider === 'neutral') return null;
  const names = otherNames(counterparts);
  return (
    <div className={styles.other}>
      <p className={styles.caption}>On {SIDE_NAMES[otherSide(service.provider)]}</p>
      <CounterpartHead counterpart={first} />
      <div className={styles.caveat}>
        <CounterpartText counterpart={first} from={service.provider} />
      </div>
      {names.length > 0 && <p className={styles.others}>Or {names.join(', ')}</p>}
    </div>
  );
}

/** "12 facts, 2 of them unconfirmed · checked 2026-11-21" */
function certaintyText({ facts, limits, sources }: ServiceSheet): string {
  const all = [...facts.map(({ fact }) => fact), ...limits];
  const open = all.filter(({ status }) => status === 'recalled').length;
  const checked = latestOf(sources.map((source) => source.checked));
  return [
    `${counted(all.length, 'fact', 'facts')}${open === 0 ? '' : `, ${open} unconfirmed`}`,
    counted(sources.length, 'source', 'sources'),
    ...(checked === undefined ? [] : [`checked ${checked}`]),
  ].join(' · ');
}
