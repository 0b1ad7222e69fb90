import type { Environment } from '../../shared/document/schema.ts';
import type { Option } from '../ui/select-list.tsx';

export const ENVIRONMENT_OPTIONS: readonly Option<Environment>[] = [
  { value: 'production', label: 'Production' },
  { value: 'development', label: 'Development' },
  { value: 'test', label: 'Test' },
];
