/** The alphabets that receipt printers have, here those that all of them have: the letters of the Latin and Russian languages. */
export const codePages = ['cp858', 'windows1252', 'cp852', 'cp866'] as const;
export type CodePage = (typeof codePages)[number];

/** Characters of the bytes 0x80 to 0xFF. U+FFFD: none. */
const upper: Readonly<Record<CodePage, string>> = {
  cp858:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
  windows1252:
    '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐' +
    '└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■\u00A0',
  cp866:
    'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00A0',
};

/** In these pages they also are pictures of control characters, and the library sends those: bytes that are commands. */
const controlPictures: Readonly<Partial<Record<CodePage, string>>> = { cp858: '§¶', cp852: '§' };

/** Text that is printed from one page. */
export interface Run {
  readonly page: CodePage;
  readonly text: string;
}

/**
 * The text by the pages that have its characters; null where one is in none of them. Each character is one byte of 0x20 to 0x7E or 0x80
 * to 0xFF: none can be a part of a command.
 */
export function runsOf(text: string): readonly Run[] | null {
  const runs: Run[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    if (last !== undefined && has(last.page, character)) {
      runs[runs.length - 1] = { page: last.page, text: last.text + character };
      continue;
    }
    const page = codePages.find((each) => has(each, character));
    if (page === undefined) return null;
    runs.push({ page, text: character });
  }
  return runs;
}

function has(page: CodePage, character: string): boolean {
  if (character >= ' ' && character <= '~') return true;
  return character !== '\uFFFD' && upper[page].includes(character) && !controlPictures[page]?.includes(character);
}

/** What a printer that is set to the page prints for a byte from 0x20 on. */
export const characterOf = (page: CodePage, byte: number): string =>
  byte < 0x80 ? String.fromCodePoint(byte) : upper[page].charAt(byte - 0x80);
