import type { ReactNode } from 'react';
import { type Counterpart, counterpartName, effectWords, roleWords } from '../../shared/catalog/counterparts.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import type { Side } from '../../shared/document/schema.ts';
import { ServicePicture } from '../icons/service-picture.tsx';
import styles from './counterpart-list.module.css';
import { FidelityChip } from './fidelity-chip.tsx';
import { LifecycleChip } from './lifecycle-chip.tsx';
import { Unconfirmed } from './unconfirmed.tsx';

interface CounterpartListProps {
  readonly counterparts: readonly Counterpart[];
  readonly from: Side;
}

/** What a service becomes on the other side: the default, what conditions make of it, and what can be chosen. */
export function CounterpartList({ counterparts, from }: CounterpartListProps): ReactNode {
  return (
    <ul className={styles.list}>
      {counterparts.map((counterpart) => (
        <li key={counterpart.equivalence.id} className={styles.counterpart}>
          <CounterpartHead counterpart={counterpart} />
          {counterparts.length > 1 && <p className={styles.when}>{roleWords(counterpart)}</p>}
          <CounterpartText counterpart={counterpart} from={from} />
        </li>
      ))}
    </ul>
  );
}

/** Its picture and name, and how well it matches. */
export function CounterpartHead({ counterpart }: { readonly counterpart: Counterpart }): ReactNode {
  const { service, equivalence } = counterpart;
  return (
    <div className={styles.head}>
      <Picture service={service} />
      <span className={styles.name}>{counterpartName(counterpart)}</span>
      <LifecycleChip lifecycle={service?.lifecycle} />
      <FidelityChip fidelity={equivalence.fidelity} />
    </div>
  );
}

/** What the flip does where it does not simply become another service, and what to know. */
export function CounterpartText({ counterpart, from }: { counterpart: Counterpart; from: Side }): ReactNode {
  const { equivalence } = counterpart;
  const text = [effectWords(equivalence, from), equivalence.caveat].filter(Boolean).join(' ');
  if (text === '') return null;
  return (
    <p className={styles.caveat}>
      {text}
      <Unconfirmed of={equivalence} />
    </p>
  );
}

function Picture({ service }: { readonly service: Service | undefined }): ReactNode {
  return service === undefined ? (
    <span className={styles.nothing} aria-hidden />
  ) : (
    <ServicePicture service={service} size={20} />
  );
}
