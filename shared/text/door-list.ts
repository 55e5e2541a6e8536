import type { Language } from '../language.ts';

/** What stands on the printed door list. */
export interface DoorListWords {
  readonly title: string;
  readonly made: (moment: string) => string;
  readonly ticketsAsOf: (moment: string) => string;
  /** The ticket list was never read whole. */
  readonly ticketsNever: string;
  readonly page: (page: string, pages: string) => string;
  readonly columns: {
    readonly name: string;
    readonly ticket: string;
    readonly place: string;
    readonly barcode: string;
    readonly inside: string;
  };
  /** Beside the name of somebody who was inside and has gone. */
  readonly left: (time: string) => string;
  readonly nameless: string;
  /** Above names that begin with no letter, and with a letter of a script that has no alphabet of its own here. */
  readonly otherNames: string;
  readonly howTo: string;
  readonly leftOut: (n: number, formatted: string) => string;
  readonly empty: string;
}

export const doorListWords: Record<Language, DoorListWords> = {
  en: {
    title: 'Door list',
    made: (moment) => `made ${moment}`,
    ticketsAsOf: (moment) => `tickets as of ${moment}`,
    ticketsNever: 'the tickets were not all loaded',
    page: (page, pages) => `Page ${page} of ${pages}`,
    columns: { name: 'Name', ticket: 'Ticket', place: 'Seat', barcode: 'Barcode', inside: 'Inside since' },
    left: (time) => `left ${time}`,
    nameless: 'No name',
    otherNames: 'Other names',
    howTo: 'Tick each guest who comes in. A ticked box: came in before this list was made.',
    leftOut: (n, formatted) =>
      n === 1
        ? `${formatted} ticket that is not admitted here is left out.`
        : `${formatted} tickets that are not admitted here are left out.`,
    empty: 'There is no ticket to list.',
  },
  de: {
    title: 'Einlassliste',
    made: (moment) => `erstellt ${moment}`,
    ticketsAsOf: (moment) => `Tickets vom ${moment}`,
    ticketsNever: 'die Tickets waren nicht alle geladen',
    page: (page, pages) => `Seite ${page} von ${pages}`,
    columns: { name: 'Name', ticket: 'Ticket', place: 'Platz', barcode: 'Barcode', inside: 'Drin seit' },
    left: (time) => `raus ${time}`,
    nameless: 'Ohne Namen',
    otherNames: 'Andere Namen',
    howTo: 'Jeden Gast abhaken, der hereinkommt. Ein Haken im Kästchen: war schon vor dieser Liste drin.',
    leftOut: (n, formatted) =>
      n === 1
        ? `${formatted} Ticket, das hier nicht eingelassen wird, fehlt in der Liste.`
        : `${formatted} Tickets, die hier nicht eingelassen werden, fehlen in der Liste.`,
    empty: 'Es gibt kein Ticket für die Liste.',
  },
  fr: {
    title: 'Liste d’entrée',
    made: (moment) => `établie le ${moment}`,
    ticketsAsOf: (moment) => `billets au ${moment}`,
    ticketsNever: 'les billets n’étaient pas tous chargés',
    page: (page, pages) => `Page ${page} sur ${pages}`,
    columns: { name: 'Nom', ticket: 'Billet', place: 'Place', barcode: 'Code-barres', inside: 'Entré à' },
    left: (time) => `sorti ${time}`,
    nameless: 'Sans nom',
    otherNames: 'Autres noms',
    howTo: 'Cochez chaque personne qui entre. Case déjà cochée : entrée avant l’édition de cette liste.',
    leftOut: (n, formatted) =>
      n < 2
        ? `${formatted} billet non admis ici ne figure pas sur la liste.`
        : `${formatted} billets non admis ici ne figurent pas sur la liste.`,
    empty: 'Il n’y a aucun billet à lister.',
  },
  es: {
    title: 'Lista de acceso',
    made: (moment) => `creada el ${moment}`,
    ticketsAsOf: (moment) => `tickets a ${moment}`,
    ticketsNever: 'no se habían cargado todos los tickets',
    page: (page, pages) => `Página ${page} de ${pages}`,
    columns: { name: 'Nombre', ticket: 'Ticket', place: 'Asiento', barcode: 'Código', inside: 'Dentro desde' },
    left: (time) => `salió ${time}`,
    nameless: 'Sin nombre',
    otherNames: 'Otros nombres',
    howTo: 'Marque a cada persona que entre. Casilla ya marcada: entró antes de crearse esta lista.',
    leftOut: (n, formatted) =>
      n === 1
        ? `${formatted} ticket que aquí no se admite no figura en la lista.`
        : `${formatted} tickets que aquí no se admiten no figuran en la lista.`,
    empty: 'No hay ningún ticket que listar.',
  },
  nl: {
    title: 'Deurlijst',
    made: (moment) => `gemaakt ${moment}`,
    ticketsAsOf: (moment) => `tickets van ${moment}`,
    ticketsNever: 'niet alle tickets waren geladen',
    page: (page, pages) => `Pagina ${page} van ${pages}`,
    columns: { name: 'Naam', ticket: 'Ticket', place: 'Plaats', barcode: 'Barcode', inside: 'Binnen sinds' },
    left: (time) => `weg ${time}`,
    nameless: 'Zonder naam',
    otherNames: 'Andere namen',
    howTo: 'Vink elke gast af die binnenkomt. Een vinkje in het vakje: was al binnen vóór deze lijst.',
    leftOut: (n, formatted) =>
      n === 1
        ? `${formatted} ticket dat hier niet wordt toegelaten, staat niet op de lijst.`
        : `${formatted} tickets die hier niet worden toegelaten, staan niet op de lijst.`,
    empty: 'Er is geen ticket voor de lijst.',
  },
};
