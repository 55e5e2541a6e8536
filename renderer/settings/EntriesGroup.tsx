import type { ReactNode } from 'react';
import { ownOf } from '#shared/own.ts';
import type { TypesAndEntries, StationSettings } from '#shared/station-settings.ts';
import { CheckBox } from '../controls/CheckBox.tsx';
import { Segments } from '../controls/Segments.tsx';
import { t } from '../text/texts.ts';
import { entryRows, withId, type DoorRow } from './doorRows.ts';
import { SettingsGroup } from './SettingsGroup.tsx';
import { OnOff } from './OnOff.tsx';
import { NameField } from './NameField.tsx';
import { Rule } from './Rule.tsx';
import { Source } from './Source.tsx';
import type { SettingsControl } from './useSettings.ts';

interface Props {
  readonly control: SettingsControl;
  readonly settings: StationSettings;
  readonly lists: TypesAndEntries;
}

/** Which entries (gates, areas) this door is, under the names that the supervisor gives them. */
export function EntriesGroup({ control, settings: { policy, entryNames }, lists }: Props): ReactNode {
  const words = t.settings.tickets;
  const { entryIds } = policy;
  const rows = entryRows(lists, [...(entryIds ?? []), ...Object.keys(entryNames)]);
  const { emptyEntryMeansAll } = words;
  return (
    <SettingsGroup title={words.entries} about={words.entriesAbout}>
      <div className="door-choice">
        <Segments
          label={words.guards}
          value={entryIds === null ? 'all' : 'some'}
          options={(['all', 'some'] as const).map((value) => ({ value, label: words.guardsAll[value] }))}
          onChoose={(value) => control.changePolicy({ entryIds: value === 'all' ? null : rows.map(({ id }) => id) })}
        />
        <Source control={control} rule="entryIds" title={words.guards} />
      </div>
      {entryIds?.length === 0 && (
        <p className="warning" role="alert">
          {words.noEntry}
        </p>
      )}
      {rows.length === 0 ? (
        <p className="setting-about">{words.noEntries}</p>
      ) : (
        <>
          <p className="setting-about">{words.namesAbout}</p>
          <table className="door-list">
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                {entryIds !== null && <th scope="col">{words.here}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const name = ownOf(entryNames, row.id) ?? '';
                return (
                  <tr key={row.id} data-entry={row.id}>
                    <td>
                      <EntryName
                        key={name}
                        row={row}
                        name={name}
                        onName={(to) => control.changeStation({ entryNames: { [row.id]: to } })}
                      />
                    </td>
                    {entryIds !== null && (
                      <td>
                        <CheckBox
                          label={words.hereOf(name === '' ? row.name : name)}
                          checked={entryIds.includes(row.id)}
                          onChange={(on) => control.changePolicy({ entryIds: withId(entryIds, row.id, on) })}
                        />
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
      <Rule control={control} rule="emptyEntryMeansAll" words={emptyEntryMeansAll}>
        <OnOff
          label={emptyEntryMeansAll.title}
          on={policy.emptyEntryMeansAll}
          onChange={(on) => control.changePolicy({ emptyEntryMeansAll: on })}
        />
      </Rule>
    </SettingsGroup>
  );
}

interface NameProps {
  readonly row: DoorRow;
  readonly name: string;
  readonly onName: (name: string) => void;
}

const longestName = 60;

function EntryName({ row, name, onName }: NameProps): ReactNode {
  return (
    <div className="entry-name">
      <NameField
        label={t.settings.tickets.nameOf(row.name)}
        placeholder={row.name}
        longest={longestName}
        name={name}
        onName={onName}
      />
      <span className="setting-about">
        {name !== '' && (
          <>
            <bdi dir="ltr">{row.name}</bdi>
            {t.dot}
          </>
        )}
        {row.about}
      </span>
    </div>
  );
}
