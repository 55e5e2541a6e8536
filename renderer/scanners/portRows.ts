import type { BenchView, SerialScanner } from '#shared/scanners.ts';
import { t } from '../text/texts.ts';
import { visibleBarcode } from '#shared/text/untrusted.ts';
import { shortName } from './deviceText.ts';

export type BaudRate = SerialScanner['baudRate'];

/** What most scanners come with. */
export const usualBaudRate: BaudRate = 9_600;

/** A serial port, or a chosen scanner whose port is not there now. */
export interface PortRow {
  readonly id: string;
  /** As the computer calls it; null where it is not there. */
  readonly path: string | null;
  readonly label: string;
  /** What is behind it; empty where that is unknown or said already. */
  readonly product: string;
  readonly state: string;
  readonly chosen: boolean;
  readonly baudRate: BaudRate;
}

const longestPath = 80;

/** As the computer lists them: none moves when it is chosen. */
export function portRows({ devices, ports }: Pick<BenchView, 'devices' | 'ports'>): readonly PortRow[] {
  const baudRateOf = (id: string): BaudRate =>
    (devices.find((device) => device.id === id)?.baudRate as BaudRate | null | undefined) ?? usualBaudRate;
  const listed = ports.map(({ id, path, product, chosen }) => ({
    id,
    path,
    label: visibleBarcode(path, longestPath),
    product: product === '' || product === path ? '' : shortName(product),
    state: chosen ? t.scanners.ports.read : t.scanners.ports.unused,
    chosen,
    baudRate: baudRateOf(id),
  }));
  const absent = devices
    .filter(({ id, mode, state }) => mode === 'serial' && state !== 'unused' && !ports.some((port) => port.id === id))
    .map(({ id, name }) => ({
      id,
      path: null,
      label: shortName(name),
      product: '',
      state: t.scanners.ports.gone,
      chosen: true,
      baudRate: baudRateOf(id),
    }));
  return [...listed, ...absent];
}
