import type { Refusals } from '../wording.ts';

/** Why a scan was refused and what the person at the door does next. */
export const refusals: Refusals = {
  unreadable: {
    headline: 'Código de barras ilegible',
    advice: 'Escanee de nuevo. Si sigue igual, escriba el número impreso debajo del código de barras.',
  },
  unknown: {
    headline: 'Código de barras desconocido',
    advice:
      'Compruebe que es el código de barras de un ticket y escanee de nuevo. Después, envíe al asistente a taquilla.',
  },
  ambiguous: {
    headline: 'Varios tickets con este código',
    advice: 'Envíe al asistente a taquilla: solo allí pueden saber qué ticket es.',
  },
  wrong_event: {
    headline: 'Ticket de otro evento',
    advice: 'Pida el ticket de este evento. Si no lo tiene, envíe al asistente a taquilla.',
  },
  status_invalid: {
    headline: 'Ticket anulado',
    advice: 'No deje entrar al asistente y envíelo a taquilla.',
  },
  status_reserved: {
    headline: 'Reservado, aún sin pagar',
    advice: 'Envíe al asistente a taquilla a pagar. El ticket funciona en cuanto esté pagado.',
  },
  status_blank: {
    headline: 'Ticket en blanco',
    advice: 'Este ticket no se ha vendido. Envíe al asistente a taquilla.',
  },
  details_required: {
    headline: 'Faltan datos personales',
    advice: 'El asistente los rellena con el enlace del correo del ticket y luego escanea de nuevo.',
  },
  status_unknown: {
    headline: 'Estado del ticket desconocido',
    advice: 'Envíe al asistente a taquilla. Este puesto no adivina.',
  },
  ticket_type_not_allowed: {
    headline: 'Tipo de ticket no válido en esta puerta',
    advice: 'Esta puerta no acepta este tipo de ticket. Indique al asistente la puerta correcta.',
  },
  entry_not_allowed: {
    headline: 'Acceso equivocado',
    advice: 'Este ticket es para otro acceso. Indique al asistente cómo llegar.',
  },
  too_early: {
    headline: 'Demasiado pronto',
    advice: 'La entrada aún no ha empezado. Pida al asistente que espere y escanee de nuevo.',
  },
  too_late: {
    headline: 'Demasiado tarde',
    advice: 'La entrada ha terminado. Envíe al asistente a taquilla.',
  },
  no_reentry: {
    headline: 'No puede volver a entrar',
    advice: 'El asistente ya estuvo dentro, y este ticket no deja entrar dos veces. Envíelo a taquilla.',
  },
  max_entries: {
    headline: 'Todas las entradas usadas',
    advice: 'Este ticket ya se ha usado todas las veces permitidas. Envíe al asistente a taquilla.',
  },
  capacity_full: {
    headline: 'El evento está completo',
    advice: 'No deje entrar al asistente hasta que alguien salga; después, escanee de nuevo.',
  },
  not_inside: {
    headline: 'No está dentro',
    advice: 'Este puesto no ha visto entrar este ticket. Si el asistente quiere entrar, cambie a ENTRADA.',
  },
};
