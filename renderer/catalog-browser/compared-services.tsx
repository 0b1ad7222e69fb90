import type { ReactNode } from 'react';
import { CATEGORY_NAMES } from '../../shared/catalog/category-names.ts';
import { COMPARED_ORDER, FACT_NAMES } from '../../shared/catalog/fact-names.ts';
import type { Fact, Service } from '../../shared/catalog/schema.ts';
import { type ServiceSheet, serviceSheet } from '../../shared/catalog/service-sheet.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { useApp } from '../app-context.tsx';
import { ServicePicture } from '../icons/service-picture.tsx';
import { LifecycleChip } from '../service-card/lifecycle-chip.tsx';
import { LifecycleNote } from '../service-card/lifecycle-note.tsx';
import { LimitList } from '../service-card/limit-list.tsx';
import { PlanList } from '../service-card/plan-list.tsx';
import { SourceList } from '../service-card/source-list.tsx';
import { Unconfirmed } from '../service-card/unconfirmed.tsx';
import styles from './compared-services.module.css';

/** One service, or two side by side, in every dimension in which the catalog knows one of them. */
export function ComparedServices({ services }: { readonly services: readonly Service[] }): ReactNode {
  const { catalog } = useApp();
  const sheets = services.map((service) => serviceSheet(service, catalog));
  const dimensions = COMPARED_ORDER.filter((dimension) => services.some(({ facts }) => facts[dimension] !== undefined));
  const has = (part: 'limits' | 'plans' | 'sources'): boolean => sheets.some((sheet) => sheet[part].length > 0);
  return (
    <table className={styles.table} aria-label="Facts side by side">
      <thead>
        <tr>
          <td className={styles.names} />
          {sheets.map((sheet) => (
            <th key={sheet.service.id} scope="col">
              <ServiceHead sheet={sheet} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Part title="What it is" sheets={sheets} show={WhatItIs} />
        {dimensions.map((dimension) => (
          <tr key={dimension}>
            <th scope="row">{FACT_NAMES[dimension]}</th>
            {services.map(({ id, facts, variants }) => (
              <td key={id}>
                <FactText
                  fact={facts[dimension]}
                  isByPlan={variants.some((variant) => variant.facts[dimension] !== undefined)}
                />
              </td>
            ))}
          </tr>
        ))}
        {has('limits') && <Part title="Limits" sheets={sheets} show={({ limits }) => <LimitList limits={limits} />} />}
        {has('plans') && (
          <Part title="Plans and modes" sheets={sheets} show={({ plans }) => <PlanList plans={plans} />} />
        )}
        {has('sources') && (
          <Part title="Sources" sheets={sheets} show={({ sources }) => <SourceList sources={sources} />} />
        )}
      </tbody>
    </table>
  );
}

function ServiceHead({ sheet: { service, formerNames } }: { readonly sheet: ServiceSheet }): ReactNode {
  const { name, category, lifecycle, provider } = service;
  const side = provider === 'neutral' ? [] : [SIDE_NAMES[provider]];
  return (
    <span className={styles.title}>
      <ServicePicture service={service} size={36} />
      <span className={styles.texts}>
        <span className={styles.name}>{name}</span>
        <span className={styles.category}>{[...side, CATEGORY_NAMES[category], ...formerNames].join(' · ')}</span>
      </span>
      <LifecycleChip lifecycle={lifecycle} />
    </span>
  );
}

function WhatItIs({ service: { description, lifecycle } }: ServiceSheet): ReactNode {
  return (
    <>
      {description}
      <LifecycleNote lifecycle={lifecycle} detail="whole" />
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly sheets: readonly ServiceSheet[];
  readonly show: (sheet: ServiceSheet) => ReactNode;
}

function Part({ title, sheets, show }: PartProps): ReactNode {
  return (
    <tr>
      <th scope="row">{title}</th>
      {sheets.map((sheet) => (
        <td key={sheet.service.id}>{show(sheet)}</td>
      ))}
    </tr>
  );
}

function FactText({ fact, isByPlan }: { readonly fact: Fact | undefined; readonly isByPlan: boolean }): ReactNode {
  if (fact === undefined && isByPlan) return 'Depends on the plan, see below';
  if (fact === undefined) return <span className={styles.unknown}>not in the catalog</span>;
  return (
    <>
      {fact.text}
      <Unconfirmed of={fact} />
    </>
  );
}
