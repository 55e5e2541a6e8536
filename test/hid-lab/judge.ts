/** What the guest printed, and what it means. The guest's last lines are written by `guest/init` and `guest/check.ts`. */

export interface Judgement {
  readonly passed: boolean;
  readonly sentence: string;
}

const failed = (sentence: string): Judgement => ({ passed: false, sentence });

export function judge(log: string, timedOut: boolean): Judgement {
  if (timedOut) return failed('The guest did not end in time.');
  const panic = /Kernel panic.*/u.exec(log);
  if (panic !== null) return failed(`The guest's kernel gave up: ${panic[0]}`);
  const exit = /^HIDLAB-EXIT (\d+)$/mu.exec(log);
  if (exit === null) return failed('The guest ended without saying how its tests went.');
  const count = /^(\d+) passed, (\d+) failed$/mu.exec(log);
  if (count === null) return failed(`The tests in the guest broke off, exit code ${exit[1]}.`);
  const seen = log.match(/^ok {3}/gmu)?.length ?? 0;
  if (seen === 0) return failed('No test ran in the guest.');
  if (seen !== Number(count[1])) return failed(`The guest counted ${count[1]} passed tests, and printed ${seen}.`);
  const wrong = log.match(/^FAIL .*/gmu) ?? [];
  if (wrong.length > 0 || count[2] !== '0' || exit[1] !== '0') {
    return failed([`${wrong.length} failures in the guest, exit code ${exit[1]}.`, ...wrong].join('\n'));
  }
  return { passed: true, sentence: `${seen} tests passed in the guest.` };
}
