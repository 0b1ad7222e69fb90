import type { ReactNode } from 'react';
import { useApp } from '../app-context.tsx';
import { newDocument } from '../files/new-document.ts';
import { Dialog } from '../ui/dialog.tsx';
import { StartScreen } from './start-screen.tsx';

/** The start screen over whatever is open. */
export function WelcomeDialog(): ReactNode {
  const app = useApp();
  return (
    <Dialog title="Start" width={880} onClose={app.ui.close}>
      <StartScreen
        onBlank={async () => {
          if (await newDocument(app)) app.ui.close();
        }}
        onOpened={app.ui.close}
      />
    </Dialog>
  );
}
