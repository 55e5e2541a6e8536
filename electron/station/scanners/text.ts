import { textOfCode, type CodeText } from '#shared/code-text.ts';

/** The CR that scanners are often set to add is taken off once; all else that a scanner adds is `cleanBarcode`'s. */
export function decodeText(bytes: Uint8Array): CodeText {
  const decoded = textOfCode(bytes);
  return { ...decoded, text: decoded.text.replace(/\r\n?$/u, '') };
}
