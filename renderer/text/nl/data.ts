import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

export const data: Texts['data'] = {
  close: 'Sluiten',
  loading: 'Een ogenblik',

  unsent: {
    title: 'Nog niet verzonden',
    none: 'Alle scans zijn verzonden.',
    some: (n, since) =>
      `${count(n, 'scan wacht', 'scans wachten')}, de oudste van ${since}. Ze staan veilig op deze computer en worden vanzelf op volgorde verzonden.`,
  },

  rejected: {
    title: 'Afgewezen door vivenu',
    none: 'vivenu heeft geen enkele scan afgewezen.',
    some: (n) =>
      `${count(n, 'scan die', 'scans die')} vivenu afwijst. Wie is binnengelaten, blijft binnen: alleen de registratie bij vivenu ontbreekt. Meld de organisator wat hier staat.`,
    first: (shown, n) =>
      `De eerste ${formats.number(shown)} van ${formats.number(n)}; ze staan allemaal in het opgeslagen scanlogboek.`,
    list: 'Afgewezen scans',
    columns: { at: 'Tijd', barcode: 'Barcode', said: 'Wat vivenu zegt' },
    silent: 'Geen reden opgegeven',
    sendAgain: 'Alles opnieuw verzenden',
    queued: 'Ze worden nog een keer verzonden. Wat vivenu weer afwijst, komt terug in deze lijst.',
  },

  log: {
    title: 'Scanlogboek',
    lead: 'Elke scan van deze computer, voor een spreadsheet (CSV) en voor een programma (JSON Lines). De barcodes en uw notities staan erin: bewaar het zo veilig als een gastenlijst.',
    save: 'Scanlogboek opslaan',
    diagnostics: 'Diagnose opslaan',
    diagnosticsLead: 'De diagnose zegt hoe het met het station gaat. Er staan geen token, namen of barcodes in.',
    saved: 'Opgeslagen op deze computer:',
    writing: 'Het scanlogboek wordt geschreven',
  },

  doorList: {
    title: 'Deurlijst op papier',
    lead: 'Alle tickets op naam, met een vakje om af te vinken: voor de avond waarop al het andere uitvalt. Druk de lijst af voordat de deuren opengaan en bewaar hem zo veilig als een gastenlijst.',
    save: 'Deurlijst opslaan (PDF)',
    drawing: 'De deurlijst wordt gemaakt',
    saved: 'Opgeslagen op deze computer. Open het bestand om het af te drukken:',
  },

  backup: {
    title: 'Back-up',
    lead: 'Terwijl u scant, gaat er een kopie van het scanlogboek naar een map van uw keuze, het liefst op een andere schijf of een usb-stick.',
    none: 'Er wordt geen back-up gemaakt.',
    folder: 'Map',
    last: 'Laatste kopie',
    waiting: 'Sinds de start nog geen: de eerste is onderweg.',
    choose: 'Map kiezen',
    chooseAnother: 'Andere map kiezen',
    stop: 'Stoppen',
  },

  events: {
    title: 'Evenementen op deze computer',
    none: 'Van geen enkel evenement is iets bewaard.',
    tickets: (n) => count(n, 'ticket', 'tickets'),
    scans: (n) => count(n, 'scan', 'scans'),
    unsent: (n) => `${formats.number(n)} niet verzonden`,
    rejected: (n) => `${formats.number(n)} afgewezen`,
    delete: 'Wissen…',
    deleteOf: (name) => `${name} van deze computer wissen`,
    keptBecause: (n) => `${count(n, 'scan is', 'scans zijn')} nog niet verzonden, dus er wordt niets gewist.`,
  },

  purge: {
    title: 'Dit evenement van deze computer wissen?',
    goes: 'Wat verdwijnt',
    tickets: (n) =>
      n === 0
        ? 'Wie er binnen is, en de aantallen bij de ingang'
        : `${count(n, 'ticket', 'tickets')} met de namen erop, wie er binnen is, en de aantallen bij de ingang`,
    scans: (n) => `Barcode, ticket en notitie van ${count(n, 'scan', 'scans')}`,
    oneOfSeveral: 'Het evenement zelf, bij deze ingang: met de andere gaat het scannen door',
    theOnlyOne: 'Het evenement zelf, bij deze ingang: het scannen stopt tot iemand een evenement kiest',
    stays: 'Wat blijft',
    server: 'De scans die vivenu heeft ontvangen',
    log: 'Nummer, tijd en uitslag van elke scan, zodat het scanlogboek compleet blijft',
    files: 'Back-ups en opgeslagen bestanden: wis ze zelf waar ze staan',
    rejected: (n) =>
      `${count(n, 'afgewezen scan heeft', 'afgewezen scans hebben')} vivenu nooit bereikt en ${formats.isOne(n) ? 'zou' : 'zouden'} voorgoed weg zijn. Sla eerst het scanlogboek op.`,
    cancel: 'Houden',
    confirm: 'Wissen',
  },
};
