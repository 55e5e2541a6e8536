import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

export const updatesWordings = {
  update_none: { title: 'Er is geen nieuwere versie voor deze computer', advice: 'Er hoeft niets te gebeuren.' },
  update_event_open: {
    title: 'Er is een evenement open: er wordt nu niets geïnstalleerd',
    advice: 'Scannen gaat door. De nieuwe versie wacht tot het evenement voorbij is.',
  },
  update_unsent: {
    title: 'Nog niet alle scans zijn verzonden: er wordt nu niets geïnstalleerd',
    advice: 'Ze staan veilig op deze computer. Controleer het netwerk, wacht tot alles is verzonden en installeer dan.',
  },
  update_training: {
    title: 'Er is een training open: er wordt nu niets geïnstalleerd',
    advice: 'Beëindig de training en installeer dan.',
  },
  update_unreached: {
    title: 'De nieuwe versie kan niet worden opgehaald',
    advice: 'Controleer het netwerk. Het station gaat door zoals het is en probeert het later opnieuw.',
  },
  update_unsigned: {
    title: 'Wat de server aanbiedt, is geen echte versie voor dit kanaal',
    advice:
      'Er is niets geïnstalleerd en het station gaat door zoals het is. Misschien vraagt de wifi om in te loggen. Gebeurt het opnieuw, meld het dan aan wie deze computer beheert.',
  },
  update_damaged: {
    title: 'Het pakket is niet aangekomen zoals het is verzonden',
    advice: 'Er is niets geïnstalleerd en het station gaat door zoals het is. Installeer nog een keer.',
  },
  update_failed: {
    title: 'De nieuwe versie kon niet worden geïnstalleerd',
    advice: 'Het station gaat door zoals het is. Maak ruimte op de schijf en installeer nog een keer.',
  },
  update_not_here: {
    title: 'Dit programma werkt zichzelf hier niet bij',
    advice: 'Scannen gaat door. Vraag wie deze computer beheert om nieuwe versies.',
  },
  version_before_gone: {
    title: 'De vorige versie is op deze computer niet meer heel',
    advice: 'Het station gaat door zoals het is. Haal de oudere versie waar u Gatehouse hebt gekregen.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
