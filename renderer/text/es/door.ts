import type { Direction } from '#shared/domain.ts';
import { refusals } from '#shared/text/es/refusals.ts';
import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

/** 2.ª */
const ordinal = (n: number): string => `${formats.number(n)}.ª`;

/** The door: verdicts, counters, the last scans. */
export const door: Pick<
  Texts,
  'header' | 'scan' | 'check' | 'undo' | 'override' | 'reason' | 'occupancy' | 'last' | 'bar'
> = {
  header: {
    direction: 'Sentido',
    directions: { IN: 'Entrada', OUT: 'Salida', AUTO: 'Auto' },
    more: (n: number): string => `+ ${formats.number(n)} más`,
    status: 'Estado del puesto',
  },

  scan: {
    words: {
      in: 'ENTRADA',
      out: 'SALIDA',
      repeat: 'YA DENTRO',
      refused: 'NO PASA',
      refusedExit: 'NO SALE',
      idle: 'LISTO',
    },
    marks: { in: 'Entrada', out: 'Salida', repeat: 'Ya dentro', refused: 'Denegado' },
    verdict: 'Resultado',
    ready: 'Escanee un ticket',
    readyFor: {
      IN: { in: 'Se registra la entrada de los asistentes', out: null },
      OUT: { in: null, out: 'Se registra la salida de los asistentes' },
      AUTO: {
        in: 'Si están fuera, se registra la entrada',
        out: 'Si están dentro, se registra la salida',
      },
    },
    refusals,
    beforeRestart: {
      IN: (at: string): string =>
        `Entrada admitida aquí a las ${at}, justo antes de un reinicio: quizá nadie la vio. Deje entrar al asistente si aún no ha entrado.`,
      OUT: (at: string): string =>
        `Salida admitida aquí a las ${at}, justo antes de un reinicio: quizá nadie la vio. Deje salir al asistente si aún no ha salido.`,
    },
    repeatAdvice: 'Deje entrar al asistente solo si está seguro de que antes había salido.',
    nameless: 'Ticket sin nombre',
    hints: {
      case: 'Existe un ticket con casi este código de barras: solo cambian mayúsculas y minúsculas. Escanéelo en vez de escribirlo, o busque al asistente.',
      composition:
        'Existe un ticket con casi este código de barras: solo cambian los acentos. Escanéelo en vez de escribirlo, o busque al asistente.',
    },
    attention: {
      highlight: (type: string | null): string => `Atención: ${type ?? 'ticket especial'}`,
      capacity: 'El evento está completo',
      details_required: 'Faltan datos personales',
    },
    proof: (discount: string): string => `Pida un justificante: ${discount}`,
    overridden: (note: string, direction: Direction): string =>
      direction === 'OUT' ? `Salida por excepción: ${note}` : `Entrada por excepción: ${note}`,
    notInList: (from: string | null): string =>
      from === null ? 'No está en la lista' : `No está en la lista, datos: ${from}`,
    letAnyway: { IN: 'Autorizar entrada', OUT: 'Autorizar salida' },
    seat: { area: 'Zona', row: 'Fila', seat: 'Asiento' },
    status: (status: string): string => `Estado: ${status}`,
    barcode: 'Código de barras',
    entry: (n: number): string => `${ordinal(n)} entrada`,
    laterEntry: (n: number, first: string): string => `${ordinal(n)} entrada, la primera: ${first}`,
    enteredAt: (first: string, minutes: number): string =>
      minutes < 1
        ? `Entró: ${first}, ahora mismo`
        : minutes < 120
          ? `Entró: ${first}, hace ${formats.number(minutes)} min`
          : `Entró: ${first}`,
    entriesSoFar: (n: number, first: string): string =>
      `${count(n, 'entrada', 'entradas')} hasta ahora, la primera: ${first}`,
    clear: 'Borrar',
    clearKey: 'Esc',
  },

  check: {
    words: {
      in: 'ENTRARÍA',
      out: 'SALDRÍA',
      repeat: 'ESTÁ DENTRO',
      refused: 'NO PASARÍA',
      idle: 'COMPROBAR',
    },
    ready: 'Escanee un ticket para ver qué es',
    banner: 'Solo comprobación: no se registra nada',
    end: 'Terminar',
  },

  undo: {
    title: '¿Deshacer este escaneo?',
    lead: 'Cuenta como si no hubiera ocurrido, aquí y en el servidor. La lista lo conserva, con el motivo.',
    reasons: {
      IN: ['Persona equivocada', 'Escaneado por error', 'El asistente no entró'],
      OUT: ['Persona equivocada', 'Escaneado por error', 'El asistente no salió'],
    },
    confirm: 'Deshacer',
  },

  override: {
    title: {
      IN: '¿Autorizar de todos modos la entrada de este asistente?',
      OUT: '¿Autorizar de todos modos la salida de este asistente?',
    },
    lead: 'Se registra como una admisión por excepción a las reglas, con el motivo.',
    reasons: ['Confirmado por taquilla', 'Decidido por el organizador', 'Tickets confundidos'],
    confirm: { IN: 'Autorizar entrada', OUT: 'Autorizar salida' },
  },

  reason: {
    presets: 'Motivo',
    other: 'Otro motivo',
    cancel: 'Cancelar',
  },

  occupancy: {
    title: 'Dentro ahora',
    scope: 'según este puesto',
    in: 'Entradas',
    out: 'Salidas',
    perMinute: 'Por minuto',
    of: (capacity: number): string => `de ${formats.number(capacity)}`,
    levels: { free: null, nearly: 'Casi completo', full: 'Completo' },
    capacity: 'Aforo ocupado',
  },

  last: {
    title: 'Últimos escaneos',
    none: 'Los escaneos de esta puerta aparecen aquí.',
    undo: 'Deshacer',
    undoOf: (who: string): string => `Deshacer: ${who}`,
    undone: 'Deshecho',
  },

  bar: {
    field: 'Código de barras',
    placeholder: 'Escanear o escribir código',
    scan: 'Escanear',
    search: 'Buscar',
    searchKey: 'F2',
    check: 'Comprobar',
    checkKey: 'F6',
    dataKey: 'F8',
    camera: 'Cámara',
    cameraKey: 'F4',
    scannersKey: 'F9',
    printersKey: 'F7',
    chooseEvent: 'Elegir evento',
    changeToken: 'Cambiar token',
    away: 'Pulse aquí: el lector escribe en otra ventana',
  },
};
