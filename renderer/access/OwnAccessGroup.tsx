import type { ReactNode } from 'react';
import type { OwnAccess } from '#shared/access-users.ts';
import type { EventSummary } from '#shared/domain.ts';
import { cleanName, visibleBarcode } from '#shared/text/untrusted.ts';
import { Button } from '../controls/Button.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useNow } from '../scanning/useNow.ts';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStation } from '../station.ts';
import { formats } from '../text/format.ts';
import { describeProblem } from '../text/problems.ts';
import { t } from '../text/texts.ts';
import { DeviceSettings } from './DeviceSettings.tsx';
import { endOf, missingHere, ownEvents } from './ownText.ts';
import { Row } from './Row.tsx';
import { useAsked } from './useAsked.ts';
import { namesOf } from './userText.ts';

interface Props {
  readonly chosen: readonly EventSummary[];
  /** As the list of access users has said last; the device endpoints do not tell. */
  readonly expires: number | null;
}

/** The access user of this station, as vivenu tells of it now. */
export function OwnAccessGroup({ chosen, expires }: Props): ReactNode {
  const { call } = useStation();
  const { value: own, trouble, busy, again } = useAsked(call.ownAccess);
  const now = useNow(10_000);
  const words = t.access.own;
  return (
    <SettingsGroup title={words.title}>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {own === null && trouble === null && (
        <output className="access-wait">
          <span className="spinner" aria-hidden="true" />
          {t.access.wait}
        </output>
      )}
      {own !== null && <OwnRows own={{ ...own, expires: expires ?? own.expires }} chosen={chosen} now={now} />}
      {(own !== null || trouble !== null) && (
        <p className="access-asked">
          <Button busy={busy ? t.access.wait : null} onPress={again}>
            {words.again}
          </Button>
          {own !== null && <time>{words.askedAt(formats.timeWithSeconds(own.askedAt))}</time>}
        </p>
      )}
    </SettingsGroup>
  );
}

interface RowsProps extends Pick<Props, 'chosen'> {
  readonly own: OwnAccess;
  readonly now: number;
}

function OwnRows({ own, chosen, now }: RowsProps): ReactNode {
  const words = t.access.own;
  const { rows, unknown } = words;
  const { name, id, active, sellerId, server, events, deviceSettings, includeDetailsRequired, problem } = own;
  const end = endOf(own, now, formats);
  return (
    <>
      {problem === null && active === false && (
        <div className="access-problem">
          <TroubleBox trouble={{ ...words.off, detail: null }} />
        </div>
      )}
      {problem === null && active !== false && (
        <p className="access-fine">
          <ResultIcon sign="in" />
          {words.fine}
        </p>
      )}
      {problem !== null && (
        <div className="access-problem">
          <TroubleBox trouble={describeProblem(problem)} />
          <p className="setting-about">{words.lastKnown}</p>
        </div>
      )}
      <dl className="access-rows">
        <Row name={rows.name}>
          <bdi className="access-name">{cleanName(name) ?? unknown}</bdi>
        </Row>
        <Row name={rows.end}>
          {end.isNear ? (
            <span className="access-near">
              <ResultIcon sign="exclamation" />
              {end.text}
            </span>
          ) : (
            end.text
          )}
        </Row>
        <Row name={rows.events}>
          <OwnEvents events={events} chosen={chosen} />
        </Row>
        <Row name={rows.details}>
          {includeDetailsRequired === null ? unknown : includeDetailsRequired ? words.detailsCome : words.detailsStay}
        </Row>
        <Row name={rows.seller}>
          <bdi>{sellerId === null ? unknown : visibleBarcode(sellerId)}</bdi>
        </Row>
        <Row name={rows.id}>
          <bdi>{id === null ? unknown : visibleBarcode(id)}</bdi>
        </Row>
        <Row name={rows.server}>
          <bdi dir="ltr">{visibleBarcode(server, 120)}</bdi>
        </Row>
      </dl>
      <DeviceSettings title={rows.settings} settings={deviceSettings} events={events ?? chosen} />
    </>
  );
}

interface EventsProps extends Pick<Props, 'chosen'> {
  readonly events: readonly EventSummary[] | null;
}

function OwnEvents({ events, chosen }: EventsProps): ReactNode {
  const words = t.access.own;
  if (events === null) return words.unknown;
  const missing = missingHere(events, chosen);
  return (
    <>
      {missing.length > 0 && (
        <p className="warning" role="alert">
          {words.missing(namesOf(missing))}
        </p>
      )}
      {events.length === 0 && words.noEvents}
      <ul className="own-events">
        {ownEvents(events, chosen).map(({ id, name, isHere }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            {isHere && <span className="access-mark">{words.here}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
