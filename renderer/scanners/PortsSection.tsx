import { useState, type ReactNode } from 'react';
import type { BenchView } from '#shared/scanners.ts';
import { describeProblem } from '../text/problems.ts';
import { Button } from '../controls/Button.tsx';
import { Field } from '../controls/Field.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { Section } from '../data/Section.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { BaudChoice } from './BaudChoice.tsx';
import { portRows, usualBaudRate, type BaudRate, type PortRow } from './portRows.ts';

/** Which serial ports the station reads. It looks at no port that nobody has chosen. */
export function PortsSection({ bench }: { readonly bench: BenchView }): ReactNode {
  const rows = portRows(bench);
  const { portsProblem } = bench;
  return (
    <Section name="ports" title={t.scanners.ports.title}>
      <p>{t.scanners.ports.lead}</p>
      {portsProblem !== null && <TroubleBox trouble={describeProblem(portsProblem)} silent />}
      {rows.length === 0 && portsProblem === null && <p>{t.scanners.ports.none}</p>}
      <ul className="scanner-list" aria-label={t.scanners.ports.list}>
        {rows.map((row) => (
          <Port key={row.id} row={row} />
        ))}
      </ul>
      <OtherPort />
    </Section>
  );
}

function Port({ row }: { readonly row: PortRow }): ReactNode {
  const { id, path, label, product, state, chosen } = row;
  const { call } = useStation();
  const calling = useCall();
  /** Before it is chosen; afterwards the station knows it. */
  const [wanted, setWanted] = useState<BaudRate>(usualBaudRate);
  const baudRate = chosen ? row.baudRate : wanted;
  const busy = calling.busy === null ? null : t.common.wait;
  const read = (rate: BaudRate): void => {
    if (path !== null) calling.run('add', () => call.addSerialScanner({ path, baudRate: rate }));
  };
  return (
    <li className="port" data-port={id}>
      <p className="scanner-text">
        <bdi className="scanner-name" dir="ltr">
          {label}
        </bdi>
        <span className="scanner-about">
          {product !== '' && (
            <>
              <bdi>{product}</bdi>
              {t.dot}
            </>
          )}
          {state}
        </span>
      </p>
      {path !== null && (
        <BaudChoice label={t.scanners.ports.baudOf(label)} baudRate={baudRate} onChoose={chosen ? read : setWanted} />
      )}
      {chosen ? (
        <Button
          aria-label={t.scanners.ports.removeOf(label)}
          busy={busy}
          onPress={() => calling.run('remove', () => call.removeSerialScanner({ id }))}
        >
          {t.scanners.ports.remove}
        </Button>
      ) : (
        <Button aria-label={t.scanners.ports.addOf(label)} busy={busy} onPress={() => read(baudRate)}>
          {t.scanners.ports.add}
        </Button>
      )}
      {calling.trouble !== null && <TroubleBox trouble={calling.trouble} />}
    </li>
  );
}

/** For what the computer does not list. */
function OtherPort(): ReactNode {
  const { call } = useStation();
  const calling = useCall();
  const [path, setPath] = useState('');
  const [baudRate, setBaudRate] = useState<BaudRate>(usualBaudRate);
  const typed = path.trim();
  return (
    <form
      className="port port-other"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === '') return;
        calling.run(
          'add',
          () => call.addSerialScanner({ path: typed, baudRate }),
          () => setPath(''),
        );
      }}
    >
      <Field
        label={t.scanners.ports.other}
        placeholder={t.scanners.ports.example}
        value={path}
        maxLength={240}
        onChange={setPath}
        dir="ltr"
      />
      <BaudChoice label={t.scanners.ports.baudOf(t.scanners.ports.other)} baudRate={baudRate} onChoose={setBaudRate} />
      <Button type="submit" busy={calling.busy === null ? null : t.common.wait} isDisabled={typed === ''}>
        {t.scanners.ports.add}
      </Button>
      {calling.trouble !== null && <TroubleBox trouble={calling.trouble} />}
    </form>
  );
}
