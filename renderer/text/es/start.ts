import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

/** Of a time that is rounded already. */
function left(ms: number): string {
  const minutes = ms / 60_000;
  if (minutes === 0) return 'Tiempo restante: unos segundos';
  if (minutes < 1) return 'Tiempo restante: aprox. medio minuto';
  return minutes <= 90
    ? `Tiempo restante: aprox. ${formats.number(minutes)} min`
    : `Tiempo restante: aprox. ${formats.number(minutes / 60)} h`;
}

/** What every screen says, and those before the door opens. */
export const start: Pick<
  Texts,
  'product' | 'dot' | 'common' | 'starting' | 'unusable' | 'connect' | 'events' | 'loading'
> = {
  product: 'Gatehouse',

  dot: ' · ',

  common: {
    backToScanning: 'Volver al escaneo',
    tryAgain: 'Reintentar',
    chooseAnotherEvent: 'Elegir otro evento',
    otherToken: 'Otro token',
    wait: 'Espere, por favor',
    faultTitle: 'El puesto no ha respondido',
    faultAdvice:
      'Inténtelo de nuevo. Si vuelve a ocurrir, cierre Gatehouse y ábralo otra vez; los escaneos registrados se conservan.',
  },

  starting: 'Iniciando',

  unusable: {
    lead: 'Este puesto no puede escanear',
  },

  connect: {
    promise: 'Control de acceso para eventos de vivenu, con y sin conexión',
    title: 'Conectar con vivenu',
    lead: 'Para sus eventos, con el token de un usuario de acceso.',
    server: 'Servidor',
    servers: {
      production: { name: 'Producción', host: 'vivenu.com' },
      staging: { name: 'Pruebas', host: 'vivenu.dev' },
      custom: { name: 'Otro', host: 'Su dirección' },
    },
    address: 'Dirección del servidor',
    addressExample: 'https://',
    readableOnTheWay: 'Con http, cualquiera en la red puede leer el token.',
    token: 'Token',
    tokenHint: 'Escanéelo, péguelo o escríbalo.',
    show: 'Mostrar',
    hide: 'Ocultar',
    showToken: 'Mostrar el token',
    hideToken: 'Ocultar el token',
    plainStorage: 'Aquí no hay llavero: otras personas con esta cuenta podrían leerlo.',
    keepReadable: 'Guardar el token de todos modos',
    keepReadableOff: 'Si no, habrá que escribirlo de nuevo tras un reinicio.',
    noStorage: 'Este ordenador no puede guardar el token. Escríbalo de nuevo tras un reinicio.',
    connect: 'Conectar',
    connecting: 'Conectando',
    waiting: (n: number): string =>
      n === 1
        ? '1 escaneo espera en este puesto. Se envía en cuanto se introduce un token válido.'
        : `${formats.number(n)} escaneos esperan en este puesto. Se envían en cuanto se introduce un token válido.`,
  },

  events: {
    title: '¿Para qué evento es esta puerta?',
    lead: (n: number): string => `Este token tiene ${count(n, 'evento', 'eventos')}.`,
    filter: 'Filtrar eventos',
    none: 'Ningún evento tiene esto en su nombre.',
    nameless: 'Evento sin nombre',
    opening: 'Abriendo',
    several: 'Una pulsación abre un evento. Para varios en esta puerta, márquelos.',
    tick: (name: string): string => `Marcar ${name}`,
    open: (n: number): string => `Abrir ${count(n, 'evento', 'eventos')}`,
  },

  loading: {
    title: 'Cargando tickets',
    lead: 'La puerta puede abrir cuando todos estén en este puesto.',
    first: 'Pidiendo la lista',
    left,
    figures: { tickets: 'Tickets', rate: 'Tickets por segundo', pages: 'Páginas' },
    of: (tickets: number, total: number | null): string =>
      total === null ? formats.number(tickets) : `${formats.number(tickets)} de ${formats.number(total)}`,
    about: (rate: number): string => formats.number(Number(rate.toPrecision(2))),
    unknown: '–',
    stopped: 'La carga se ha detenido',
    kept: (tickets: number): string =>
      tickets === 0
        ? 'Todavía no hay ningún ticket en este puesto.'
        : `${count(tickets, 'ticket se queda', 'tickets se quedan')} en este puesto. La carga sigue donde se detuvo, también después de un reinicio.`,
  },
};
