// What is shown when a page throws: what happened to the texts, and the one thing to do. When it wanted a part of the
// program that cannot be had, that is because of the version or the network, and it says so. React wants a class for this.

import { Component, type ReactNode, useSyncExternalStore } from 'react';
import { appWords } from './app-words.ts';
import { useWords } from './language/words.ts';
import { isMissingPart, version } from './offline/version.ts';
import { offlineWords } from './offline/words.ts';
import { Button } from './ui/button.tsx';
import { Message } from './ui/message.tsx';

interface Props {
  readonly children: ReactNode;
  /** What is shown instead where nobody is there to read what happened and press a button. */
  readonly instead?: ReactNode;
}

interface State {
  readonly broken: 'no' | 'missing part' | 'yes';
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: 'no' };

  static getDerivedStateFromError(error: unknown): State {
    return { broken: isMissingPart(error) ? 'missing part' : 'yes' };
  }

  override render(): ReactNode {
    if (this.state.broken !== 'no' && this.props.instead) return this.props.instead;
    switch (this.state.broken) {
      case 'no':
        return this.props.children;
      case 'missing part':
        return <MissingPart />;
      case 'yes':
        return <Broken />;
    }
  }
}

function MissingPart() {
  const words = useWords(offlineWords);
  const isRenewed = useSyncExternalStore(version.newer.subscribe, version.newer.get) !== null;
  return (
    <main>
      <Message
        title={isRenewed ? words.newVersion : words.missingPart}
        text={isRenewed ? words.newVersionText : words.missingPartText}
      >
        <Reload label={words.reload} />
      </Message>
    </main>
  );
}

function Broken() {
  const words = useWords(appWords);
  return (
    <main>
      <Message title={words.brokenTitle} text={words.brokenText}>
        <Reload label={words.reload} />
      </Message>
    </main>
  );
}

function Reload({ label }: { readonly label: string }) {
  return (
    <Button look="primary" onClick={() => location.reload()}>
      {label}
    </Button>
  );
}
