import type { ReactNode } from 'react';
import type { SeatView } from '#shared/seating.ts';
import { t } from '../text/texts.ts';
import { idText, nameText, placeText } from './seatText.ts';

interface Props {
  readonly columns?: { readonly seat: string; readonly now: string; readonly after: string };
  readonly rows: readonly {
    readonly seat: SeatView;
    readonly now: string;
    readonly after: string;
    readonly stays?: boolean;
  }[];
}

/** More than these scroll. */
const inSight = 4;

/** What each is now, and what it will be. */
export function BeforeAfter({ rows, columns = t.seating.columns }: Props): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled is scrolled with keys, too
    <section
      className="before-after"
      aria-label={t.seating.beforeAfter}
      {...(rows.length > inSight ? { tabIndex: 0 } : {})}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.seat}</th>
            <th scope="col">{columns.now}</th>
            <th scope="col">{columns.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ seat, now, after, stays = false }) => (
            <tr key={seat.objectId} data-stays={stays}>
              <th scope="row">
                <bdi>{nameText(seat)}</bdi>
                {placeText(seat.mapped) !== null && (
                  <bdi className="seat-id" dir="ltr">
                    {idText(seat.objectId)}
                  </bdi>
                )}
              </th>
              <td>
                <bdi>{now}</bdi>
              </td>
              <td>{after !== '' && <bdi>{after}</bdi>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
