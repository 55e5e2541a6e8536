import type { Outside } from '../wording.ts';

export const outside: Outside = {
  lostTitle: 'Het venster van Gatehouse komt niet terug',
  lostLead:
    'Niemand ziet nu een uitslag op dit station: laat hier niemand binnen. Niets wat gescand is gaat verloren. Gatehouse blijft het proberen. ‘Opnieuw starten’ sluit het programma en opent het bij hetzelfde evenement.',
  wait: 'Wachten',
  startAgain: 'Opnieuw starten',
  crashTitle: 'Gatehouse is gestopt',
  crashLead:
    'Het is in een paar minuten meerdere keren mislukt en start niet meer vanzelf. Niets wat gescand is gaat verloren. Start het met de hand; helpt dat niet, start de computer dan opnieuw en controleer tickets intussen op een ander station.',
};
