import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { makerNames } from '../makers.ts';
import { count } from '../words.ts';

const directions = { IN: 'Einlass', OUT: 'Ausgang', AUTO: 'Auto' };

export const scanners: Texts['scanners'] = {
  loading: 'Einen Moment',
  band: 'Solange dies offen ist, wird niemand eingelassen.',
  bandTry: 'Irgendeinen Code scannen und sehen, was bei der Station ankommt.',

  devices: {
    title: 'Eingesteckt',
    none: 'Kein Scanner ist eingesteckt. Einen einstecken: Er erscheint hier von selbst.',
    noneKeyboard:
      'Ein Scanner, der wie eine Tastatur arbeitet, erscheint hier vielleicht nicht und funktioniert trotzdem: einen Code scannen und auf die letzten Lesungen schauen.',
    nameless: 'Scanner',
    modes: {
      hidPos: 'USB HID POS',
      serial: 'Seriell',
      keyboard: 'Tastaturmodus',
      snapi: 'Zebra-SNAPI-Modus',
      other: 'Modus für Kassen (IBM, OPOS)',
    },
    layout: (layout) => `Aufbau ${layout}`,
    baud: (rate) => `${rate} Baud`,
    states: {
      ready: 'Bereit',
      gone: 'Abgezogen',
      refused: 'Lässt sich nicht öffnen',
      unused: 'Wird nicht gelesen',
      typing: 'Arbeitet als Tastatur',
    },
    gone: 'Wieder einstecken: Es geht von selbst weiter. Andere Scanner und Tippen funktionieren noch.',
    unknownLayout:
      'Gatehouse kennt den Aufbau dessen nicht, was er sendet. Bitte aufzeichnen und die Aufzeichnung an den Support schicken; im Tastaturmodus funktioniert er solange.',
    wrongMode: {
      hidPos: 'Abziehen und wieder einstecken.',
      serial: 'Er wird noch nicht gelesen: seinen Anschluss unten wählen, unter „Serielle Anschlüsse“.',
      keyboard:
        'Er tippt seine Codes in das Fenster, das gerade vorne ist. Im Modus „USB HID POS“ geht keiner verloren, und ä, é oder ł kommen richtig an: das Etikett „USB HID POS“ in seinem Handbuch scannen.',
      snapi:
        'Gatehouse kann diesen Modus nicht lesen. Das Etikett „USB HID POS“ in seinem Handbuch scannen (IBM, OPOS und SNAPI sind andere); der Tastaturmodus geht auch.',
      other:
        'Gatehouse kann diesen Modus nicht lesen. Das Etikett „USB HID POS“ in seinem Handbuch scannen; wo es keines hat, geht auch „USB-Tastatur“ („USB keyboard“).',
    },
    manual: (maker) => `Handbücher von ${makerNames[maker]}`,
    manualOf: (name, maker) => `Handbücher von ${makerNames[maker]}, für ${name}`,
    camera: 'Kamera dieses Computers',
    cameraAbout: 'Liest Tickets, solange ihre Ansicht offen ist',
  },

  name: {
    label: 'Name',
    of: (name) => `Name von ${name}`,
    saved: 'Gespeichert',
  },

  direction: {
    label: 'Richtung',
    of: (name) => `Richtung von ${name}`,
    asStation: 'Wie die Station',
    ways: directions,
  },

  capture: {
    start: 'Für Support aufzeichnen',
    startOf: (name) => `Für Support aufzeichnen: ${name}`,
    lead: 'Die Tickets scannen, die nicht gehen, dann speichern. Die Aufzeichnung enthält die gescannten Barcodes: so sicher aufbewahren wie eine Gästeliste.',
    lines: (n) =>
      n === 0 ? 'Aufzeichnung läuft, bisher nichts' : `Aufzeichnung läuft, bisher ${count(n, 'Stück', 'Stücke')}`,
    save: 'Aufzeichnung speichern',
    drop: 'Verwerfen',
    saved: 'Auf diesem Computer gespeichert:',
  },

  ports: {
    title: 'Serielle Anschlüsse',
    lead: 'Für Scanner mit seriellem Kabel und für solche im Modus „USB serial“ oder „COM port“.',
    none: 'Dieser Computer hat gerade keinen seriellen Anschluss.',
    list: 'Serielle Anschlüsse dieses Computers',
    baud: 'Geschwindigkeit',
    baudOf: (port) => `Geschwindigkeit von ${port}`,
    add: 'Anschluss lesen',
    addOf: (port) => `Anschluss lesen: ${port}`,
    remove: 'Nicht mehr lesen',
    removeOf: (port) => `Nicht mehr lesen: ${port}`,
    read: 'Wird von dieser Station gelesen',
    gone: 'Wird von dieser Station gelesen, wenn er wieder eingesteckt ist',
    unused: 'Wird nicht gelesen',
    other: 'Anschluss, der nicht in der Liste steht',
    example: 'COM3 oder /dev/ttyACM0',
  },

  keyboard: {
    title: 'Tastaturscanner',
    one: 'Tastaturscanner',
    lead: 'Scanner, die tippen. Sie lassen sich nicht unterscheiden, darum gelten diese Einstellungen für alle.',
    calibrate: 'Einmessen',
    standard: 'Zurück zum Standard',
    layout: 'Tasten',
    layouts: {
      us: 'Nach ihrem Platz, wie auf einer US-Tastatur',
      key: 'Wie auf der Tastatur dieses Computers',
    },
    prefix: 'Vor jedem Code',
    noPrefix: 'Nichts',
    end: 'Nach jedem Code',
    ends: {
      any: 'Enter, Tab oder eine Pause',
      Enter: 'Enter',
      Tab: 'Tab',
      pause: 'Eine Pause',
    },
    calibrated: 'Eingemessen',
    never: 'Nie; die meisten Scanner brauchen nur den Standard',
    saved: 'Gespeichert',
  },

  calibrate: {
    title: 'Tastaturscanner einmessen',
    lead: 'Diesen Code einmal scannen, dann eine Sekunde warten. Die Station findet selbst heraus, wie der Scanner tippt.',
    code: 'Code zum Einmessen',
    waiting: 'Warten auf den Scanner',
    nothing:
      'Falls nichts geschieht: den Bildschirm heller stellen, den Scanner 20 cm entfernt halten und zuerst irgendein Ticket scannen, um zu sehen, ob er überhaupt tippt. Ein Scanner mit einer dünnen roten Linie kann keinen Bildschirm lesen; meist muss er nicht eingemessen werden.',
    noKeyboard: (name) =>
      `${name} hat einen Code gelesen und ist kein Tastaturscanner: Er muss nicht eingemessen werden.`,
    foundTitle: 'Es funktioniert. Die Station liest Tastaturscanner ab jetzt so:',
    speed: 'Geschwindigkeit',
    mode: 'Modus',
    altMode: 'Alt und Ziffern, das stimmt auf jeder Tastatur',
    failedTitle: 'Das hat nicht geklappt, und nichts wurde geändert.',
    failed: {
      different: (came) =>
        `Angekommen ist ${came}, nicht der Code auf dem Bildschirm. Wurde dieser gescannt, den Scanner mit dem Etikett in seinem Handbuch auf eine US-Tastatur stellen, oder besser auf „USB HID POS“.`,
      slow: (gap) =>
        `Die Tasten kamen mit ${gap}, so langsam wie ein Mensch tippt. Währenddessen die Tastatur nicht berühren; mit dem Handbuch des Scanners die Verzögerung zwischen den Tasten abschalten.`,
      several: 'Der Code kam mehr als einmal. Einmal scannen, dann eine Sekunde warten.',
      prefix: (prefix) =>
        `Der Scanner sendet ${prefix} vor jedem Code, das ist zu viel. Diesen Vorsatz mit dem Etikett in seinem Handbuch entfernen.`,
    },
    again: 'Erneut scannen',
    close: 'Fertig',
    cancel: 'Abbrechen',
  },

  reads: {
    title: 'Letzte Lesungen',
    none: 'Noch nichts. Irgendeinen Code scannen.',
    incomplete: 'Unvollständig',
    unreadable: 'Unlesbar',
    heard: (what, scanner) => `${scanner}: ${what}`,
    duration: (ms) => (ms < 1 ? 'unter 1 ms' : `${formats.number(Math.round(ms))} ms`),
    gap: (ms) => `${formats.number(Math.round(ms * 10) / 10)} ms pro Taste`,
    pieces: {
      hid: (n) => count(n, 'Report', 'Reports'),
      serial: (n) => count(n, 'Stück', 'Stücke'),
      keyboard: (n) => count(n, 'Taste', 'Tasten'),
      camera: (n) => count(n, 'Stück', 'Stücke'),
    },
    raw: 'Rohe Bytes',
    rawKeys: 'Tasten',
    whole: 'Der ganze Code',
    rawOf: (what) => `Rohe Bytes von ${what}`,
    piece: (n, of, bytes) =>
      `${of === 1 ? '' : `${formats.number(n)} von ${formats.number(of)}, `}${count(bytes, 'Byte', 'Bytes')}`,
    hints: {
      incomplete:
        'Sein Ende kam nie an: Der Scanner hat mitten im Code aufgehört. Ein halber Code lässt niemanden ein. Erneut scannen; passiert es öfter, das Kabel prüfen, dann für den Support aufzeichnen.',
      incompleteKeyboard:
        'Sein Ende kam nie an: Es fehlen Tasten. Ein halber Code lässt niemanden ein. Erneut scannen, und den Scanner einmessen, falls es öfter passiert.',
      unreadable: {
        hid: 'Nichts darin kann ein Code sein. Passiert es öfter, für den Support aufzeichnen.',
        serial:
          'Nichts darin kann ein Code sein. Meist stimmt die Geschwindigkeit nicht: unter „Serielle Anschlüsse“ eine andere wählen.',
        keyboard: 'Im selben Moment hat jemand getippt, und die Tasten lassen sich nicht trennen. Erneut scannen.',
        camera: 'Nichts darin kann ein Code sein. Das Ticket still halten, und näher.',
      },
      typed:
        'Es kam so langsam wie von Hand. Hat es ein Scanner gesendet, seine Verzögerung zwischen den Tasten mit dem Etikett in seinem Handbuch abschalten, oder ihn einmessen.',
      aim: (id) =>
        `Der Scanner setzt ${id} vor den Code, um zu sagen, welche Art es ist. Gatehouse nimmt das weg: Es ist nichts zu tun.`,
      lineEnd:
        'Im Code ist ein Zeilenende oder ein Tabulator. Am Ende nimmt Gatehouse es weg; in der Mitte macht es den Code unlesbar: den Scanner so einstellen, dass er dort nichts sendet.',
      spaces: 'Der Code beginnt oder endet mit einem Leerzeichen. Hat das Ticket keines, fügt es der Scanner hinzu.',
      latin1:
        'Das ist kein gültiges UTF-8, darum wurde es als Latin-1 gelesen. Sind Buchstaben wie ä oder é falsch, den Scanner mit dem Etikett in seinem Handbuch auf UTF-8 stellen.',
      controls:
        'Zeichen darin lassen sich nicht anzeigen. Ein Ticket hat meist keine solchen: Vielleicht stimmt der Modus des Scanners oder seine Tastaturbelegung nicht.',
    },
  },

  chip: {
    fine: (n) => (n === 1 ? 'Scanner' : `${formats.number(n)} Scanner`),
    fineTitle: (n) => (n === 1 ? 'Der Scanner ist bereit' : `${formats.number(n)} Scanner sind bereit`),
    gone: (name) => `${name ?? 'Scanner'} abgezogen`,
    goneTitle: 'Ein Scanner ist abgezogen',
    goneBody: 'Wieder einstecken: Es geht von selbst weiter. Andere Scanner und Tippen funktionieren noch.',
    refused: (name) => `${name ?? 'Scanner'} nicht geöffnet`,
    off: 'USB-Scanner aus',
    states: { ready: 'bereit', gone: 'abgezogen', refused: 'lässt sich nicht öffnen' },
    each: (name, state) => `${name}: ${state}`,
    show: 'Scanner anzeigen',
  },

  own: (name, direction) => `${name}: ${directions[direction]}`,
};
