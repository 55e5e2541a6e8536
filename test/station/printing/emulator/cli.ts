import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createPrinterEmulator } from './emulator.ts';
import type { EmulatedLanguage, EmulatorState } from './emulator.ts';

/**
 * The emulator as a program of its own. It says in lines of JSON what happens, and takes such lines for what is to become of it:
 * {"paperOut":true}, {"coverOpen":true}, {"silent":true} and so on, or {"cutOff":true}.
 */

const { values } = parseArgs({
  options: { language: { type: 'string', default: 'escpos' }, port: { type: 'string', default: '9100' } },
});
const language = ['escpos', 'zpl', 'star'].find((each): each is EmulatedLanguage => each === values.language);
if (language === undefined) throw new RangeError('--language is escpos, zpl or star');

const emulator = await createPrinterEmulator({ language, port: Number(values.port) });
const say = (event: string, details: object = {}): void => console.log(JSON.stringify({ event, ...details }));
const summary = (bytes: Uint8Array): object => ({
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
say('listening', { language, port: emulator.port });

/** Tells what is new of each list, whenever something happens. Nothing ever ends it but the program's end. */
let told = { begun: 0, printed: 0, partial: 0 };
const telling = emulator.when(() => {
  for (const at of emulator.begun.slice(told.begun)) say('begun', { at });
  for (const bytes of emulator.printed.slice(told.printed)) say('printed', summary(bytes));
  for (const bytes of emulator.partial.slice(told.partial)) say('partial', summary(bytes));
  told = {
    begun: emulator.begun.length,
    printed: emulator.printed.length,
    partial: emulator.partial.length,
  };
  return false;
});

createInterface({ input: process.stdin }).on('line', (line) => {
  const wish = JSON.parse(line) as Partial<EmulatorState> & { readonly cutOff?: boolean };
  if (wish.cutOff === true) emulator.cutOff();
  else emulator.set(wish);
  say('set', wish);
});
await telling;
