import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

export const training: Texts['training'] = {
  title: 'Formación',
  mark: 'Nadie entra de verdad',
  unsent: (n) =>
    n === 1
      ? '1 escaneo real está sin enviar: está a salvo aquí y se enviará al terminar la formación.'
      : `${formats.number(n)} escaneos reales están sin enviar: están a salvo aquí y se enviarán al terminar la formación.`,
  end: 'Terminar la formación',
  ending: 'Terminando',
  open: 'Empezar la formación',
  opening: 'Abriendo',
  first: 'Explorar y practicar con un evento completo que no es real.',
  firstFacts: ['2000 tickets de todo tipo', 'Nada que configurar', 'Nada sale de este ordenador'],
  atDoor: 'Practicar en esta puerta con un evento que no es real.',
  atDoorFacts: [
    'Su evento se cierra mientras tanto: sus tickets y escaneos quedan como están',
    'Cada pantalla indica la formación y cada impresión lleva TEST',
    'Después de un reinicio, su evento vuelve a estar abierto',
  ],
  tryThese: 'Para probar',
  page: 'Códigos de barras para imprimir',
  barcode: (label, mark) => `${label}, el primer escaneo muestra: ${mark}`,
  labels: {
    Standing: 'De pie',
    'Seat in Block A': 'Asiento en bloque A',
    'VIP weekend': 'Fin de semana VIP',
    Cancelled: 'Cancelado',
    'Reserved, not paid': 'Reservado, sin pagar',
    'Details missing': 'Faltan datos',
    'Blank ticket': 'Ticket en blanco',
    'Other event': 'Otro evento',
    Unknown: 'Desconocido',
    'Child, wristband chip': 'Niño, chip de la pulsera',
    Crew: 'Equipo',
  },
};
