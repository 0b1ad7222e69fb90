import { Component, type ReactNode } from 'react';
import { reasonOf } from '../../shared/reason-of.ts';

interface ErrorBoundaryProps {
  /** What is shown in place of the children, given what was thrown. */
  readonly instead: (reason: string) => ReactNode;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  /** null: all is well. */
  readonly reason: string | null;
}

/** Where exceptions end that are thrown while the window is drawn; without it React would leave an empty page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { reason: reasonOf(error) };
  }

  override state: ErrorBoundaryState = { reason: null };

  override render(): ReactNode {
    const { reason } = this.state;
    return reason === null ? this.props.children : this.props.instead(reason);
  }
}
