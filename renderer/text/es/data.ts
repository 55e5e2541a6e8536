import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

/** The dialog about what is kept on this computer. */
export const data: Texts['data'] = {
  close: 'Cerrar',
  loading: 'Un momento',

  unsent: {
    title: 'Sin enviar todavía',
    none: 'Todos los escaneos están enviados.',
    some: (n: number, since: string): string =>
      `${count(n, 'escaneo espera', 'escaneos esperan')}, el más antiguo: ${since}. Están a salvo en este ordenador y se envían en orden, automáticamente.`,
  },

  rejected: {
    title: 'Rechazados por vivenu',
    none: 'vivenu no ha rechazado ningún escaneo.',
    some: (n: number): string =>
      `${count(n, 'escaneo que vivenu rechaza', 'escaneos que vivenu rechaza')}. Quien fue admitido sigue admitido: solo falta el registro en vivenu. Comunique al organizador lo que aparece aquí.`,
    first: (shown: number, n: number): string =>
      `Los primeros ${formats.number(shown)} de ${formats.number(n)}; todos están en el registro de escaneos guardado.`,
    list: 'Escaneos rechazados',
    columns: { at: 'Hora', barcode: 'Código de barras', said: 'Qué dice vivenu' },
    silent: 'Sin motivo',
    sendAgain: 'Reenviar todos',
    queued: 'Se envían una vez más. Lo que vivenu vuelva a rechazar regresa a esta lista.',
  },

  log: {
    title: 'Registro de escaneos',
    lead: 'Todos los escaneos de este ordenador, para una hoja de cálculo (CSV) y para un programa (JSON lines). Contiene los códigos de barras y sus notas: protéjalo como una lista de asistentes.',
    save: 'Guardar registro',
    diagnostics: 'Guardar diagnóstico',
    diagnosticsLead:
      'El diagnóstico dice cómo está el puesto. No contiene ningún token, ni nombres, ni códigos de barras.',
    saved: 'Guardado en este ordenador:',
    writing: 'Escribiendo el registro',
  },

  doorList: {
    title: 'Lista de acceso en papel',
    lead: 'Todos los tickets por nombre, con una casilla para marcar: para la noche en que falle todo lo demás. Imprímala antes de abrir las puertas y protéjala como una lista de asistentes.',
    save: 'Guardar lista de acceso (PDF)',
    drawing: 'Preparando la lista de acceso',
    saved: 'Guardada en este ordenador. Ábrala para imprimirla:',
  },

  backup: {
    title: 'Copia de seguridad',
    lead: 'Mientras escanea, una copia del registro de escaneos va a la carpeta que elija, mejor en otro disco o en una memoria USB.',
    none: 'No se hace copia de seguridad.',
    folder: 'Carpeta',
    last: 'Última copia',
    waiting: 'Ninguna desde el inicio: la primera está en camino.',
    choose: 'Elegir carpeta',
    chooseAnother: 'Elegir otra carpeta',
    stop: 'Detener',
  },

  events: {
    title: 'Eventos en este ordenador',
    none: 'No se guarda nada de ningún evento.',
    tickets: (n: number): string => count(n, 'ticket', 'tickets'),
    scans: (n: number): string => count(n, 'escaneo', 'escaneos'),
    unsent: (n: number): string => `${formats.number(n)} sin enviar`,
    rejected: (n: number): string => count(n, 'rechazado', 'rechazados'),
    delete: 'Eliminar…',
    deleteOf: (name: string): string => `Eliminar ${name} de este ordenador`,
    keptBecause: (n: number): string =>
      `${count(n, 'escaneo sigue', 'escaneos siguen')} sin enviar, por eso no se elimina nada.`,
  },

  purge: {
    title: '¿Eliminar este evento de este ordenador?',
    goes: 'Qué se elimina',
    tickets: (n: number): string =>
      n === 0
        ? 'Quién está dentro, y las cifras de la puerta'
        : `${count(n, 'ticket con el nombre que lleva', 'tickets con los nombres que llevan')}, quién está dentro, y las cifras de la puerta`,
    scans: (n: number): string => `Código de barras, ticket y nota de ${count(n, 'escaneo', 'escaneos')}`,
    oneOfSeveral: 'El evento mismo, en esta puerta: se puede seguir escaneando con los demás',
    theOnlyOne: 'El evento mismo, en esta puerta: no se puede escanear hasta que alguien elija un evento',
    stays: 'Qué se queda',
    server: 'Los escaneos que vivenu ha recibido',
    log: 'Número, hora y resultado de cada escaneo, para que el registro de escaneos quede completo',
    files: 'Copias de seguridad y archivos guardados: elimínelos usted mismo donde estén',
    rejected: (n: number): string =>
      `${count(n, 'escaneo rechazado nunca llegó a vivenu y se perdería', 'escaneos rechazados nunca llegaron a vivenu y se perderían')} para siempre. Guarde primero el registro de escaneos.`,
    cancel: 'Conservar',
    confirm: 'Eliminar',
  },
};
