export interface CodeText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'Latin-1';
}

/** Node and the window both have it. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

// ignoreBOM keeps the mark: a barcode is what was printed, to the last character.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Each byte is the character of the same number (ISO 8859-1). `TextDecoder('latin1')` would be Windows-1252 (WHATWG Encoding, 4.2). */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** The text of a whole code: UTF-8 where its bytes are that, else Latin-1, in which every byte is a character. */
export function textOfCode(bytes: Uint8Array): CodeText {
  try {
    return { text: utf8.decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: latin1(bytes), encoding: 'Latin-1' };
  }
}
