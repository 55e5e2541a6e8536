import { memo, useState, type ReactNode } from 'react';
import type { SeatLogEntry, SeatView } from '#shared/seating.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { EscapeButton } from '../controls/EscapeButton.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useLoaded } from '../data/useLoaded.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { logRow, nameText } from './seatText.ts';

interface Props {
  readonly eventId: string;
  readonly seat: SeatView;
  readonly onClose: () => void;
}

const first = 50;
const step = 1_000;
const most = 10_000;
/** So many rows are laid out together, and only where they are in sight. */
const chunk = 50;

/** Who changed it, when, and to what. */
export function LogDialog({ eventId, seat, onClose }: Props): ReactNode {
  const { call } = useStation();
  const [count, setCount] = useState(first);
  const { objectId } = seat;
  const { value: log, trouble } = useLoaded(() => call.seatLog({ eventId, objectId, count }), `${count}`);
  const words = t.seating.log;
  const entries = log?.entries ?? [];
  const isWaiting = log !== null && trouble === null && entries.length < Math.min(count, log.total);
  return (
    <Dialog title={words.title(nameText(seat))} className="seat-log" onClose={onClose}>
      <div className="dialog-close">
        <EscapeButton onPress={onClose}>{t.seating.close}</EscapeButton>
      </div>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {log === null && trouble === null && <p>{t.seating.loading}</p>}
      {log !== null && (
        <p className="dialog-lead">{log.total === 0 ? words.none : words.shown(entries.length, log.total)}</p>
      )}
      {entries.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled is scrolled with keys, too
        <section className="seat-log-body" aria-label={words.list} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.columns.at}</th>
                <th scope="col">{words.columns.status}</th>
                <th scope="col">{words.columns.change}</th>
                <th scope="col">{words.columns.by}</th>
              </tr>
            </thead>
            {chunksOf(entries).map((rows, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a list that only grows at its end
              <LogChunk key={index} entries={rows} />
            ))}
          </table>
          {log !== null && entries.length < Math.min(log.total, most) && (
            <Button
              busy={isWaiting ? t.common.wait : null}
              onPress={() => setCount(Math.min(most, entries.length + step))}
            >
              {words.more}
            </Button>
          )}
        </section>
      )}
    </Dialog>
  );
}

const chunksOf = (entries: readonly SeatLogEntry[]): readonly (readonly SeatLogEntry[])[] =>
  Array.from({ length: Math.ceil(entries.length / chunk) }, (_, index) =>
    entries.slice(index * chunk, (index + 1) * chunk),
  );

const LogChunk = memo(function LogChunk({ entries }: { readonly entries: readonly SeatLogEntry[] }): ReactNode {
  return (
    <tbody>
      {entries.map((entry, index) => {
        const { at, status, change, by } = logRow(entry);
        return (
          // oxlint-disable-next-line react/no-array-index-key -- entries have no id
          <tr key={index}>
            <td>
              <time>{at}</time>
            </td>
            <td>
              <bdi>{status}</bdi>
            </td>
            <td>{change}</td>
            <td>
              <bdi>{by}</bdi>
            </td>
          </tr>
        );
      })}
    </tbody>
  );
});
