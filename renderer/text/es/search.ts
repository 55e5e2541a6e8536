import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

/** Guests and tickets by name, seat and barcode. */
export const search: Texts['search'] = {
  title: 'Buscar asistentes',
  field: 'Nombre, ticket, asiento o parte del código de barras',
  close: 'Cerrar',
  short: 'Escriba dos caracteres o más. Mientras tanto se puede seguir escaneando.',
  searching: 'Buscando',
  none: 'No se ha encontrado a nadie. Pruebe con menos letras, el asiento o parte del código de barras.',
  found: (n: number): string => count(n, 'ticket', 'tickets'),
  first: (n: number): string => `Los primeros ${formats.number(n)} tickets: escriba más para encontrar otros`,
  checkIn: 'Dar entrada',
  checkOut: 'Dar salida',
  checkOnly: 'Comprobar',
  insideSince: (moment: string): string => `Dentro desde: ${moment}`,
  inside: 'Dentro',
  entries: (n: number): string => count(n, 'entrada', 'entradas'),
  statuses: {
    INVALID: 'Anulado',
    RESERVED: 'Reservado, sin pagar',
    DETAILSREQUIRED: 'Faltan datos',
    BLANK: 'En blanco',
  },
  statusless: 'Sin estado',
  /** One ticket with its scans. */
  ticket: {
    show: 'Ver el ticket:',
    unknown: 'Código sin ticket',
    loading: 'Un momento',
    fields: {
      ticket: 'Ticket',
      category: 'Categoría de precio',
      discount: 'Pedir justificante',
      seat: 'Asiento',
      event: 'Evento',
      status: 'Estado',
      barcode: 'Código de barras',
    },
    now: 'Un escaneo ahora',
    never: 'No está dentro, aquí nunca ha entrado',
    outside: 'No está dentro',
    outsideSince: (moment: string): string => `No está dentro, salió: ${moment}`,
    scans: 'Escaneos en este puesto',
    none: 'Todavía no se ha escaneado en este puesto.',
    newest: (n: number): string => `Los ${formats.number(n)} más recientes; todos están en el registro guardado.`,
    sources: {
      hid: 'Lector USB',
      serial: 'Lector serie',
      wedge: 'Lector de teclado',
      camera: 'Cámara',
      typed: 'Escrito a mano',
      manual: 'A mano',
      demo: 'En la pantalla',
      headless: 'Sin ventana',
    },
    takenBack: (moment: string): string => `Deshecho: ${moment}`,
    uploads: { unsent: 'Sin enviar', sent: 'Enviado a vivenu', rejected: 'Rechazado por vivenu' },
    print: 'Imprimir',
    said: (words: string): string => `vivenu dice: ${words}`,
  },
};
