import type { PrintLanguage } from '#shared/printing.ts';

/**
 * Printers obey some commands the moment they come, also in the middle of a picture or of a code's data, as makers' manuals warn: ESC/POS
 * DLE EOT and DLE ENQ, which ask for the status and drop what is waiting, and DLE DC4, which opens the drawer; Star ESC ACK, which asks
 * for the status and starts the printer anew.
 */
const [DLE, ESC] = [0x10, 0x1b];

function isRealTime(bytes: Uint8Array, at: number, language: PrintLanguage): boolean {
  const [first, second = 0] = bytes.subarray(at, at + 2);
  return language === 'escpos'
    ? first === DLE && [0x04, 0x05, 0x14].includes(second)
    : first === ESC && second === 0x06;
}

export const hasRealTime = (bytes: Uint8Array, language: PrintLanguage): boolean =>
  bytes.some((_, at) => isRealTime(bytes, at, language));

/** One more dot wherever the dots of a picture are such a command. */
export const withoutRealTime = (picture: Uint8Array, language: PrintLanguage): Uint8Array =>
  picture.map((byte, at) => (isRealTime(picture, at, language) ? byte | 0x20 : byte));
