import { useId, type ReactNode } from 'react';
import type { UnclearWork } from '#shared/seating.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useNow } from '../scanning/useNow.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { unclearText } from './evidence.ts';

interface Props {
  readonly unclear: UnclearWork;
  readonly onSettled: () => void;
  /** Reads it from the server once more; null where that is done elsewhere. */
  readonly onAgain?: (() => void) | null;
}

/** What nobody knows the outcome of: what was wanted, what speaks for it, and two answers. */
export function UnclearBox({ unclear, onSettled, onAgain = null }: Props): ReactNode {
  const { call } = useStation();
  const settling = useCall();
  const id = useId();
  const words = t.seating.unclear;
  const text = unclearText(unclear, useNow(60_000));
  const answer = (cameAbout: boolean): void =>
    settling.run(`${cameAbout}`, () => call.settleSeatWork({ id: unclear.work.id, cameAbout }), onSettled);
  const busy = (cameAbout: boolean): string | null => (settling.busy === `${cameAbout}` ? t.common.wait : null);
  return (
    <section className="unclear" aria-labelledby={`${id}-title ${id}-what`}>
      <h3 id={`${id}-title`}>{words.title}</h3>
      <p id={`${id}-what`} className="unclear-what">
        <bdi>{text.what}</bdi>
      </p>
      <p>{text.when}</p>
      {text.facts.length > 0 && (
        <dl className="unclear-facts">
          {text.facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {text.seats.length > 0 && (
        <table className="unclear-seats">
          <thead>
            <tr>
              <th scope="col">{words.columns.seat}</th>
              <th scope="col">{words.columns.wanted}</th>
              <th scope="col">{words.columns.now}</th>
            </tr>
          </thead>
          <tbody>
            {text.seats.map(({ name, wanted, now }) => (
              <tr key={name}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>{wanted}</td>
                <td>
                  <bdi>{now}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="unclear-sign">{text.sign}</p>
      {settling.trouble !== null && <TroubleBox trouble={settling.trouble} />}
      <div className="unclear-answers">
        <Button busy={busy(true)} onPress={() => answer(true)}>
          {words.yes}
        </Button>
        <Button busy={busy(false)} onPress={() => answer(false)}>
          {words.no}
        </Button>
        {onAgain !== null && (
          <Button look="quiet" onPress={onAgain}>
            {t.seating.readAgain}
          </Button>
        )}
      </div>
      <p className="unclear-small">{words.nothingSent}</p>
    </section>
  );
}
