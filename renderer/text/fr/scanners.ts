import type { ScanDirection } from '#shared/policy.ts';
import type { HidLayoutName } from '#shared/scanners.ts';
import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { makerNames, type KnownMaker } from '../makers.ts';
import { count } from '../words.ts';

const directions: Record<ScanDirection, string> = { IN: 'Entrée', OUT: 'Sortie', AUTO: 'Auto' };

/** The bench for scanners, and what the door says of them. */
export const scanners: Texts['scanners'] = {
  loading: 'Un instant',
  band: 'Tant que cette page est ouverte, aucune entrée n’est enregistrée.',
  bandTry: 'Scannez n’importe quel code pour voir ce que le poste reçoit.',

  devices: {
    title: 'Branchés',
    none: 'Aucun lecteur n’est branché. Branchez-en un : il apparaît ici de lui-même.',
    noneKeyboard:
      'Un lecteur qui agit comme un clavier peut ne pas apparaître ici et fonctionner quand même : scannez un code et regardez les dernières lectures.',
    nameless: 'Lecteur',
    modes: {
      hidPos: 'USB HID POS',
      serial: 'Série',
      keyboard: 'Mode clavier',
      snapi: 'Mode Zebra SNAPI',
      other: 'Mode pour caisses (IBM, OPOS)',
    },
    layout: (layout: HidLayoutName): string => `format ${layout}`,
    baud: (rate: number): string => `${rate} Bd`,
    states: {
      ready: 'Prêt',
      gone: 'Débranché',
      refused: 'Ne peut pas être ouvert',
      unused: 'Non lu',
      typing: 'Fonctionne comme un clavier',
    },
    gone: 'Rebranchez-le : il reprend de lui-même. Les autres lecteurs et la saisie fonctionnent toujours.',
    unknownLayout:
      'Gatehouse ne connaît pas le format de ce qu’il envoie. Enregistrez-le et envoyez l’enregistrement à l’assistance ; en attendant, il fonctionne en mode clavier.',
    wrongMode: {
      hidPos: 'Débranchez-le et rebranchez-le.',
      serial: 'Il n’est pas encore lu : choisissez son port plus bas, sous « Ports série ».',
      keyboard:
        'Il écrit ses codes dans la fenêtre qui est au premier plan. En mode « USB HID POS », aucun ne se perd, et ä, é ou ł arrivent correctement : scannez l’étiquette « USB HID POS » de son manuel.',
      snapi:
        'Gatehouse ne peut pas lire ce mode. Scannez l’étiquette « USB HID POS » de son manuel (IBM, OPOS et SNAPI en sont d’autres) ; le mode clavier fonctionne aussi.',
      other:
        'Gatehouse ne peut pas lire ce mode. Scannez l’étiquette « USB HID POS » de son manuel ; s’il n’y en a pas, « USB keyboard » fonctionne aussi.',
    },
    manual: (maker: KnownMaker): string => `Manuels ${makerNames[maker]}`,
    manualOf: (name: string, maker: KnownMaker): string => `Manuels ${makerNames[maker]}, pour ${name}`,
    camera: 'Caméra de cet ordinateur',
    cameraAbout: 'Lit les billets tant que son image est ouverte',
  },

  name: {
    label: 'Nom',
    of: (name: string): string => `Nom de ${name}`,
    saved: 'Enregistré',
  },

  direction: {
    label: 'Sens',
    of: (name: string): string => `Sens de ${name}`,
    asStation: 'Comme le poste',
    ways: directions,
  },

  capture: {
    start: 'Enregistrer pour l’assistance',
    startOf: (name: string): string => `Enregistrer pour l’assistance : ${name}`,
    lead: 'Scannez les billets qui posent problème, puis enregistrez. L’enregistrement contient les codes-barres scannés : protégez-le comme une liste de visiteurs.',
    lines: (n: number): string =>
      n === 0
        ? 'Enregistrement en cours, rien pour l’instant'
        : `Enregistrement en cours, ${count(n, 'élément', 'éléments')} pour l’instant`,
    save: 'Enregistrer le fichier',
    drop: 'Abandonner',
    saved: 'Enregistré sur cet ordinateur :',
  },

  ports: {
    title: 'Ports série',
    lead: 'Pour les lecteurs à câble série, et pour ceux en mode « USB serial » ou « COM port ».',
    none: 'Cet ordinateur n’a pas de port série en ce moment.',
    list: 'Ports série de cet ordinateur',
    baud: 'Vitesse',
    baudOf: (port: string): string => `Vitesse de ${port}`,
    add: 'Lire ce port',
    addOf: (port: string): string => `Lire ce port : ${port}`,
    remove: 'Ne plus lire',
    removeOf: (port: string): string => `Ne plus lire ${port}`,
    read: 'Lu par ce poste',
    gone: 'Lu par ce poste dès qu’il est rebranché',
    unused: 'Non lu',
    other: 'Port qui n’est pas dans la liste',
    example: 'COM3 ou /dev/ttyACM0',
  },

  keyboard: {
    title: 'Lecteurs clavier',
    one: 'Lecteur clavier',
    lead: 'Des lecteurs qui tapent comme un clavier. Rien ne les distingue, ces réglages valent donc pour tous.',
    calibrate: 'Calibrer',
    standard: 'Revenir au standard',
    layout: 'Touches',
    layouts: {
      us: 'Selon leur place, comme sur un clavier américain',
      key: 'Comme sur le clavier de cet ordinateur',
    },
    prefix: 'Avant chaque code',
    noPrefix: 'Rien',
    end: 'Après chaque code',
    ends: {
      any: 'Entrée, Tab ou une pause',
      Enter: 'Entrée',
      Tab: 'Tab',
      pause: 'Une pause',
    },
    calibrated: 'Calibré',
    never: 'Jamais ; le standard suffit à la plupart des lecteurs',
    saved: 'Enregistré',
  },

  calibrate: {
    title: 'Calibrer un lecteur clavier',
    lead: 'Scannez ce code une fois, puis attendez une seconde. Le poste trouve seul comment le lecteur écrit.',
    code: 'Code de calibrage',
    waiting: 'En attente du lecteur',
    nothing:
      'Si rien ne se passe : augmentez la luminosité de l’écran, tenez le lecteur à 20 cm et scannez d’abord un billet quelconque pour voir s’il écrit. Un lecteur à une seule ligne rouge fine ne peut pas lire un écran ; la plupart du temps, il n’a pas besoin de calibrage.',
    noKeyboard: (name: string): string =>
      `${name} a lu un code, et ce n’est pas un lecteur clavier : il n’a pas besoin de calibrage.`,
    foundTitle: 'Cela fonctionne. Désormais, le poste lit ainsi les lecteurs clavier de ce genre :',
    speed: 'Vitesse',
    mode: 'Mode',
    altMode: 'Alt et chiffres, ce qui est juste sur tous les claviers',
    failedTitle: 'Cela n’a pas fonctionné, et rien n’a été modifié.',
    failed: {
      different: (came: string): string =>
        `Le poste a reçu ${came}, et non le code affiché à l’écran. Si c’est bien lui que vous avez scanné, réglez le lecteur sur un clavier américain avec l’étiquette de son manuel, ou mieux sur « USB HID POS ».`,
      slow: (gap: string): string =>
        `Les touches sont arrivées à ${gap}, aussi lentement que si quelqu’un tapait. Ne touchez pas au clavier pendant ce temps ; dans le manuel du lecteur, réglez le délai entre les touches sur aucun.`,
      several: 'Le code est arrivé plusieurs fois. Scannez-le une fois, puis attendez une seconde.',
      prefix: (prefix: string): string =>
        `Le lecteur envoie ${prefix} avant chaque code, ce qui est trop. Supprimez le préfixe avec l’étiquette de son manuel.`,
    },
    again: 'Scanner à nouveau',
    close: 'Terminé',
    cancel: 'Annuler',
  },

  reads: {
    title: 'Dernières lectures',
    none: 'Rien pour l’instant. Scannez n’importe quel code.',
    incomplete: 'Incomplet',
    unreadable: 'Illisible',
    heard: (what: string, scanner: string): string => `${scanner} : ${what}`,
    duration: (ms: number): string => (ms < 1 ? 'moins de 1 ms' : `${formats.number(Math.round(ms))} ms`),
    gap: (ms: number): string => `${formats.number(Math.round(ms * 10) / 10)} ms par touche`,
    pieces: {
      hid: (n: number): string => count(n, 'rapport', 'rapports'),
      serial: (n: number): string => count(n, 'élément', 'éléments'),
      keyboard: (n: number): string => count(n, 'touche', 'touches'),
      camera: (n: number): string => count(n, 'élément', 'éléments'),
    },
    raw: 'Octets bruts',
    rawKeys: 'Touches',
    whole: 'Le code entier',
    rawOf: (what: string): string => `Octets bruts de ${what}`,
    piece: (n: number, of: number, bytes: number): string =>
      `${of === 1 ? '' : `${formats.number(n)} sur ${formats.number(of)}, `}${count(bytes, 'octet', 'octets')}`,
    hints: {
      incomplete:
        'La fin n’est jamais arrivée : le lecteur s’est arrêté au milieu d’un code. Un demi-code ne fait entrer personne. Scannez-le à nouveau ; si cela persiste, regardez le câble, puis enregistrez-le pour l’assistance.',
      incompleteKeyboard:
        'La fin n’est jamais arrivée : il manque des touches. Un demi-code ne fait entrer personne. Scannez-le à nouveau, et calibrez le lecteur si cela persiste.',
      unreadable: {
        hid: 'Rien là-dedans ne peut être un code. Si cela persiste, enregistrez-le pour l’assistance.',
        serial:
          'Rien là-dedans ne peut être un code. Le plus souvent, la vitesse est fausse : choisissez-en une autre sous « Ports série ».',
        keyboard:
          'Quelqu’un a tapé au même moment, et il est impossible de distinguer les touches. Scannez-le à nouveau.',
        camera: 'Rien là-dedans ne peut être un code. Tenez le billet immobile et plus près.',
      },
      typed:
        'C’est arrivé aussi lentement qu’à la main. Si cela vient d’un lecteur, réglez son délai entre les touches sur aucun avec l’étiquette de son manuel, ou calibrez-le.',
      aim: (id: string): string =>
        `Le lecteur ajoute ${id} avant le code, pour dire de quelle sorte il est. Gatehouse l’enlève : il n’y a rien à faire.`,
      lineEnd:
        'Il y a une fin de ligne ou une tabulation dans le code. Gatehouse l’enlève à la fin ; au milieu, elle rend le code illisible : réglez le lecteur pour qu’il n’envoie rien à cet endroit.',
      spaces: 'Le code commence ou finit par une espace. Si le billet n’en a pas, c’est le lecteur qui l’ajoute.',
      latin1:
        'Ce n’est pas de l’UTF-8 valable, il a donc été lu comme du Latin-1. Si des lettres comme ä ou é sont fausses, réglez le lecteur sur UTF-8 avec l’étiquette de son manuel.',
      controls:
        'Certains caractères ne peuvent pas être affichés. Un billet n’en contient presque jamais : le mode du lecteur ou sa disposition de clavier est peut-être faux.',
    },
  },

  chip: {
    fine: (n: number): string => (n === 1 ? 'Lecteur' : count(n, 'lecteur', 'lecteurs')),
    fineTitle: (n: number): string =>
      n === 1 ? 'Le lecteur est prêt' : count(n, 'lecteur est prêt', 'lecteurs sont prêts'),
    gone: (name: string | null): string => `${name ?? 'Lecteur'} débranché`,
    goneTitle: 'Un lecteur est débranché',
    goneBody: 'Rebranchez-le : il reprend de lui-même. Les autres lecteurs et la saisie fonctionnent toujours.',
    refused: (name: string | null): string => `${name ?? 'Lecteur'} non ouvert`,
    off: 'Lecteurs USB inactifs',
    states: { ready: 'prêt', gone: 'débranché', refused: 'ne peut pas être ouvert' },
    each: (name: string, state: string): string => `${name} : ${state}`,
    show: 'Voir les lecteurs',
  },

  own: (name: string, direction: ScanDirection): string => `${name} : ${directions[direction]}`,
};
