import type { ReactNode } from 'react';
import { useDiagram } from '../app-context.tsx';
import { ENVIRONMENT_OPTIONS } from '../inspector/environment-options.ts';
import { StatedSelect } from './stated-select.tsx';

interface EnvironmentSelectProps {
  readonly label: string;
  readonly id?: string | undefined;
  readonly describedBy?: string | undefined;
}

export function EnvironmentSelect({ label, ...ids }: EnvironmentSelectProps): ReactNode {
  const { environment } = useDiagram();
  return (
    <StatedSelect
      {...ids}
      label={label}
      name="environment"
      options={ENVIRONMENT_OPTIONS}
      value={environment}
      stating={(value) => ({ environment: value })}
    />
  );
}
