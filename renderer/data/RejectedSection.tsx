import { useState, type ReactNode } from 'react';
import type { Status } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { rejectedRow } from './dataText.ts';
import { Section } from './Section.tsx';
import { useLoaded } from './useLoaded.ts';

/** What vivenu refuses, with its words, and a second try for all of it. */
export function RejectedSection({ status: { rejected } }: { readonly status: Status }): ReactNode {
  const { call } = useStation();
  const sending = useCall();
  const [queued, setQueued] = useState(false);
  const { value: scans, trouble } = useLoaded(() => call.rejected(), `${rejected}`);
  const words = t.data.rejected;
  const problem = sending.trouble ?? trouble;
  return (
    <Section
      name="rejected"
      title={words.title}
      actions={
        rejected > 0 && (
          <Button
            busy={sending.busy === null ? null : t.common.wait}
            onPress={() =>
              sending.run(
                'send',
                () => call.sendAgain(),
                () => setQueued(true),
              )
            }
          >
            {words.sendAgain}
          </Button>
        )
      }
    >
      {problem !== null && <TroubleBox trouble={problem} />}
      <output>{queued && rejected === 0 ? words.queued : rejected === 0 ? words.none : words.some(rejected)}</output>
      {rejected > 0 && scans !== null && scans.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled is scrolled with keys, too
        <section className="rejected" aria-label={words.list} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.columns.at}</th>
                <th scope="col">{words.columns.barcode}</th>
                <th scope="col">{words.columns.said}</th>
              </tr>
            </thead>
            <tbody>
              {scans.map((scan) => {
                const row = rejectedRow(scan);
                return (
                  <tr key={row.seq}>
                    <td>
                      <time>{row.at}</time>
                    </td>
                    <td>
                      <bdi dir="ltr">{row.barcode}</bdi>
                    </td>
                    <td>
                      <bdi>{row.said}</bdi>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
      {scans !== null && scans.length < rejected && <p>{words.first(scans.length, rejected)}</p>}
    </Section>
  );
}
