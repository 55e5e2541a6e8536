/** Keyboards as computers have them, for scanners that are set to one and computers that are set to another. */

/** What a key writes alone and with Shift; `Dead` waits for the next one. */
type Layout = Readonly<Record<string, readonly [alone: string, shifted: string]>>;

const codes =
  'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight Backslash KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash Space'.split(
    ' ',
  );

/** A dot with a circle stands for a dead key. */
const dead = '◌';
const nameOf = (character: string): string => (character === dead ? 'Dead' : character);

const layout = (alone: string, shifted: string): Layout =>
  Object.fromEntries(codes.map((code, index) => [code, [nameOf(alone[index]!), nameOf(shifted[index]!)]]));

export const layouts = {
  us: layout(
    "`1234567890-=qwertyuiop[]\\asdfghjkl;'\\zxcvbnm,./ ",
    '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"|ZXCVBNM<>? ',
  ),
  uk: layout("`1234567890-=qwertyuiop[]#asdfghjkl;'\\zxcvbnm,./ ", '¬!"£$%^&*()_+QWERTYUIOP{}~ASDFGHJKL:@|ZXCVBNM<>? '),
  de: layout('◌1234567890ß◌qwertzuiopü+#asdfghjklöä<yxcvbnm,.- ', '°!"§$%&/()=?◌QWERTZUIOPÜ*\'ASDFGHJKLÖÄ>YXCVBNM;:_ '),
  fr: layout('²&é"\'(-è_çà)=azertyuiop◌$*qsdfghjklmù<wxcvbn,;:! ', '²1234567890°+AZERTYUIOP◌£µQSDFGHJKLM%>WXCVBN?./§ '),
} satisfies Record<string, Layout>;
export type LayoutName = keyof typeof layouts;
export const layoutNames = Object.keys(layouts) as LayoutName[];

interface Place {
  readonly code: string;
  readonly shift: boolean;
}

/** Where a keyboard has this character; a US one has all of ASCII. */
export function placeOf(character: string, on: LayoutName = 'us'): Place {
  for (const [code, [alone, shifted]] of Object.entries(layouts[on])) {
    if (alone === character) return { code, shift: false };
    if (shifted === character) return { code, shift: true };
  }
  throw new Error(`no key for ${character}`);
}

/** What a computer makes of a key. CapsLock turns letters round; on a French keyboard it shifts all keys. */
export function keyAt({ code, shift }: Place, on: LayoutName, capsLock = false): string {
  const [alone, shifted] = layouts[on][code]!;
  const isLetter = alone.toUpperCase() === shifted && alone !== shifted;
  return shift !== (capsLock && (isLetter || on === 'fr')) ? shifted : alone;
}
