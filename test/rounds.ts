/** How many times as long as usual; null in `npm test`. */
const soak = process.env['GATEHOUSE_SOAK'] === undefined ? null : Number(process.env['GATEHOUSE_SOAK']);

export const isSoak = soak !== null;

/** How many rounds: a few in `npm test`, many in `npm run test:soak`. */
export const rounds = (few: number, many: number): number => (soak === null ? few : Math.ceil(many * soak));

/** Time for a test that waits or has many rounds. */
export const LONG_MS = soak === null ? 60_000 : 24 * 3_600_000;
