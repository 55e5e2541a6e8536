import { languages } from '#shared/language.ts';
import { ownOf } from '#shared/own.ts';
import type { TypesAndEntries, SettingChange } from '#shared/station-settings.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';
import { languageNames } from './languageNames.ts';

interface ChangeRow {
  /** The setting. */
  readonly what: string;
  /** Which of several. */
  readonly of: string | null;
  readonly from: string;
  readonly to: string;
}

type Names = Readonly<Record<string, string>>;
type Value = SettingChange['from'];

const longestValue = 80;

/** A change of a setting in words. */
export function changeRow({ what, from, to }: SettingChange, lists: TypesAndEntries | null, entries: Names): ChangeRow {
  const word = (value: Value): string => wordOf(what, value, namesOf(lists, entries));
  return { what: titleOf(what), of: partOf(what), from: word(from), to: word(to) };
}

function titleOf([group, key = '', part]: readonly string[]): string {
  const { admission, tickets, screen, station, changes, sections } = t.settings;
  const rules: Names = {
    reentry: admission.reentry.title,
    maxEntries: admission.maxEntries.title,
    exitRequiresEntry: admission.exitRequiresEntry.title,
    opensAt: admission.opensAt.title,
    closesAt: admission.closesAt.title,
    capacity: admission.capacity.title,
    admitDetailsRequired: admission.admitDetailsRequired.title,
    repeatWindowSeconds: admission.repeatWindowSeconds.title,
    liveLookup: admission.liveLookup.title,
    allowedTicketTypeIds: changes.typesAllowed,
    highlightTicketTypeIds: changes.typesHighlighted,
    entryIds: changes.entriesHere,
    emptyEntryMeansAll: tickets.emptyEntryMeansAll.title,
  };
  const looks: Names = {
    language: screen.language.title,
    theme: screen.theme.title,
    revealSeconds: screen.reveal.title,
    sound: part === 'on' ? changes.soundsOn : changes.volume,
    colours: part === 'repeat' ? changes.repeatColour : changes.attentionColour,
  };
  const others: Names = {
    entryNames: changes.entryName,
    stationName: station.name.title,
    syncIntervalSeconds: station.sync.title,
    batchSize: station.batch.title,
    kioskLock: station.kioskLock.title,
    autoStart: station.autoStart.title,
    events: station.event.title,
    server: changes.server,
    sellerId: changes.organiser,
    backupFolder: changes.backup,
    updates: sections.updates,
    version: t.updates.version,
    printing: sections.printers,
    scanners: sections.scanners,
    serialScanners: sections.scanners,
    wedge: sections.scanners,
    seating: key === 'eventIds' ? t.seating.plan.id.title : t.seating.server.title,
  };
  const titles = group === 'policy' ? rules : group === 'screen' ? looks : others;
  const title = ownOf(titles, group === 'policy' || group === 'screen' ? key : (group ?? ''));
  return title ?? clean([group, key].join(' '));
}

/** Which printer, scanner, event or entry, and what of it. */
function partOf([group, ...path]: readonly string[]): string | null {
  if (group === 'policy' || group === 'screen') return null;
  // Of a seating server there is one; of the events' ids there, one for each event.
  const names = group === 'seating' ? path.slice(1) : path;
  return names.length === 0 ? null : clean(names.join(' › '));
}

/** Names of types and entries, by their ids. */
function namesOf(lists: TypesAndEntries | null, entries: Names): Names {
  const types = (lists?.ticketTypes ?? []).map(({ id, name }) => [id, name] as const);
  return { ...Object.fromEntries(types), ...entries };
}

function wordOf(what: readonly string[], value: Value, names: Names): string {
  const key = what[0] === 'policy' || what[0] === 'screen' ? what[1] : what[0];
  if (value === undefined) return t.settings.changes.notSet;
  if (value === null) return nullWord(key);
  if (typeof value === 'boolean') return value ? t.settings.on : t.settings.off;
  if (typeof value === 'number') return formats.number(value);
  if (typeof value === 'string') return textWord(key, value);
  if (Array.isArray(value)) return listWord(value, names);
  return clean(nameIn(value) ?? ruleWord(value) ?? JSON.stringify(value));
}

function nullWord(key: string | undefined): string {
  const { admission, tickets, changes } = t.settings;
  const words: Names = {
    maxEntries: admission.maxEntries.none,
    capacity: admission.capacity.none,
    opensAt: admission.opensAt.any,
    closesAt: admission.closesAt.any,
    allowedTicketTypeIds: tickets.lets.all,
    entryIds: tickets.guardsAll.all,
  };
  return ownOf(words, key ?? '') ?? changes.notSet;
}

function textWord(key: string | undefined, value: string): string {
  const { admission, screen } = t.settings;
  if (key === 'opensAt' || key === 'closesAt') return formats.moment(Date.parse(value), 0);
  if (key === 'language') {
    const language = languages.find((each) => each === value);
    return language === undefined ? screen.asComputer : languageNames[language];
  }
  const words: Names = {
    ...(key === 'reentry' ? admission.reentry.values : {}),
    ...(key === 'theme' ? screen.themes : {}),
    ...(key === 'colours' ? { ...screen.repeats, ...screen.attentions } : {}),
  };
  return ownOf(words, value) ?? clean(value);
}

function listWord(values: readonly unknown[], names: Names): string {
  if (values.length === 0) return t.settings.changes.nothing;
  if (!values.every((value) => typeof value === 'string')) return t.settings.changes.things(values.length);
  const words = values.map((value) => cleanName(ownOf(names, value) ?? value) ?? value);
  return clean(new Intl.ListFormat(formats.language, { type: 'unit' }).format(words));
}

/** What a rule is made of: 500 guests, refuse; on, 0.9 seconds. */
function ruleWord(value: object): string | null {
  const { capacity, liveLookup } = t.settings.admission;
  const seconds = (ms: number): string => `${formats.number(ms / 1_000)} ${liveLookup.unit}`;
  const parts = Object.entries(value).map(([key, part]) => {
    if (key === 'limit') return `${formats.number(Number(part))} ${capacity.unit}`;
    if (key === 'onFull') return capacity.onFulls[part === 'refuse' ? 'refuse' : 'warn'];
    if (key === 'enabled') return part === true ? t.settings.on : t.settings.off;
    return key === 'timeoutMs' ? seconds(Number(part)) : null;
  });
  return parts.includes(null) ? null : parts.join(t.dot);
}

function nameIn(value: object): string | null {
  return 'name' in value && typeof value.name === 'string' ? value.name : null;
}

function clean(text: string): string {
  const characters = Array.from(cleanName(text) ?? '');
  return characters.length > longestValue ? `${characters.slice(0, longestValue).join('')}…` : characters.join('');
}
