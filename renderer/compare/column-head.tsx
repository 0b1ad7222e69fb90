import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Subject } from '../../shared/catalog/compare-subject.ts';
import { ServicePicture } from '../icons/service-picture.tsx';
import { LifecycleChip } from '../service-card/lifecycle-chip.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import styles from './column-head.module.css';
import type { SubjectRef } from './open-compare.ts';

export interface ColumnEdit {
  readonly replace: (at: number, ref: SubjectRef) => void;
  readonly remove: (at: number) => void;
  readonly move: (at: number, by: -1 | 1) => void;
}

interface ColumnHeadProps {
  readonly subject: Subject;
  readonly at: number;
  readonly of: number;
  readonly edit: ColumnEdit | undefined;
}

const ANY_PLAN = '';

/** What a column is, the plan it is looked at on, and what can be done with it. */
export function ColumnHead({ subject, at, of, edit }: ColumnHeadProps): ReactNode {
  const { service, kind, name, detail, variant } = subject;
  const title = kind === 'plan' && edit !== undefined ? service.name : name;
  return (
    <div className={styles.head}>
      <div className={styles.title}>
        <ServicePicture service={service} size={28} />
        <span className={styles.texts}>
          <span className={styles.name}>{title}</span>
          <span className={styles.detail}>{detail}</span>
        </span>
        <LifecycleChip lifecycle={variant?.lifecycle ?? service.lifecycle} />
      </div>
      {edit !== undefined && (
        <div className={styles.tools}>
          {kind !== 'node' && service.variants.length > 0 && (
            <div className={styles.plan}>
              <Select
                label={`Plan of ${service.name}`}
                options={[
                  { value: ANY_PLAN, label: 'Any plan' },
                  ...service.variants.map((one) => ({ value: one.id, label: one.name })),
                ]}
                value={variant?.id ?? ANY_PLAN}
                onChange={(plan) =>
                  edit.replace(at, { service: service.id, plan: plan === ANY_PLAN ? undefined : plan })
                }
              />
            </div>
          )}
          <span className={styles.space} />
          {at > 0 && (
            <IconButton label={`Move ${name} left`} onClick={() => edit.move(at, -1)}>
              <ArrowLeft size={14} aria-hidden />
            </IconButton>
          )}
          {at < of - 1 && (
            <IconButton label={`Move ${name} right`} onClick={() => edit.move(at, 1)}>
              <ArrowRight size={14} aria-hidden />
            </IconButton>
          )}
          <IconButton label={`Remove ${name}`} onClick={() => edit.remove(at)}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  );
}
