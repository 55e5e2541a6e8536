import type { Texts } from '../model.ts';

export const updates: Texts['updates'] = {
  title: 'Updates',
  version: 'Versie',
  runs: (version) => `Op deze computer draait versie ${version}.`,
  states: {
    none: 'Er is geen nieuwere versie.',
    unknown: 'Sinds de start is er niet naar een nieuwere versie gezocht.',
    looking: 'Er wordt naar een nieuwere versie gezocht…',
    found: (version) => `Versie ${version} kan worden geïnstalleerd.`,
    fetching: (version, percent) => `Versie ${version} wordt opgehaald: ${percent} %`,
    installing: (version) => `Versie ${version} wordt geïnstalleerd. Het station sluit en start opnieuw.`,
  },
  lookedAt: (time) => `Laatst gezocht: ${time}.`,
  look: 'Nu zoeken',
  install: 'Installeren…',
  blocks: {
    event_open: 'Aan deze deur is een evenement open. Tot het voorbij is, wordt er niets opgehaald of geïnstalleerd.',
    unsent: 'Nog niet alle scans zijn naar vivenu verzonden. Wacht daarop en installeer dan.',
    training: 'Er is een training open. Beëindig die en installeer dan.',
  },
  eventUntil: (moment) => `Als er niemand wordt gescand, geldt het als voorbij vanaf ${moment}.`,
  eventOver:
    'Is het al voorbij? Open onder “Dit station” de lijst met evenementen. Zes uur na de laatste scan kunt u daar installeren.',
  cannot: {
    managed: 'Wie deze computer beheert, installeert nieuwe versies. Vraag het daar.',
    not_installed:
      'Deze kopie kan zichzelf niet vervangen: hij kwam als pakket van het systeem of is alleen uitgepakt. Installeer een nieuwe versie op dezelfde manier.',
    no_key:
      'Deze kopie heeft de sleutel niet waarmee nieuwe versies worden gecontroleerd. Installeer nieuwe versies met de hand.',
    no_server:
      'Het is niet bekend waar nieuwe versies zijn. Vul hieronder het adres in of installeer nieuwe versies met de hand.',
  },
  how: 'Hoe het station bijblijft',
  when: {
    title: 'Nieuwe versies',
    about: 'Nooit terwijl een evenement open is of scans niet verzonden zijn, en nooit een oudere versie.',
    off: 'Uit',
    ask: 'Eerst vragen',
    quiet: 'In rustige uren',
  },
  asksForPassword:
    'Op deze computer moet een beheerder elke keer akkoord gaan. Nieuwe versies worden niet vanzelf geïnstalleerd.',
  quiet: {
    title: 'Rustige uren',
    about: 'In deze uren installeert het station vanzelf als niemand het gebruikt. De computer moet aanstaan.',
    from: 'Rustige uren vanaf',
    to: 'Rustige uren tot',
    between: 'tot',
    none: 'Beide tijden zijn gelijk: er zijn geen rustige uren.',
  },
  channel: {
    title: 'Kanaal',
    about: 'Welke versies dit station krijgt. Misschien heeft de organisator er een voor uw zaal.',
    mistake: 'Alleen kleine letters, cijfers en streepjes.',
  },
  server: {
    title: 'Server',
    about: 'Waar nieuwe versies zijn. Leeg: zoals met het programma geleverd.',
    placeholder: 'Zoals geleverd',
    mistake: 'Het adres moet met https:// beginnen',
  },
  confirm: {
    title: (version) => `Versie ${version} installeren?`,
    points: [
      'Het station sluit en start vanzelf opnieuw. Ongeveer een minuut kan niemand scannen.',
      'Scans, tickets en instellingen blijven op deze computer.',
      'Wordt er nog een gast gescand, dan wacht de nieuwe versie.',
    ],
    cancel: 'Niet nu',
    install: 'Installeren',
  },
  back: {
    title: 'De vorige versie',
    about: (version) => `Versie ${version} is nog op deze computer, voor als de nieuwe problemen geeft.`,
    show: 'Bestand tonen',
    none: 'Er is er geen op deze computer. Vanaf de volgende update wordt die bewaard.',
    steps: 'Zo gaat u terug',
    list: [
      'Alleen als er geen evenement open is en alle scans zijn verzonden.',
      'Toon het bestand en sluit dan Gatehouse.',
      'Windows: voer het bestand uit. Mac: pak het uit en zet Gatehouse in Programma’s. Linux: kopieer het over het bestand dat u start.',
      'Start Gatehouse. De nieuwere versie komt niet vanzelf terug; u kunt die hier opnieuw installeren.',
    ],
    data: 'Kan de oudere versie het scanlogboek niet meer lezen, dan meldt die dat en verandert er niets. Installeer dan de nieuwere opnieuw.',
  },
};
