import { type ReactNode, useMemo } from 'react';
import type { Subject } from '../../shared/catalog/compare-subject.ts';
import { counterpartsOf } from '../../shared/catalog/counterparts.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import { useApp } from '../app-context.tsx';
import { ServicePicture } from '../icons/service-picture.tsx';
import { Button } from '../ui/button.tsx';
import type { SubjectRef } from './open-compare.ts';
import styles from './suggested.module.css';

interface SuggestedProps {
  /** What is there already; undefined: nothing. */
  readonly subject: Subject | undefined;
  readonly onAdd: (ref: SubjectRef) => void;
}

const MOST_SUGGESTED = 5;
/** The ways to run code that people weigh against each other most. */
const USUAL = ['aws.ec2', 'aws.lambda', 'aws.ecs-service', 'aws.elastic-beanstalk'];

/** What could be laid beside what is there, while there is nothing to compare it with. */
export function Suggested({ subject, onAdd }: SuggestedProps): ReactNode {
  const { catalog } = useApp();
  const services = useMemo(() => {
    const usual = USUAL.flatMap((id) => catalog.services.get(id) ?? []);
    const twins = subject === undefined ? [] : counterpartsOf(subject.service, catalog);
    const found = twins.map(({ service }) => service).filter((one): one is Service => one !== undefined);
    return [...new Set(found.length > 0 ? found : usual)]
      .filter((one) => one !== subject?.service)
      .slice(0, MOST_SUGGESTED);
  }, [subject, catalog]);
  return (
    <div className={styles.suggested}>
      <p className={styles.text}>
        {subject === undefined
          ? 'Add two to four services to compare them.'
          : `Add what ${subject.name} is compared with.`}
      </p>
      <div className={styles.services}>
        {services.map((service) => (
          <Button key={service.id} onClick={() => onAdd({ service: service.id })}>
            <ServicePicture service={service} size={16} />
            {service.name}
          </Button>
        ))}
      </div>
    </div>
  );
}
