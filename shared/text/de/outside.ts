import type { Outside } from '../wording.ts';

export const outside: Outside = {
  lostTitle: 'Das Fenster von Gatehouse kommt nicht zurück',
  lostLead:
    'An dieser Station sieht jetzt niemand ein Ergebnis: hier niemanden einlassen. Nichts Gescanntes ist verloren. Gatehouse versucht es weiter. „Neu starten“ schließt das Programm und öffnet es bei derselben Veranstaltung.',
  wait: 'Warten',
  startAgain: 'Neu starten',
  crashTitle: 'Gatehouse ist stehen geblieben',
  crashLead:
    'Es ist in wenigen Minuten mehrmals gescheitert und startet nicht mehr von selbst. Nichts Gescanntes ist verloren. Von Hand starten; hilft das nicht, den Computer neu starten und Tickets so lange an einer anderen Station prüfen.',
};
