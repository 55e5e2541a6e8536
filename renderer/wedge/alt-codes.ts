/**
 * Windows writes a character when Alt is held, its number is typed on the number pad, and Alt is released. Scanners in
 * "Alt mode" do so for each character, since it works under every keyboard layout.
 */

/** IBM code page 437 from 128 on. */
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const windows1252 = new TextDecoder('windows-1252');

/** `digits` as they were typed: a leading zero means windows-1252, without one it is the old code page. */
export function altCharacter(digits: string): string {
  // Windows takes the number modulo 256.
  const number = Number(digits) % 256;
  if (number < 128) return String.fromCharCode(number);
  return digits.startsWith('0') ? windows1252.decode(Uint8Array.of(number)) : codePage437.charAt(number - 128);
}
