import type { Texts } from '../model.ts';

export const updates: Texts['updates'] = {
  title: 'Updates',
  version: 'Version',
  runs: (version) => `Auf diesem Computer läuft Version ${version}.`,
  states: {
    none: 'Es gibt keine neuere Version.',
    unknown: 'Seit dem Start wurde nicht nach einer neueren Version gesucht.',
    looking: 'Eine neuere Version wird gesucht…',
    found: (version) => `Version ${version} kann installiert werden.`,
    fetching: (version, percent) => `Version ${version} wird geladen: ${percent} %`,
    installing: (version) => `Version ${version} wird installiert. Die Station wird beendet und startet neu.`,
  },
  lookedAt: (time) => `Zuletzt gesucht: ${time}.`,
  look: 'Jetzt suchen',
  install: 'Installieren…',
  blocks: {
    event_open: 'An dieser Tür ist ein Event offen. Bis es vorbei ist, wird nichts geladen oder installiert.',
    unsent: 'Es sind noch nicht alle Scans an vivenu gesendet. Abwarten, dann installieren.',
    training: 'Ein Training ist offen. Erst beenden, dann installieren.',
  },
  eventUntil: (moment) => `Wird niemand gescannt, gilt es ab ${moment} als vorbei.`,
  eventOver:
    'Ist es schon vorbei? Unter „Diese Station“ die Liste der Events öffnen. Sechs Stunden nach dem letzten Scan lässt sich dort installieren.',
  cannot: {
    managed: 'Neue Versionen installiert, wer diesen Computer betreut. Dort nachfragen.',
    not_installed:
      'Diese Kopie kann sich nicht selbst ersetzen: Sie kam als Paket des Systems oder wurde nur entpackt. Eine neue Version auf demselben Weg installieren.',
    no_key:
      'Dieser Kopie fehlt der Schlüssel, mit dem neue Versionen geprüft werden. Neue Versionen von Hand installieren.',
    no_server:
      'Es ist nicht bekannt, wo es neue Versionen gibt. Unten die Adresse eingeben oder neue Versionen von Hand installieren.',
  },
  how: 'Wie die Station aktuell bleibt',
  when: {
    title: 'Neue Versionen',
    about: 'Nie, solange ein Event offen ist oder Scans nicht gesendet sind, und nie eine ältere Version.',
    off: 'Aus',
    ask: 'Erst fragen',
    quiet: 'In Ruhezeiten',
  },
  asksForPassword:
    'Auf diesem Computer muss jedes Mal ein Administrator zustimmen. Von selbst werden neue Versionen hier nicht installiert.',
  quiet: {
    title: 'Ruhezeiten',
    about:
      'In diesen Stunden installiert die Station von selbst, wenn niemand sie benutzt. Der Computer muss eingeschaltet sein.',
    from: 'Ruhezeiten von',
    to: 'Ruhezeiten bis',
    between: 'bis',
    none: 'Beide Zeiten sind gleich: Es gibt keine Ruhezeiten.',
  },
  channel: {
    title: 'Kanal',
    about: 'Welche Versionen diese Station bekommt. Vielleicht hat der Veranstalter einen eigenen für das Haus.',
    mistake: 'Nur Kleinbuchstaben, Ziffern und Bindestriche.',
  },
  server: {
    title: 'Server',
    about: 'Wo es neue Versionen gibt. Leer: wie mit dem Programm geliefert.',
    placeholder: 'Wie geliefert',
    mistake: 'Die Adresse muss mit https:// beginnen',
  },
  confirm: {
    title: (version) => `Version ${version} installieren?`,
    points: [
      'Die Station wird beendet und startet von selbst neu. Etwa eine Minute lang kann niemand scannen.',
      'Scans, Tickets und Einstellungen bleiben auf diesem Computer.',
      'Wird vorher noch ein Gast gescannt, wartet die neue Version.',
    ],
    cancel: 'Nicht jetzt',
    install: 'Installieren',
  },
  back: {
    title: 'Die Version davor',
    about: (version) => `Version ${version} ist noch auf diesem Computer, falls die neue Schwierigkeiten macht.`,
    show: 'Datei zeigen',
    none: 'Auf diesem Computer ist keine. Ab dem nächsten Update wird sie aufgehoben.',
    steps: 'So geht es zurück',
    list: [
      'Nur, wenn kein Event offen ist und alle Scans gesendet sind.',
      'Die Datei zeigen lassen, dann Gatehouse schließen.',
      'Windows: die Datei ausführen. Mac: entpacken und Gatehouse in die Programme legen. Linux: über die Datei kopieren, die gestartet wird.',
      'Gatehouse starten. Die neuere Version kommt nicht von selbst wieder; hier lässt sie sich erneut installieren.',
    ],
    data: 'Kann die ältere Version das Scanprotokoll nicht mehr lesen, sagt sie das und ändert nichts. Dann die neuere wieder installieren.',
  },
};
