import type { Direction } from '#shared/domain.ts';
import { refusals } from '#shared/text/fr/refusals.ts';
import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

/** 2e */
const ordinal = (n: number): string => `${formats.number(n)}${n === 1 ? 're' : 'e'}`;

/** The door: verdicts, counters, the last scans. */
export const door: Pick<
  Texts,
  'header' | 'scan' | 'check' | 'undo' | 'override' | 'reason' | 'occupancy' | 'last' | 'bar'
> = {
  header: {
    direction: 'Sens',
    directions: { IN: 'Entrée', OUT: 'Sortie', AUTO: 'Auto' },
    more: (n: number): string => `+ ${count(n, 'autre', 'autres')}`,
    status: 'État du poste',
  },

  scan: {
    words: {
      in: 'ENTRÉE',
      out: 'SORTIE',
      repeat: 'DÉJÀ ENTRÉ',
      refused: 'REFUSÉ',
      refusedExit: 'NE SORT PAS',
      idle: 'PRÊT',
    },
    marks: { in: 'Entrée', out: 'Sortie', repeat: 'Déjà entré', refused: 'Refusé' },
    verdict: 'Résultat',
    ready: 'Scannez un billet',
    readyFor: {
      IN: { in: 'L’entrée des visiteurs est enregistrée', out: null },
      OUT: { in: null, out: 'La sortie des visiteurs est enregistrée' },
      AUTO: {
        in: 'À l’extérieur : l’entrée est enregistrée',
        out: 'À l’intérieur : la sortie est enregistrée',
      },
    },
    refusals,
    beforeRestart: {
      IN: (at: string): string =>
        `Entrée admise ici à ${at}, juste avant un redémarrage : peut-être que personne ne l’a vue. Laissez entrer le visiteur s’il n’est pas encore entré.`,
      OUT: (at: string): string =>
        `Sortie admise ici à ${at}, juste avant un redémarrage : peut-être que personne ne l’a vue. Laissez sortir le visiteur s’il n’est pas encore sorti.`,
    },
    repeatAdvice: 'Ne laissez entrer le visiteur que si vous êtes certain qu’il était ressorti.',
    nameless: 'Pas de nom sur le billet',
    hints: {
      case: 'Il existe un billet avec presque ce code-barres : seules les majuscules et minuscules diffèrent. Scannez-le au lieu de le saisir, ou cherchez le visiteur.',
      composition:
        'Il existe un billet avec presque ce code-barres : seuls les accents diffèrent. Scannez-le au lieu de le saisir, ou cherchez le visiteur.',
    },
    attention: {
      highlight: (type: string | null): string => `Attention : ${type ?? 'billet particulier'}`,
      capacity: 'L’événement est complet',
      details_required: 'Il manque des données personnelles',
    },
    proof: (discount: string): string => `Demandez un justificatif : ${discount}`,
    overridden: (note: string, direction: Direction): string =>
      direction === 'OUT' ? `Sortie par dérogation : ${note}` : `Entrée par dérogation : ${note}`,
    notInList: (from: string | null): string =>
      from === null ? 'Absent de la liste' : `Absent de la liste, données : ${from}`,
    letAnyway: { IN: 'Autoriser l’entrée', OUT: 'Autoriser la sortie' },
    seat: { area: 'Zone', row: 'Rang', seat: 'Place' },
    status: (status: string): string => `Statut : ${status}`,
    barcode: 'Code-barres',
    entry: (n: number): string => `${ordinal(n)} entrée`,
    laterEntry: (n: number, first: string): string => `${ordinal(n)} entrée, première : ${first}`,
    enteredAt: (first: string, minutes: number): string =>
      minutes < 1
        ? `Entrée : ${first}, à l’instant`
        : minutes < 120
          ? `Entrée : ${first}, il y a ${formats.number(minutes)} min`
          : `Entrée : ${first}`,
    entriesSoFar: (n: number, first: string): string =>
      `${count(n, 'entrée', 'entrées')} jusqu’ici, première : ${first}`,
    clear: 'Effacer',
    clearKey: 'Esc',
  },

  check: {
    words: {
      in: 'ENTRERAIT',
      out: 'SORTIRAIT',
      repeat: 'DÉJÀ DEDANS',
      refused: 'SERAIT REFUSÉ',
      idle: 'VÉRIFIER',
    },
    ready: 'Scannez un billet pour le vérifier',
    banner: 'Vérification seule : rien n’est enregistré',
    end: 'Terminer',
  },

  undo: {
    title: 'Annuler ce scan ?',
    lead: 'Il compte comme s’il n’avait pas eu lieu, ici et sur le serveur. La liste le garde, avec le motif.',
    reasons: {
      IN: ['Mauvaise personne', 'Scanné par erreur', 'Le visiteur n’est pas entré'],
      OUT: ['Mauvaise personne', 'Scanné par erreur', 'Le visiteur n’est pas sorti'],
    },
    confirm: 'Annuler le scan',
  },

  override: {
    title: {
      IN: 'Autoriser quand même l’entrée de ce visiteur ?',
      OUT: 'Autoriser quand même la sortie de ce visiteur ?',
    },
    lead: 'C’est enregistré comme une admission par dérogation aux règles, avec le motif.',
    reasons: ['Confirmé par le guichet', 'Décidé par l’organisateur', 'Billets échangés par erreur'],
    confirm: { IN: 'Autoriser l’entrée', OUT: 'Autoriser la sortie' },
  },

  reason: {
    presets: 'Motif',
    other: 'Autre motif',
    cancel: 'Retour',
  },

  occupancy: {
    title: 'À l’intérieur',
    scope: 'selon ce poste',
    in: 'Entrées',
    out: 'Sorties',
    perMinute: 'Par minute',
    of: (capacity: number): string => `sur ${formats.number(capacity)}`,
    levels: { free: null, nearly: 'Presque complet', full: 'Complet' },
    capacity: 'Places occupées',
  },

  last: {
    title: 'Derniers scans',
    none: 'Les scans faits ici apparaissent dans cette liste.',
    undo: 'Annuler',
    undoOf: (who: string): string => `Annuler le scan : ${who}`,
    undone: 'Annulé',
  },

  bar: {
    field: 'Code-barres',
    placeholder: 'Scanner ou saisir un code',
    scan: 'Scanner',
    search: 'Chercher',
    searchKey: 'F2',
    check: 'Vérifier',
    checkKey: 'F6',
    dataKey: 'F8',
    camera: 'Caméra',
    cameraKey: 'F4',
    scannersKey: 'F9',
    printersKey: 'F7',
    chooseEvent: 'Autre événement',
    changeToken: 'Changer de jeton',
    away: 'Cliquez ici : le lecteur écrit dans une autre fenêtre',
  },
};
