import type { Texts } from '../model.ts';

export const setup: Texts['setup'] = {
  first: {
    title: 'Schon eine Station eingerichtet?',
    lead: 'Hier ihren Einrichtungscode scannen oder ihre Datei öffnen.',
  },

  give: {
    title: 'Für die nächsten Stationen',
    about:
      'Server, Event, Regeln, Drucker und Bildschirm dieser Station, als Datei oder Code. Die nächste Station übernimmt sie auf ihrem ersten Bildschirm. Ihr Name und ihre Scanner bleiben ihre eigenen.',
    goes: 'Was mitkommt',
    choices: { without: 'Ohne Token', with: 'Mit Token und PIN' },
    choicesAbout: {
      without: 'Bei vivenu kann niemand etwas damit anfangen. Die nächste Station fragt nach dem Token.',
      with: 'Mit einer Passphrase versiegelt: Nach mehr fragt die nächste Station nicht.',
    },
    save: 'Einrichtung speichern',
    show: 'Einrichtungscode zeigen',
    saved: 'Auf diesem Computer gespeichert. Den Namen gatehouse.json behalten:',
  },

  take: {
    title: 'Einrichtung übernehmen',
    about:
      'Aus der Datei einer anderen Station. Sie gilt sofort; ein anderer Token oder ein anderes Event erst, wenn alle Scans gesendet sind. Einrichtungscodes werden auf dem ersten Bildschirm gescannt, bevor ein Event gewählt ist.',
    open: 'Einrichtungsdatei öffnen',
  },

  passphrase: {
    label: 'Passphrase',
    choose: 'Passphrase, mindestens 10 Zeichen',
    show: 'Passphrase anzeigen',
    hide: 'Passphrase verbergen',
    strengths: {
      none: 'Am besten mehrere Wörter, die nicht zusammengehören. Gatehouse bewahrt sie nirgends auf: Ohne sie lässt sich die Einrichtung nicht öffnen.',
      short: 'Zu kurz: Wer die Datei findet, errät sie bald.',
      enough: 'Lang genug. Vier Wörter oder mehr sind besser.',
      good: 'Gut. Nicht zusammen mit der Datei aufbewahren.',
    },
  },

  code: {
    title: 'Einrichtungscode',
    picture: 'Die Einrichtung als QR-Code',
    steps: ['Gatehouse an der nächsten Station starten.', 'Diesen Code auf ihrem ersten Bildschirm scannen.'],
    thenToken: 'Danach den Token scannen: Das Event öffnet sich von selbst.',
    thenPassphrase: 'Danach die Passphrase eingeben: Das Event öffnet sich von selbst.',
    isSealed:
      'Token und PIN sind darin, versiegelt. Wer den Code fotografiert, braucht noch die Passphrase. Ihn trotzdem niemandem zeigen.',
    isOpen: 'Weder Token noch PIN sind darin. Der Code zeigt Server, Event und Regeln dieses Einlasses.',
    shortened: 'Für die Drucker und die Namen der Eingänge ist im Code kein Platz. Sie sind in der Datei.',
    close: 'Schließen',
  },

  sealed: {
    waits: 'Eine versiegelte Einrichtung wartet auf ihre Passphrase.',
    enter: 'Passphrase eingeben',
    forget: 'Einrichtung verwerfen',
  },

  unseal: {
    title: 'Passphrase der Einrichtung',
    lead: 'Die Passphrase, die beim Speichern der Einrichtung gewählt wurde.',
    take: 'Einrichtung übernehmen',
    later: 'Nicht jetzt',
  },
};
