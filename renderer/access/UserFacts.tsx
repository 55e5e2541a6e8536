import type { ReactNode } from 'react';
import type { AccessUser } from '#shared/access-users.ts';
import type { EventSummary } from '#shared/domain.ts';
import { cleanName, visibleBarcode } from '#shared/text/untrusted.ts';
import { Button } from '../controls/Button.tsx';
import { useNow } from '../scanning/useNow.ts';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';
import { DeviceSettings } from './DeviceSettings.tsx';
import { Row } from './Row.tsx';
import { StateMark } from './StateMark.tsx';

interface Props {
  readonly user: AccessUser;
  readonly events: readonly EventSummary[];
  readonly onDelete: () => void;
}

/** What vivenu says of an access user and nobody changes here; and its end. */
export function UserFacts({ user, events, onDelete }: Props): ReactNode {
  const now = useNow(30_000);
  const words = t.access.user;
  const { fields } = words;
  const { id, lastRequest, isIntegration, createdAt, updatedAt } = user;
  const integration = cleanName(user.integration);
  const moment = (at: number | null): string => (at === null ? t.access.own.unknown : formats.weekday(at, now));
  const changedAt = updatedAt === null ? Number.NaN : Date.parse(updatedAt);
  return (
    <aside className="user-facts">
      <dl className="access-rows">
        <Row name={fields.state}>
          <StateMark user={user} now={now} />
          {user.isOwn && <span className="access-mark">{t.access.list.own}</span>}
        </Row>
        <Row name={fields.lastRequest}>{lastRequest === null ? words.never : moment(lastRequest)}</Row>
        <Row name={fields.integration}>{isIntegration ? t.access.yes : t.access.no}</Row>
        {integration !== null && (
          <Row name={fields.system}>
            <bdi>{integration}</bdi>
          </Row>
        )}
        <Row name={fields.created}>{moment(createdAt)}</Row>
        <Row name={fields.updated}>{moment(Number.isNaN(changedAt) ? null : changedAt)}</Row>
        <Row name={fields.id}>
          <bdi dir="ltr">{visibleBarcode(id)}</bdi>
        </Row>
      </dl>
      <DeviceSettings title={fields.settings} settings={user.deviceSettings} events={events} />
      {user.isOwn ? (
        <p className="setting-about">{words.ownStays}</p>
      ) : (
        <Button onPress={onDelete}>{words.delete}</Button>
      )}
    </aside>
  );
}
