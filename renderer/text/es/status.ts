import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count, spanIn } from '../words.ts';

const span = (ms: number): string => spanIn(ms, 'h', 'día', 'días');

/** What the status line says, and what stands across the screen. */
export const status: Texts['status'] = {
  online: 'Conectado',
  onlineTitle: 'Conectado al servidor',
  onlineBody: 'Los escaneos se envían y los tickets se actualizan automáticamente.',
  offline: 'Sin conexión, se puede escanear',
  offlineTitle: 'Sin conexión con el servidor',
  offlineBody: 'Siga escaneando. El puesto decide por sí solo y envía los escaneos cuando vuelve la conexión.',
  tickets: (n: number, age: string): string => `${count(n, 'ticket', 'tickets')}, hace ${age}`,
  ticketsFrom: (moment: string): string => `Datos de tickets: ${moment}`,
  ticketsTitle: (n: number): string => `${count(n, 'ticket', 'tickets')} en este puesto`,
  ticketsBody: (moment: string): string =>
    `La lista está completa hasta este momento: ${moment}. Un ticket vendido o anulado después aún no se conoce aquí.`,
  ticketsNever: 'Aún sin lista de tickets',
  seconds: (n: number): string => `${formats.number(n)} s`,
  minutes: (n: number): string => `${formats.number(n)} min`,
  unsent: (n: number): string => `${formats.number(n)} sin enviar`,
  unsentTitle: (n: number): string => `${count(n, 'escaneo espera', 'escaneos esperan')} para enviarse`,
  unsentBody: (since: string): string =>
    `El más antiguo: ${since}. Están a salvo en este puesto, también después de un reinicio, y se envían en orden.`,
  sending: 'Enviando escaneos',
  sent: (done, total) => `${formats.number(done)} de ${formats.number(total)} enviados`,
  rejected: (n: number): string => count(n, 'rechazado', 'rechazados'),
  rejectedTitle: (n: number): string => `El servidor rechaza definitivamente ${count(n, 'escaneo', 'escaneos')}`,
  rejectedBody: (since: string | null): string =>
    `${since === null ? '' : `El más antiguo: ${since}. `}Se conservan en este puesto y nunca se eliminan. Los demás escaneos se envían con normalidad. Avise al organizador.`,
  clockAhead: (ms: number): string => `Reloj ${span(ms)} adelantado`,
  clockBehind: (ms: number): string => `Reloj ${span(ms)} atrasado`,
  clockTitle: 'El reloj de este ordenador está mal',
  clockBody: (ms: number): string =>
    `Está ${span(Math.abs(ms))} ${ms > 0 ? 'adelantado' : 'atrasado'} respecto al servidor. Los escaneos se registran con este reloj, y con él se juzgan los tickets válidos solo a ciertas horas. Ponga en hora este ordenador; se puede seguir escaneando y no se pierde nada.`,
  backup: 'Sin copia de seguridad',
  tokenNeeded: 'Falta el token',
  noAccess: 'Sin acceso',
  syncProblem: 'Tickets sin actualizar',
  uploadProblem: 'Escaneos sin enviar',
  alerts: {
    cannot_record: 'No puede registrar',
    disk_nearly_full: 'Disco lleno',
    event_gone: 'Evento desaparecido',
    event_not_accessible: 'Evento retirado',
    other_seller: 'Otro vendedor',
    list_emptied: 'Lista sin tickets',
    list_shrunk: 'Faltan tickets',
    catalogue_unusable: 'Tickets sin guardar',
    catalogue_damaged: 'Archivo de tickets dañado',
  },
  attention: 'Lo que requiere atención',
  hideAlert: 'Ocultar',
  understood: 'Entendido',
  oneOf: (n: number): string => `1 de ${formats.number(n)}`,
  enterToken: 'Introducir token',
  syncNow: 'Sincronizar',
  chooseEvent: 'Elegir evento',
  showRejected: 'Mostrarlos',
  showBackup: 'Ver la copia',
};
