import { describeProblem } from '../text/problems.ts';
import type { BenchDevice } from '#shared/scanners.ts';
import { t } from '../text/texts.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import type { Trouble } from '../useCall.ts';

/** A device as the bench shows it. */
export interface DeviceRow {
  readonly name: string;
  /** What a person called it; empty where nobody did. */
  readonly ownName: string;
  /** What it is without a name of its own. */
  readonly product: string;
  readonly about: string;
  readonly state: string;
  /** A circle for what is fine, a square for what needs attention, a hollow one for what is not in use. */
  readonly level: 'fine' | 'attention' | 'off';
  readonly advice: string | null;
  readonly trouble: Trouble | null;
  /** The station reads it, or would: it may have a name, a direction and a recording. */
  readonly isRead: boolean;
}

const longestName = 60;
const knownLayouts: readonly BenchDevice['layout'][] = ['A', 'B', 'C'];

/** What devices call themselves has no limit of its own. */
export function shortName(name: string): string {
  const characters = Array.from(cleanName(name) ?? t.scanners.devices.nameless);
  return characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : characters.join('');
}

const hex = (id: number): string => id.toString(16).toUpperCase().padStart(4, '0');

function aboutOf(device: BenchDevice, ownName: string): string {
  const { product, mode, layout, baudRate, vendorId, productId } = device;
  const parts: string[] = [];
  if (ownName !== '' && product !== '') parts.push(shortName(product));
  parts.push(t.scanners.devices.modes[mode]);
  if (layout !== null && knownLayouts.includes(layout)) parts.push(t.scanners.devices.layout(layout));
  if (baudRate !== null) parts.push(t.scanners.devices.baud(baudRate));
  if (vendorId !== null && productId !== null) parts.push(`${hex(vendorId)}:${hex(productId)}`);
  return parts.join(t.dot);
}

function adviceOf({ mode, state, layout }: BenchDevice): string | null {
  if (state === 'unused') return t.scanners.devices.wrongMode[mode];
  if (state === 'gone') return t.scanners.devices.gone;
  return layout === 'unknown' ? t.scanners.devices.unknownLayout : null;
}

function levelOf({ mode, state }: BenchDevice): DeviceRow['level'] {
  if (state === 'ready') return 'fine';
  return state === 'unused' && (mode === 'keyboard' || mode === 'serial') ? 'off' : 'attention';
}

export function deviceRow(device: BenchDevice): DeviceRow {
  const { mode, state, problem } = device;
  const ownName = device.ownName ?? '';
  const types = state === 'unused' && mode === 'keyboard';
  return {
    name: shortName(device.name),
    ownName,
    product: shortName(device.product),
    about: aboutOf(device, ownName),
    state: t.scanners.devices.states[types ? 'typing' : state],
    level: levelOf(device),
    advice: adviceOf(device),
    trouble: state === 'refused' && problem !== null ? describeProblem(problem) : null,
    isRead: state !== 'unused',
  };
}
