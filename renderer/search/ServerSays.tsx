import { useState, type ReactNode } from 'react';
import type { EventSummary } from '#shared/domain.ts';
import type { ServerSays as Says } from '#shared/server-ticket.ts';
import { Row } from '../access/Row.tsx';
import { useCommon } from '../common.ts';
import { Button } from '../controls/Button.tsx';
import { More } from '../controls/More.tsx';
import { ResultIcon, type Sign } from '../controls/ResultIcon.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { formats } from '../text/format.ts';
import { describeProblem } from '../text/problems.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { comparedRows, differences, moreRows, type RowMark, type ServerRow } from './serverRows.ts';

interface Props {
  readonly barcode: string;
  readonly events: readonly EventSummary[];
}

/** What vivenu says of a barcode now, beside what the station holds. Nothing of it is kept. */
export function ServerSays({ barcode, events }: Props): ReactNode {
  const { call } = useStation();
  const { training } = useCommon();
  const asking = useCall();
  const [says, setSays] = useState<Says | null>(null);
  if (training) return null;
  const words = t.access.ask;
  return (
    <section className="server-says" aria-labelledby="server-says">
      <div className="server-head">
        <h3 id="server-says">{words.title}</h3>
        {says !== null && <time>{words.askedAt(formats.timeWithSeconds(says.askedAt))}</time>}
        <Button
          busy={asking.busy === null ? null : words.busy}
          onPress={() => asking.run('ask', () => call.askVivenu({ barcode }), setSays)}
        >
          {says === null ? words.button : words.again}
        </Button>
      </div>
      {asking.trouble !== null && <TroubleBox trouble={asking.trouble} />}
      {says === null ? <p className="setting-about">{words.lead}</p> : <Answer says={says} events={events} />}
    </section>
  );
}

const isUnknown = ({ ticket, problem }: Says): boolean =>
  ticket === null && (problem === null || problem.code === 'not_found');

function Answer({ says, events }: { readonly says: Says; readonly events: readonly EventSummary[] }): ReactNode {
  const rows = comparedRows(says, events, formats);
  const { ticket, problem } = says;
  if (problem !== null && !isUnknown(says)) return <TroubleBox trouble={describeProblem(problem)} />;
  const more = ticket === null ? [] : moreRows(ticket, formats);
  return (
    <>
      <Summary says={says} rows={rows} />
      {rows.length > 0 && (ticket === null ? <Held rows={rows} /> : <Compared rows={rows} />)}
      {more.length > 0 && (
        <More title={t.access.ask.more} className="server-more">
          <dl className="access-rows">
            {more.map(({ name, value }) => (
              <Row key={name} name={name}>
                <bdi>{value}</bdi>
              </Row>
            ))}
          </dl>
        </More>
      )}
    </>
  );
}

function Summary({ says, rows }: { readonly says: Says; readonly rows: readonly ServerRow[] }): ReactNode {
  const words = t.access.ask;
  const different = differences(rows);
  const isSame = !isUnknown(says) && says.here !== null && different === 0;
  return (
    <output className="server-summary" data-same={isSame}>
      <ResultIcon sign={isSame ? 'in' : 'exclamation'} />
      <span>
        <strong>{headline(says, different)}</strong>{' '}
        {isUnknown(says) && (says.here === null ? words.unknownHere : words.stillHere)}
        {!isUnknown(says) && says.here !== null && different > 0 && words.untilThen}
      </span>
    </output>
  );
}

function headline(says: Says, different: number): string {
  const words = t.access.ask;
  if (isUnknown(says)) return words.unknown;
  if (says.here === null) return words.newThere;
  return different === 0 ? words.same : words.different(different);
}

/** What the station has of a ticket that vivenu does not know. */
function Held({ rows }: { readonly rows: readonly ServerRow[] }): ReactNode {
  return (
    <dl className="access-rows">
      {rows.map(({ key, name, here }) => (
        <Row key={key} name={name}>
          <bdi>{here}</bdi>
        </Row>
      ))}
    </dl>
  );
}

const signs: Readonly<Record<RowMark, Sign | null>> = {
  same: 'in',
  different: 'exclamation',
  notSaid: null,
  onlyThere: 'out',
};

function Compared({ rows }: { readonly rows: readonly ServerRow[] }): ReactNode {
  const words = t.access.ask;
  return (
    <table className="server-table">
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.here}</th>
          <th scope="col">{words.there}</th>
          <th scope="col">
            <span className="hidden">{words.compared}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, here, there, mark }) => (
          <tr key={key} data-mark={mark}>
            <th scope="row">{name}</th>
            <td>{here !== null && <bdi>{here}</bdi>}</td>
            <td>{there !== null && <bdi>{there}</bdi>}</td>
            <td className="server-mark">
              {signs[mark] !== null && <ResultIcon sign={signs[mark]} />}
              {words.marks[mark]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
