import { useId, type ReactNode } from 'react';
import { isReadableOnTheWay, serverChoices, type ServerChoice } from '#shared/servers.ts';
import { en } from '../text/en.ts';

interface Props {
  readonly choice: ServerChoice;
  readonly address: string;
  readonly onChoice: (choice: ServerChoice) => void;
  readonly onAddress: (address: string) => void;
}

/** vivenu's two servers, or an address of one's own. */
export function ServerFields({ choice, address, onChoice, onAddress }: Props): ReactNode {
  const warning = useId();
  const warns = isReadableOnTheWay(address);
  return (
    <>
      <fieldset className="servers">
        <legend>{en.connect.server}</legend>
        {serverChoices.map((server) => (
          <label key={server}>
            <input
              type="radio"
              name="server"
              aria-label={`${en.connect.servers[server].name}, ${en.connect.servers[server].host}`}
              value={server}
              checked={choice === server}
              onChange={() => onChoice(server)}
            />
            <span>
              <b>{en.connect.servers[server].name}</b>
              <small>{en.connect.servers[server].host}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {choice === 'custom' && (
        <label className="labelled">
          <span className="label-line">
            <b>{en.connect.address}</b>
            {warns && (
              <small id={warning} className="warning">
                {en.connect.readableOnTheWay}
              </small>
            )}
          </span>
          <input
            type="text"
            inputMode="url"
            className="field"
            value={address}
            onChange={(event) => onAddress(event.target.value)}
            placeholder={en.connect.addressExample}
            autoComplete="off"
            aria-label={en.connect.address}
            spellCheck={false}
            dir="ltr"
            aria-describedby={warns ? warning : undefined}
          />
        </label>
      )}
    </>
  );
}
