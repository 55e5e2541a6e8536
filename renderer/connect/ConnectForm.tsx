import { useState, type ReactNode } from 'react';
import type { CallArgument } from '#shared/contract.ts';
import { knownServers } from '#shared/servers.ts';
import { isSetupCode } from '#shared/setup.ts';
import type { TokenStorage } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { t } from '../text/texts.ts';
import { choiceOf } from './server.ts';
import { ServerFields } from './ServerFields.tsx';
import { StorageNote } from './StorageNote.tsx';
import { TokenField } from './TokenField.tsx';

interface Props {
  readonly server: string;
  readonly storage: TokenStorage;
  readonly busy: boolean;
  readonly onConnect: (argument: CallArgument<'connect'>) => void;
  readonly onSetup: (text: string) => void;
}

/** Server and token. What was typed stays when the server says no. */
export function ConnectForm({ server, storage, busy, onConnect, onSetup }: Props): ReactNode {
  const [choice, setChoice] = useState(() => choiceOf(server));
  const [address, setAddress] = useState(choiceOf(server) === 'custom' ? server : '');
  const [token, setToken] = useState('');
  const [keepReadable, setKeepReadable] = useState(false);
  const takeSetup = (text: string): void => {
    setToken('');
    onSetup(text);
  };
  return (
    <form
      className="panel"
      aria-labelledby="connect-title"
      onSubmit={(event) => {
        event.preventDefault();
        // A scanner in keyboard mode types a set-up code into the field, too.
        if (isSetupCode(token)) takeSetup(token);
        else onConnect({ server: choice === 'custom' ? address : knownServers[choice], token, keepReadable });
      }}
    >
      <header>
        <h2 id="connect-title">{t.connect.title}</h2>
        <p>{t.connect.lead}</p>
      </header>
      <ServerFields choice={choice} address={address} onChoice={setChoice} onAddress={setAddress} />
      <TokenField token={token} onToken={setToken} onSetup={takeSetup} />
      <StorageNote storage={storage} keep={keepReadable} onKeep={setKeepReadable} />
      <div className="panel-end">
        <Button type="submit" look="primary" busy={busy ? t.connect.connecting : null}>
          {t.connect.connect}
        </Button>
      </div>
    </form>
  );
}
