import { characterOf } from '../../encode/roll/pages.ts';
import { rollMetrics } from '../../encode/roll/metrics.ts';
import type { Paper } from '../../paper.ts';
import { readBytes, type Bytes } from './bytes.ts';
import { escposCommands, type Commands } from './escpos.ts';
import { feedLine, freshPress, type Press, type Printed } from './printed.ts';
import { starCommands } from './star.ts';

const lineCommands: Commands = {
  '0a': feedLine,
  '0d': () => {},
};
const longestCommand = 6;

/** What a printer makes of these bytes. It throws for a command that we do not send. */
export function parseRoll(bytes: Uint8Array, paper: Paper): readonly Printed[] {
  const commands = { ...lineCommands, ...(paper.language === 'escpos' ? escposCommands : starCommands) };
  const press = freshPress(rollMetrics(paper).lineHeight);
  const reading = readBytes(bytes);
  while (reading.left() > 0) {
    if (Number.parseInt(reading.peek(1), 16) < 0x20) obey(commands, press, reading);
    else addLetter(press, reading.next());
  }
  if (press.pieces.length > 0) feedLine(press);
  return press.printed;
}

function obey(commands: Commands, press: Press, bytes: Bytes): void {
  for (let length = 1; length <= Math.min(longestCommand, bytes.left()); length++) {
    const command = commands[bytes.peek(length)];
    if (command === undefined) continue;
    bytes.take(length);
    command(press, bytes);
    return;
  }
  throw new Error(`unknown command ${bytes.peek(longestCommand)}`);
}

function addLetter(press: Press, byte: number): void {
  const { page, letters } = press;
  // Spaces are the same in all.
  if (page === null && byte !== 0x20) throw new Error('text before a code page was chosen');
  const character = page === null ? ' ' : characterOf(page, byte);
  press.pieces = [...press.pieces, { kind: 'letter', character, letters }];
}
