import { FileText, LayoutTemplate } from 'lucide-react';
import { searchedText } from '../../shared/catalog/match-text.ts';
import type { RecentFile } from '../../shared/host/host.ts';
import { openRecentDocument } from '../files/open.ts';
import { itemOf } from '../templates/gallery-item.ts';
import { openTemplate } from '../templates/open-template.ts';
import { TEMPLATES } from '../templates/templates.ts';
import type { SearchedEntry } from './entry.ts';

export function recentFileEntries(files: readonly RecentFile[]): readonly SearchedEntry[] {
  return files.map(({ ref, name, place }) => ({
    entry: {
      key: `file:${ref}`,
      label: `Open ${name}`,
      detail: place,
      picture: FileText,
      run: (app) => void openRecentDocument(app, ref),
    },
    texts: [searchedText(`Open ${name}`), searchedText(name)],
  }));
}

export const TEMPLATE_ENTRIES: readonly SearchedEntry[] = TEMPLATES.map((template) => ({
  entry: {
    key: `template:${template.id}`,
    label: `Start from ${template.name}`,
    detail: template.line,
    picture: LayoutTemplate,
    run: (app) => void openTemplate(app, itemOf(template)),
  },
  texts: [searchedText(template.name), searchedText(`template ${template.name} ${template.line}`)],
}));
