import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of access users and API keys. */
export const accessWordings = {
  key_missing: {
    title: 'Niemand is aangemeld bij vivenu',
    advice:
      'Er is niets gewijzigd en het scannen gaat door. Meld u eerst aan met een API-sleutel in de instellingen, onder “Toegang bij vivenu”.',
  },
  key_malformed: {
    title: 'Dit kan geen API-sleutel zijn',
    advice: 'Er is niets verzonden. Kopieer de hele sleutel in het vivenu-dashboard en plak die hier opnieuw.',
  },
  key_refused: {
    title: 'vivenu accepteert de API-sleutel niet',
    advice:
      'Er is niets gewijzigd, het scannen gaat door en er is nu niemand aangemeld. Misschien is de sleutel verkeerd getypt, verwijderd of verlopen. Meld u opnieuw aan, of met een andere sleutel.',
  },
  key_not_allowed: {
    title: 'Deze API-sleutel mag dat niet',
    advice:
      'Er is niets gewijzigd en het scannen gaat door. Geef de sleutel dit recht in het vivenu-dashboard of meld u aan met een andere.',
  },
  not_in_training: {
    title: 'Niet tijdens een training',
    advice: 'De echte access users blijven zoals ze zijn. Beëindig eerst de training en probeer het dan opnieuw.',
  },
  access_user_gone: {
    title: 'vivenu heeft deze access user niet meer',
    advice: 'Iemand heeft die verwijderd. Hier is niets gewijzigd. Sluit dit en bekijk de lijst.',
  },
  access_user_refused: {
    title: 'vivenu weigert deze wijziging',
    advice:
      'Er is niets gewijzigd en het scannen gaat door. Verbeter wat hierboven staat, of wacht even, en probeer opnieuw.',
  },
  access_user_unreached: {
    title: 'vivenu antwoordt niet zoals het hoort',
    advice:
      'Er is niets gewijzigd en het scannen gaat door. Controleer het netwerk van deze computer; open op een gastnetwerk een browser en accepteer de voorwaarden. Probeer het dan opnieuw.',
  },
  access_user_unclear: {
    title: 'Niemand weet of vivenu dit heeft gedaan',
    advice:
      'Er kwam geen duidelijk antwoord. vivenu doet het misschien nog; er wordt niets vanzelf opnieuw verzonden en het scannen gaat door. Wacht een minuut en bekijk de lijst voordat u het herhaalt.',
  },
  access_user_name_wrong: {
    title: 'Dit is niet de naam',
    advice: 'Er is niets verwijderd. Typ de naam precies zoals die hierboven staat.',
  },
  access_user_own: {
    title: 'Dit station gebruikt deze access user',
    advice:
      'Er is niets gewijzigd of verwijderd en het scannen gaat door. Verwijderd, uitgeschakeld, verlopen of zonder de evenementen die hier worden gescand, zou die dit station buitensluiten. Laat het station eerst een andere gebruiken.',
  },
  token_handed_over: {
    title: 'Het token van deze access user is hier niet meer',
    advice:
      'Het is hier alleen tot een ander apparaat het heeft, of tot u zich afmeldt. Heeft geen apparaat het, verwijder deze access user dan en maak een nieuwe.',
  },
  adopt_event_missing: {
    title: 'Deze access user mag de evenementen van dit station niet gebruiken',
    advice:
      'Het station houdt zijn toegang en het scannen gaat door. Geef de access user deze evenementen en probeer het dan opnieuw.',
  },
  adopt_refused: {
    title: 'vivenu accepteert de nieuwe access user nog niet',
    advice:
      'Het station houdt zijn toegang en het scannen gaat door. Kijk of de nieuwe actief is en niet is verlopen, en probeer het dan opnieuw.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
