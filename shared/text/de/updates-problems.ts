import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

export const updatesWordings = {
  update_none: { title: 'Für diesen Computer gibt es keine neuere Version', advice: 'Es ist nichts zu tun.' },
  update_event_open: {
    title: 'Ein Event ist offen: Jetzt wird nichts installiert',
    advice: 'Weiter scannen. Die neue Version wartet, bis das Event vorbei ist.',
  },
  update_unsent: {
    title: 'Scans sind noch nicht gesendet: Jetzt wird nichts installiert',
    advice: 'Sie sind auf diesem Computer sicher. Netzwerk prüfen, warten, bis alle gesendet sind, dann installieren.',
  },
  update_training: {
    title: 'Ein Training ist offen: Jetzt wird nichts installiert',
    advice: 'Das Training beenden, dann installieren.',
  },
  update_unreached: {
    title: 'Die neue Version lässt sich nicht laden',
    advice: 'Netzwerk prüfen. Die Station läuft weiter wie bisher und versucht es später wieder.',
  },
  update_unsigned: {
    title: 'Was der Server anbietet, ist keine echte Version für diesen Kanal',
    advice:
      'Nichts wurde installiert, die Station läuft weiter wie bisher. Vielleicht verlangt das WLAN eine Anmeldung. Kommt es wieder vor, Bescheid geben, wer diesen Computer betreut.',
  },
  update_damaged: {
    title: 'Das Paket kam nicht so an, wie es gesendet wurde',
    advice: 'Nichts wurde installiert, die Station läuft weiter wie bisher. Noch einmal installieren.',
  },
  update_failed: {
    title: 'Die neue Version konnte nicht installiert werden',
    advice: 'Die Station läuft weiter wie bisher. Platz auf der Festplatte schaffen, dann noch einmal installieren.',
  },
  update_not_here: {
    title: 'Dieses Programm aktualisiert sich hier nicht selbst',
    advice: 'Weiter scannen. Nach neuen Versionen fragen, wer diesen Computer betreut.',
  },
  version_before_gone: {
    title: 'Die Version davor ist auf diesem Computer nicht mehr vollständig',
    advice: 'Die Station läuft weiter wie bisher. Die ältere Version dort holen, wo Gatehouse herkam.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
