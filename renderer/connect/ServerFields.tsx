import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { isReadableOnTheWay, serverChoices, type ServerChoice } from '#shared/servers.ts';
import { Field } from '../controls/Field.tsx';
import { t } from '../text/texts.ts';

interface Props {
  readonly choice: ServerChoice;
  readonly address: string;
  readonly onChoice: (choice: ServerChoice) => void;
  readonly onAddress: (address: string) => void;
}

/** vivenu's two servers, or an address of one's own. */
export function ServerFields({ choice, address, onChoice, onAddress }: Props): ReactNode {
  return (
    <>
      <RadioGroup
        className="servers"
        value={choice}
        onChange={(to) => {
          const chosen = serverChoices.find((each) => each === to);
          if (chosen !== undefined) onChoice(chosen);
        }}
      >
        <Label>{t.connect.server}</Label>
        {serverChoices.map((server) => (
          <Radio
            key={server}
            value={server}
            className="server"
            aria-label={`${t.connect.servers[server].name}, ${t.connect.servers[server].host}`}
          >
            <b>{t.connect.servers[server].name}</b>
            <small>{t.connect.servers[server].host}</small>
          </Radio>
        ))}
      </RadioGroup>
      {choice === 'custom' && (
        <Field
          label={t.connect.address}
          inputMode="url"
          dir="ltr"
          value={address}
          onChange={onAddress}
          placeholder={t.connect.addressExample}
          caution={isReadableOnTheWay(address) ? t.connect.readableOnTheWay : null}
        />
      )}
    </>
  );
}
