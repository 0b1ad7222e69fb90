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
import { showFailedStart } from './shell/failed-start.ts';
import { FailedWindow } from './shell/failed-window.tsx';
import { reportErrors } from './shell/report-errors.ts';
import { Window } from './shell/window.tsx';
import './ui/fonts.css';
import './ui/base.css';
import { applyTheme } from './ui/theme.ts';

/** Starts the app on a host; the two entry files choose which. What keeps it from starting is said in the page. */
export async function startApp(openHost: () => Promise<Host>): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  try {
    await mountApp(root, await openHost());
  } catch (error) {
    showFailedStart(root, error);
    throw error;
  }
}

async function mountApp(root: HTMLElement, host: Host): Promise<void> {
  const app = await createApp(host);
  reportErrors(app);
  applyTheme(app.settings);
  window.addEventListener('pagehide', () => app.settings.flush());
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
