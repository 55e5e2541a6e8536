import type { Log } from '../station/log.ts';

const write = (text: string): void => void process.stderr.write(`${new Date().toISOString()} ${text}\n`);

export const stderrLog: Log = { info: write, warn: (text) => write(`warning: ${text}`) };
