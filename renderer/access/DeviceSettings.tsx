import type { ReactNode } from 'react';
import type { Json } from '#shared/access-users.ts';
import type { EventSummary } from '#shared/domain.ts';
import { More } from '../controls/More.tsx';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';
import { deviceRows } from './deviceText.ts';
import { Row } from './Row.tsx';

interface Props {
  readonly title: string;
  readonly settings: Readonly<Record<string, Json>>;
  readonly events: readonly EventSummary[];
}

/** What vivenu has set for a device, folded away. */
export function DeviceSettings({ title, settings, events }: Props): ReactNode {
  const rows = deviceRows(settings, events);
  const heading = (
    <>
      {title} <span>{rows.length === 0 ? t.access.own.noSettings : formats.number(rows.length)}</span>
    </>
  );
  if (rows.length === 0) return <p className="device-none">{heading}</p>;
  return (
    <More title={heading} className="device-settings">
      <dl className="access-rows">
        {rows.map(({ name, value }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two keys of vivenu may have the same name
          <Row key={index} name={name}>
            <bdi>{value}</bdi>
          </Row>
        ))}
      </dl>
    </More>
  );
}
