import type { Outside } from '../wording.ts';

export const outside: Outside = {
  lostTitle: 'The Gatehouse window does not come back',
  lostLead:
    'Nobody sees a verdict at this station now: let nobody in by it. Nothing that was scanned is lost. Gatehouse goes on trying. “Start again” closes the program and opens it at the same event.',
  wait: 'Wait',
  startAgain: 'Start again',
  crashTitle: 'Gatehouse has stopped',
  crashLead:
    'It failed several times in a few minutes and does not start again by itself. Nothing that was scanned is lost. Start it by hand; if that does not help, restart this computer and check tickets at another station meanwhile.',
};
