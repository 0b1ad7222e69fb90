import type { ReactNode } from 'react';
import type { ListedSource } from '../../shared/catalog/source-list.ts';
import { SourceList } from '../service-card/source-list.tsx';
import { Section } from './section.tsx';

export function Sources({ sources }: { readonly sources: readonly ListedSource[] }): ReactNode {
  if (sources.length === 0) return null;
  return (
    <Section title="Sources">
      <SourceList sources={sources} />
    </Section>
  );
}
