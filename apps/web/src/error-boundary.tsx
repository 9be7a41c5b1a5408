// What is shown when a page throws: what happened to the texts, and the one thing to do. React wants a class for this.

import { Component, type ReactNode } from 'react';
import { appWords } from './app-words.ts';
import { currentLocale } from './language/locale.ts';
import { Button } from './ui/button.tsx';
import { Message } from './ui/message.tsx';

interface State {
  readonly isBroken: boolean;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    const words = appWords[currentLocale()];
    return (
      <main>
        <Message title={words.brokenTitle} text={words.brokenText}>
          <Button look="primary" onClick={() => location.reload()}>
            {words.reload}
          </Button>
        </Message>
      </main>
    );
  }
}
