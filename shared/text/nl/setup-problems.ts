import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

export const setupWordings = {
  setup_unreadable: {
    title: 'Deze inrichting is niet bruikbaar',
    advice:
      'Er is niets van overgenomen. Bij een bestand staat de foute sleutel hierboven: laat het verbeteren. Scan een code nog eens, van dichterbij.',
  },
  setup_newer: {
    title: 'Deze inrichting is voor een nieuwere Gatehouse',
    advice:
      'Er is niets van overgenomen; alles blijft zoals het was. Installeer de nieuwere versie, of sla de inrichting met deze op.',
  },
  setup_no_file: {
    title: 'De inrichting is er niet meer',
    advice: 'Alles blijft zoals het was. Open het bestand of scan de code nog eens.',
  },
  setup_passphrase_wrong: {
    title: 'De wachtzin klopt niet, of de inrichting is veranderd',
    advice:
      'Er is niets van overgenomen. Typ de wachtzin nog eens, met hoofdletters en spaties. Blijft hij fout, sla de inrichting dan op het eerste station opnieuw op.',
  },
  setup_passphrase_short: {
    title: 'De wachtzin is te kort',
    advice: 'Neem minstens 10 tekens: een kortere is snel geraden door wie het bestand vindt.',
  },
  setup_code_too_long: {
    title: 'Deze inrichting is te lang voor een code',
    advice: 'Sla haar op als bestand, en open het bestand op het volgende station.',
  },
  setup_event_gone: {
    title: 'Dit token heeft het evenement van de inrichting niet',
    advice:
      'De rest van de inrichting geldt. Kies het evenement zelf, of vraag de organisator het aan de access user te geven.',
  },
  setup_no_token: {
    title: 'De inrichting is voor een andere server en heeft geen token',
    advice:
      'De rest geldt, en dit station houdt zijn server. Sla de inrichting met token op, of wijzig de server met de hand.',
  },
  setup_unsent: {
    title: 'Token en evenement van de inrichting wachten: er zijn scans niet verzonden',
    advice:
      'De rest geldt, en het scannen gaat door. Zijn alle scans verzonden, start Gatehouse dan opnieuw of neem de inrichting nog eens over.',
  },
  setup_at_door: {
    title: 'Aan een open deur wordt geen inrichtingscode overgenomen',
    advice:
      'Er is niets veranderd, en het scannen gaat door. Een supervisor opent het inrichtingsbestand in de instellingen, onder ‘Meer stations’.',
  },
  auto_start_refused: {
    title: 'Gatehouse kan niet met deze computer starten',
    advice:
      'Het scannen gaat door. Alleen het geïnstalleerde programma kan dit: installeer het eerst. Is het geïnstalleerd, dan heeft de beheerder van deze computer het misschien verboden.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
