import type { ReactNode } from 'react';
import type { Policy } from '#shared/policy.ts';
import type { TypesAndEntries } from '#shared/station-settings.ts';
import { CheckBox } from '../controls/CheckBox.tsx';
import { Segments } from '../controls/Segments.tsx';
import { t } from '../text/texts.ts';
import { typeRows, withId, type DoorRow } from './doorRows.ts';
import { SettingsGroup } from './SettingsGroup.tsx';
import { Source } from './Source.tsx';
import type { SettingsControl } from './useSettings.ts';

interface Props {
  readonly control: SettingsControl;
  readonly policy: Policy;
  readonly lists: TypesAndEntries;
}

/** Which ticket types are let in, and which of them get a note. */
export function TypesGroup({ control, policy, lists }: Props): ReactNode {
  const words = t.settings.tickets;
  const { allowedTicketTypeIds: allowed, highlightTicketTypeIds: highlighted } = policy;
  const rows = typeRows(lists, [...(allowed ?? []), ...highlighted]);
  return (
    <SettingsGroup title={words.types} about={words.typesAbout}>
      <div className="door-choice">
        <Segments
          label={words.let}
          value={allowed === null ? 'all' : 'some'}
          options={(['all', 'some'] as const).map((value) => ({ value, label: words.lets[value] }))}
          onChoose={(value) =>
            // Nobody is refused before somebody has unchecked a type.
            control.changePolicy({ allowedTicketTypeIds: value === 'all' ? null : rows.map(({ id }) => id) })
          }
        />
        <Source control={control} rule="allowedTicketTypeIds" title={words.let} />
      </div>
      {allowed?.length === 0 && (
        <p className="warning" role="alert">
          {words.nobody}
        </p>
      )}
      {rows.length === 0 ? (
        <p className="setting-about">{words.noTypes}</p>
      ) : (
        <table className="door-list">
          <thead>
            <tr>
              <th scope="col">{words.columns.type}</th>
              {allowed !== null && <th scope="col">{words.columns.let}</th>}
              <th scope="col">{words.columns.attention}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-type={row.id}>
                <TypeName row={row} />
                {allowed !== null && (
                  <td>
                    <CheckBox
                      label={words.letOf(row.name)}
                      checked={allowed.includes(row.id)}
                      onChange={(on) => control.changePolicy({ allowedTicketTypeIds: withId(allowed, row.id, on) })}
                    />
                  </td>
                )}
                <td>
                  <CheckBox
                    label={words.attentionOf(row.name)}
                    checked={highlighted.includes(row.id)}
                    onChange={(on) => control.changePolicy({ highlightTicketTypeIds: withId(highlighted, row.id, on) })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Source control={control} rule="highlightTicketTypeIds" title={words.columns.attention} />
    </SettingsGroup>
  );
}

function TypeName({ row: { name, about } }: { readonly row: DoorRow }): ReactNode {
  return (
    <th scope="row">
      <bdi>{name}</bdi>
      <span>{about}</span>
    </th>
  );
}
