import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Host } from '../shared/host/host.ts';
import { bindActions } from './actions/bind-actions.ts';
import { createApp } from './app.ts';
import { AppProvider } from './app-context.tsx';
import { startFiles } from './files/start-files.ts';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { FailedWindow } from './shell/failed-window.tsx';
import { reportErrors } from './shell/report-errors.ts';
import { Window } from './shell/window.tsx';
import './ui/fonts.css';
import './ui/base.css';
import { applyTheme } from './ui/theme.ts';

/** Starts the app on a host; the two entry files choose which. */
export async function mountApp(host: Host): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  const app = await createApp(host);
  reportErrors(app);
  applyTheme(app.settings);
  bindActions(app);
  startFiles(app);
  createRoot(root).render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <Tooltip.Provider delay={500}>
          <AppProvider app={app}>
            <ErrorBoundary instead={(reason) => <FailedWindow reason={reason} />}>
              <Window />
            </ErrorBoundary>
          </AppProvider>
        </Tooltip.Provider>
      </CSPProvider>
    </StrictMode>,
  );
}
