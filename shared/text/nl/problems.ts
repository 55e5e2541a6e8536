import type { ProblemCode } from '../../problem.ts';
import { accessWordings } from './access-problems.ts';
import { printingWordings } from './printing-problems.ts';
import { seatingWordings } from './seating-problems.ts';
import { setupWordings } from './setup-problems.ts';
import { supervisorWordings } from './supervisor-problems.ts';
import { updatesWordings } from './updates-problems.ts';
import type { Wording } from '../wording.ts';

export const problems: Record<ProblemCode, Wording> = {
  ...printingWordings,
  ...supervisorWordings,
  ...accessWordings,
  ...seatingWordings,
  ...setupWordings,
  ...updatesWordings,
  server_invalid: {
    title: 'Dit is geen serveradres',
    advice: 'Typ het als https://vivenu.com, zonder iets achter de hostnaam.',
  },
  token_missing: {
    title: 'Het token ontbreekt',
    advice: 'Scan, plak of typ het token van de access user. U vindt het in het dashboard van vivenu.',
  },
  token_malformed: {
    title: 'Het token heeft spaties of andere tekens die geen token heeft',
    advice: 'Misschien is het afgekapt of met een regeleinde gekopieerd. Kopieer of scan het opnieuw.',
  },
  offline: {
    title: 'De server is niet bereikbaar',
    advice: 'Controleer de netwerkkabel of de wifi. Een ingang die open is, scant gewoon door.',
  },
  timeout: {
    title: 'De server heeft niet op tijd geantwoord',
    advice:
      'Misschien is het netwerk traag. Het station probeert het opnieuw; een ingang die open is, scant gewoon door.',
  },
  certificate: {
    title: 'De server kan niet bewijzen dat hij de juiste is',
    advice:
      'Er is niets naartoe verzonden. Controleer datum en tijd van deze computer; een gasten-wifi vraagt misschien eerst om aanmelding. Blijft het zo, gebruik dan een ander netwerk en meld het aan de beheerder. Een ingang die open is, scant gewoon door.',
  },
  unauthorized: {
    title: 'De server accepteert dit token niet',
    advice:
      'Scans blijven bewaard en worden later verzonden. Vraag de organisator of de access user nog actief is en voer dan diens token in.',
  },
  forbidden: {
    title: 'Dit token mag dat niet',
    advice:
      'Scans blijven bewaard en worden later verzonden. Vraag de organisator om de access user toegang te geven tot dit evenement.',
  },
  not_found: {
    title: 'De server kent dit niet',
    advice: 'Controleer het serveradres en of het evenement nog bestaat. Op dit station wordt niets gewist.',
  },
  bad_request: {
    title: 'De server heeft het verzoek geweigerd',
    advice: 'Er is niets verloren. Gebeurt het weer, stuur de tekst hierboven dan naar de organisator.',
  },
  payload_too_large: {
    title: 'De server neemt minder scans tegelijk aan',
    advice: 'Het station verzendt vanzelf kleinere pakketten. Er is niets verloren.',
  },
  conflict: {
    title: 'De server zegt dat iets zich tegen deze scans verzet',
    advice:
      'Het station probeert het vanzelf opnieuw; een scan die afgewezen blijft, wordt bewaard en staat in de lijst. Er is niets verloren.',
  },
  event_gone: {
    title: 'vivenu kent dit evenement niet meer',
    advice:
      'Het scannen gaat door, en de scans blijven hier tot vivenu ze aanneemt. Vraag de organisator of het evenement is verwijderd of het token is gewijzigd.',
  },
  too_many_requests: {
    title: 'De server vraagt om een pauze',
    advice: 'Het station wacht en probeert het vanzelf opnieuw. Een ingang die open is, scant gewoon door.',
  },
  server_error: {
    title: 'De server heeft een storing',
    advice: 'Het station probeert het vanzelf opnieuw. Een ingang die open is, scant gewoon door.',
  },
  not_vivenu: {
    title: 'Het antwoord komt niet van vivenu',
    advice: 'Controleer het adres. Op een gastennetwerk: open eerst een browser en accepteer de voorwaarden.',
  },
  too_large: {
    title: 'Het antwoord is groter dan vivenu ooit verzendt',
    advice: 'Controleer het serveradres. Er is niets overgenomen.',
  },
  redirected: {
    title: 'De server stuurt ons naar een ander adres',
    advice:
      'Het token is daar niet naartoe gestuurd. Controleer het adres; op een gastennetwerk: open eerst een browser en accepteer de voorwaarden.',
  },
  no_events: {
    title: 'Dit token heeft geen evenementen',
    advice: 'Vraag de organisator om de access user toegang te geven tot een evenement en probeer het dan opnieuw.',
  },
  event_not_accessible: {
    title: 'Dit token heeft geen toegang tot het evenement',
    advice:
      'Er wordt niets gewist, en een ingang die open is, scant door met de tickets die hier zijn. Vraag de organisator om de access user toegang te geven tot dit evenement, of kies een ander.',
  },
  list_unstable: {
    title: 'De ticketlijst veranderde tijdens het laden',
    advice: 'Het station laadt hem vanzelf opnieuw. Een ingang die open is, scant gewoon door.',
  },
  list_emptied: {
    title: 'vivenu toont ineens geen tickets meer van dit evenement',
    advice:
      'Hier is niets gewist, en het scannen gaat door met de tickets die hier zijn. Vraag de organisator of er iets met het evenement is gebeurd.',
  },
  list_shrunk: {
    title: 'Meer dan een kwart van de tickets ontbreekt in de lijst van vivenu',
    advice:
      'Hier is er geen enkele verwijderd, en het scannen gaat met allemaal door. Vraag de organisator of ze echt zijn verwijderd.',
  },
  catalogue_unusable: {
    title: 'Nieuwe tickets kunnen niet worden opgeslagen',
    advice:
      'Een ingang die open is, scant door met de tickets die hier zijn; een ticket dat vanaf nu wordt verkocht, is misschien onbekend. Controleer of de schijf niet vol is.',
  },
  catalogue_damaged: {
    title: 'Het bestand van de tickets is beschadigd',
    advice:
      'Alle scans staan veilig in een ander bestand. Haal de leidinggevende: de tickets moeten opnieuw worden geladen. Scan tot dan met zorg, want een ticket kan ontbreken of niet kloppen.',
  },
  other_seller: {
    title: 'Het token hoort bij een andere verkoper dan de tickets hier',
    advice:
      'Er wordt niets gewist of bijgewerkt, en een ingang die open is, scant door met de tickets die hier zijn. Gebruik een token van hun verkoper, of een andere map.',
  },
  ledger_unusable: {
    title: 'Het station kan zijn eigen gegevens niet openen',
    advice:
      'Hier kan niemand worden binnengelaten tot dit is opgelost. Gebruik een ander station en laat de map zoals hij is.',
  },
  ledger_in_use: {
    title: 'Een andere Gatehouse gebruikt deze gegevens',
    advice: 'Gebruik degene die al open is, of sluit die en start opnieuw. Er is niets verloren.',
  },
  disk_nearly_full: {
    title: 'De schijf is vol',
    advice:
      'Het station gebruikt zijn reserve, en het scannen gaat nog een tijdje door. Wis nu iets anders van deze computer, of gebruik een ander station.',
  },
  journal_recovered: {
    title: 'Het bestand van de scans was beschadigd en is hersteld',
    advice:
      'Het scannen gaat door. Wat leesbaar was, is bewaard; een gast van wie de scan ontbreekt, telt als nog niet binnen. Bewaar het oude bestand en meld het aan de leidinggevende.',
  },
  journal_missing: {
    title: 'Het bestand van de scans is weg',
    advice:
      'Het scannen gaat door met een leeg bestand: gasten die hier zijn binnengelaten, tellen als nog niet binnen. Meld het aan de leidinggevende voordat iemand het oude bestand zoekt.',
  },
  journal_older: {
    title: 'Het bestand van de scans is een oudere kopie',
    advice:
      'Het scannen gaat door, maar latere scans ontbreken hier: gasten die sindsdien zijn binnengelaten, tellen als nog niet binnen. Is het per ongeluk teruggezet, meld het dan aan de leidinggevende.',
  },
  counters_mended: {
    title: 'De aantallen bij deze ingang klopten niet',
    advice: 'Ze zijn opnieuw geteld uit de scans en kloppen nu. U hoeft niets te doen.',
  },
  catalogue_recovered: {
    title: 'Het bestand van de tickets was beschadigd en is vervangen',
    advice: 'Alle scans zijn veilig. Wat leesbaar was, is bewaard, en de tickets worden opnieuw geladen van vivenu.',
  },
  backup_failed: {
    title: 'De back-up kan niet worden geschreven',
    advice:
      'Het scannen gaat door, en hier gaat niets verloren. Controleer of de schijf of usb-stick is aangesloten en niet vol is.',
  },
  export_failed: {
    title: 'Het bestand kan niet worden geschreven',
    advice:
      'Op het station is niets veranderd. Kies een andere map, of controleer of de schijf of usb-stick niet vol is.',
  },
  door_list_failed: {
    title: 'De deurlijst kon niet worden gemaakt',
    advice:
      'Het scannen gaat door. Probeer het opnieuw; lukt dat ook niet, start Gatehouse dan opnieuw als er niemand bij de deur wacht.',
  },
  unsent_scans: {
    title: 'vivenu heeft nog niet alle scans van dit evenement ontvangen',
    advice:
      'Er is niets gewist. Verbind het station met het netwerk, wacht tot alles is verzonden en probeer het dan opnieuw.',
  },
  policy_invalid: {
    title: 'De regels kunnen niet worden gelezen',
    advice:
      'Er is niets gestart, zodat niemand volgens andere regels dan bedoeld wordt binnengelaten. Verbeter het bestand en start opnieuw.',
  },
  nothing_to_undo: {
    title: 'Er is niets terug te draaien',
    advice:
      'Dat kan alleen met een toegelaten in- of uitgang die nog niet is teruggedraaid. Kijk bij de laatste scans.',
  },
  undo_later_first: {
    title: 'Dit ticket is later nog eens gescand',
    advice: 'Draai eerst die latere scan terug.',
  },
  scan_incomplete: {
    title: 'De code kwam niet helemaal aan',
    advice:
      'Er is niets geregistreerd. Scan het ticket opnieuw. Gebeurt het vaak, controleer dan de kabel van de scanner, of kijk bij “Scanners”.',
  },
  hid_unavailable: {
    title: 'USB-scanners kunnen op deze computer niet worden gelezen',
    advice:
      'Scanners in de toetsenbordmodus, seriële scanners, de camera en typen werken nog. Installeer op Linux libusb-1.0 en libudev en start Gatehouse dan opnieuw.',
  },
  scanner_refused: {
    title: 'De scanner kan niet worden geopend',
    advice:
      'Andere scanners en typen werken nog. Sluit andere programma’s die hem gebruiken, koppel hem dan los en sluit hem weer aan. Op Linux heeft hij de udev-regel van Gatehouse nodig.',
  },
  port_refused: {
    title: 'De seriële poort kan niet worden geopend',
    advice:
      'Andere scanners en typen werken nog; het station blijft het proberen. Sluit andere programma’s die de poort gebruiken. Op Linux moet uw account in de groep van de poort zitten, meestal dialout.',
  },
  ports_unlisted: {
    title: 'De seriële poorten van deze computer kunnen niet worden opgesomd',
    advice: 'Scanners die al waren gekozen, worden nog gelezen. Typ de naam van de poort, zoals COM3 of /dev/ttyACM0.',
  },
  capture_unreadable: {
    title: 'Dit is geen opname van een scanner',
    advice: 'Er is niets gescand. Neem opnieuw op bij “Scanners”, of geef een ander bestand op.',
  },
  override_unreadable: {
    title: 'Dit is geen barcode',
    advice: 'Scan of typ de barcode van het ticket, of zoek het ticket op naam en check het van daaruit in.',
  },
  settings_not_kept: {
    title: 'De instelling geldt nu, maar kon niet worden opgeslagen',
    advice: 'Na een herstart zou de oude terug zijn. Maak ruimte op de schijf en wijzig haar dan opnieuw.',
  },
  training_open: {
    title: 'Dit is een training',
    advice: 'De regels horen bij het echte evenement en blijven zoals ze zijn. Stop de training en wijzig ze dan.',
  },
  cannot_record: {
    title: 'Het station kan geen scans registreren',
    advice:
      'Laat hier niemand binnen: deze scan is niet opgeslagen. Controleer of de schijf niet vol is en scan dan opnieuw, of gebruik een ander station.',
  },
};
