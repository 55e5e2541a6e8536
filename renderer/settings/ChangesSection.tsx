import type { ReactNode } from 'react';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useLoaded } from '../data/useLoaded.ts';
import { useNow } from '../scanning/useNow.ts';
import { useStation } from '../station.ts';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';
import { changeRow } from './changeText.ts';

/** What was changed, and when. */
export function ChangesSection(): ReactNode {
  const { call } = useStation();
  const { value: settings, trouble } = useLoaded(() => call.settings(), '');
  const { value: lists } = useLoaded(() => call.typesAndEntries(), '');
  const now = useNow(60_000);
  const words = t.settings.changes;
  if (settings === null)
    return trouble === null ? <p className="settings-wait">{t.settings.loading}</p> : <TroubleBox trouble={trouble} />;
  const { changes } = settings;
  if (changes.length === 0) return <p className="settings-wait">{words.none}</p>;
  return (
    <section className="settings-group">
      <p className="setting-about">{words.lead}</p>
      <table className="changes-list">
        <thead>
          <tr>
            <th scope="col">{words.columns.at}</th>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.from}</th>
            <th scope="col">{words.columns.to}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, index) => {
            const { what, of, from, to } = changeRow(change, lists, settings.entryNames);
            return (
              // oxlint-disable-next-line react/no-array-index-key -- the list never changes while it is shown
              <tr key={index}>
                <td>
                  <time>{formats.moment(change.at, now)}</time>
                </td>
                <th scope="row">
                  {what}
                  {of !== null && <bdi>{of}</bdi>}
                </th>
                <td>
                  <bdi>{from}</bdi>
                </td>
                <td>
                  <bdi>{to}</bdi>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
