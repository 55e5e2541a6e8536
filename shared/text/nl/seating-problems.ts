import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of seats and areas. */
export const seatingWordings = {
  seating_no_event: {
    title: 'Niemand heeft gezegd welk zaalplan dit evenement heeft',
    advice:
      'Voor het scannen is het niet nodig. Vul het id van het evenement bij de stoelenserver in bij de instellingen, onder “Plaatsen”.',
  },
  seating_key_refused: {
    title: 'De stoelenserver accepteert de sleutel niet',
    advice:
      'Er is niets gewijzigd en het scannen gaat door. Meld u aan, of kies een andere sleutel in de instellingen, onder “Plaatsen”.',
  },
  seating_unknown: {
    title: 'De stoelenserver kent deze plaats of dit evenement niet',
    advice:
      'Er is niets gewijzigd en het scannen gaat door. Vergelijk het id, en dat van het evenement in de instellingen onder “Plaatsen”, met het vivenu-dashboard.',
  },
  seating_refused: {
    title: 'De stoelenserver weigert dit',
    advice:
      'Er is niets gewijzigd en het scannen gaat door. Wat hij zegt, staat hierboven: verbeter dat of zeg het de organisator.',
  },
  object_id_invalid: {
    title: 'Dit kan niet het id van een plaats zijn',
    advice: 'Er is niets verzonden. Kopieer het nog een keer uit het zaalplan.',
  },
  seat_kinds_mixed: {
    title: 'Plaatsen en vakken kunnen niet samen worden gewijzigd',
    advice: 'Er is niets verzonden. Haal de vakken uit de keuze en wijzig ze apart.',
  },
  seat_is_area: {
    title: 'Dit is een vak zonder stoelen',
    advice: 'Er is niets verzonden. Wijzig in plaats daarvan hoeveel er geboekt zijn.',
  },
  seat_is_no_area: {
    title: 'Dit is een plaats, geen vak',
    advice:
      'Er is niets verzonden. Alleen een vak heeft een aantal geboekte plaatsen: wijzig in plaats daarvan de status van de plaats.',
  },
  booked_change_invalid: {
    title: 'Dit is geen aantal plaatsen',
    advice: 'Er is niets verzonden. Typ een heel getal, niet 0, bijvoorbeeld 2 of -2.',
  },
  booked_below_zero: {
    title: 'Minder dan nul kan niet geboekt zijn',
    advice: 'Er is niets verzonden. Trek er hoogstens zoveel af als er geboekt zijn.',
  },
  booked_above_capacity: {
    title: 'Zoveel passen er niet in het vak',
    advice:
      'Er is niets verzonden. Boek er minder, of verbeter hoeveel erin passen in de instellingen, onder “Plaatsen”.',
  },
  seat_not_free: {
    title: 'De nieuwe plaats is niet vrij',
    advice: 'Er is niets gewijzigd: de gast houdt de oude plaats. Kies een andere.',
  },
  seat_not_taken: {
    title: 'De oude plaats is niet geboekt',
    advice: 'Er is niets gewijzigd. Kijk nog eens naar de plaats: misschien heeft iemand hem al vrijgegeven.',
  },
  seat_already_so: {
    title: 'Het is al zo',
    advice: 'Er is niets verzonden en er valt niets meer te doen.',
  },
  guest_inside: {
    title: 'Deze gast is binnen',
    advice: 'De plaats is nog van deze gast en er is niets gewijzigd. Check de gast eerst uit als die echt weg is.',
  },
  seat_work_open: {
    title: 'Wat er van een eerdere wijziging hier is geworden, is nog niet duidelijk',
    advice:
      'Er is niets verzonden. Beslis eerst wat ervan is geworden: hij staat bovenaan in de instellingen, onder “Plaatsen”.',
  },
  seats_file_invalid: {
    title: 'Uit dit bestand zijn geen plaatsen te lezen',
    advice:
      'Wat er eerst was, geldt nog. De eerste regel van een CSV-bestand noemt de kolommen: objectId, kind, area, row, seat, capacity.',
  },
  seats_not_kept: {
    title: 'De plaatsen konden niet op deze computer worden opgeslagen',
    advice:
      'Wat eerst gold, geldt nog, er is niets verzonden en het scannen gaat door. Maak ruimte op de schijf en probeer het opnieuw.',
  },
  seating_unreached: {
    title: 'De stoelenserver is niet bereikbaar',
    advice:
      'Daar is niets gewijzigd en niets wordt vanzelf opnieuw verzonden. Scannen gaat door. Controleer het netwerk en probeer het opnieuw.',
  },
  seating_busy: {
    title: 'De stoelenserver kan dit nu niet',
    advice:
      'Er is niets gewijzigd en niets wordt vanzelf opnieuw verzonden. Scannen gaat door. Probeer het over een minuut opnieuw.',
  },
  seating_key_readable: {
    title: 'Naar dit adres gaat geen sleutel',
    advice:
      'Met http kan iedereen op het netwerk hem lezen, daarom is er niets verzonden. Scannen gaat door. Voer een adres met https in of kies “Geen” als sleutel.',
  },
  seat_given: {
    title: 'Deze plaats is aan een andere gast gegeven',
    advice: 'Er is niets gewijzigd. Geef deze gast een andere plaats: kies bij het ticket “Andere plaats geven”.',
  },
  seat_no_ticket: {
    title: 'Dit station heeft geen ticket met deze barcode',
    advice:
      'Er is niets gewijzigd en de stoelenserver is niet gevraagd. Vergelijk de barcode, of wijzig de plaats via het id in de instellingen, onder “Plaatsen”.',
  },
  seat_not_mapped: {
    title: 'Deze plaats staat niet meer in de lijst',
    advice:
      'Er is niets gewijzigd. Kijk opnieuw en kies een andere, of voeg hem toe in de instellingen, onder “Plaatsen”.',
  },
  seats_file_encoding: {
    title: 'De letters in dit bestand zijn niet te lezen',
    advice:
      'Wat er eerst stond, geldt nog. Sla het opnieuw op als “CSV UTF-8” (in Excel: Opslaan als) en importeer dat bestand.',
  },
  seat_works_lost: {
    title: 'Het is niet meer bekend welke wijzigingen van plaatsen nog onduidelijk waren',
    advice:
      'De lijst ervan was beschadigd. Die staat in het bestand dat hier genoemd is. Scannen gaat door. Vergelijk de laatste wijzigingen met het vivenu-dashboard en bevestig dan dat u dit gelezen hebt; tot dan kan bij vakken niets geboekt worden.',
  },
  seat_map_lost: {
    title: 'De lijst van de plaatsen was beschadigd en is nu leeg',
    advice:
      'Het oude bestand staat onder de naam die hier staat en scannen gaat door. Importeer de plaatsen van het evenement opnieuw.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
