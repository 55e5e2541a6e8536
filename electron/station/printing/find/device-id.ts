/** What a printer says of itself over USB: `MFG:Zebra Technologies;CMD:ZPL;MDL:ZTC ZD510-300dpi ZPL;` (IEEE 1284-2000, 7.6). */
export interface DeviceId {
  readonly maker: string;
  readonly model: string;
  readonly commands: string;
}

/** The standard's own limit is 64 kilobytes; nobody needs it. */
const LONGEST = 1_024;

/** All may be empty. Each key has a short and a long name; the first one counts. */
export function parseDeviceId(text: string): DeviceId {
  const values = new Map<string, string>();
  for (const part of text.slice(0, LONGEST).split(';')) {
    const colon = part.indexOf(':');
    const key = part.slice(0, Math.max(colon, 0)).trim().toUpperCase();
    if (key !== '' && !values.has(key)) values.set(key, part.slice(colon + 1).trim());
  }
  const valueOf = (short: string, long: string): string => values.get(short) ?? values.get(long) ?? '';
  return {
    maker: valueOf('MFG', 'MANUFACTURER'),
    model: valueOf('MDL', 'MODEL'),
    commands: valueOf('CMD', 'COMMAND SET'),
  };
}
