import type { PrintRole } from '#shared/printing.ts';
import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

const one: Record<PrintRole, string> = { wristband: 'Pulsera', receipt: 'Recibo' };
const many: Record<PrintRole, string> = { wristband: 'Pulseras', receipt: 'Recibos' };
const inText: Record<PrintRole, string> = { wristband: 'pulsera', receipt: 'recibo' };
const manyInText: Record<PrintRole, string> = { wristband: 'pulseras', receipt: 'recibos' };
/** «pulsera» is feminine, «recibo» masculine. */
const ending: Record<PrintRole, string> = { wristband: 'a', receipt: 'o' };

/** Printers and what they print: at the door, and where they are set up. */
export const printing: Texts['printing'] = {
  loading: 'Un momento',
  one,
  many,
  saved: 'Guardado',
  nobody: 'un asistente sin nombre',
  test: 'Impresión de prueba',
  duplicate: 'dice DUPLICATE',

  short: {
    printer_offline: { is: 'sin conexión', todo: 'Revise el cable y la corriente.' },
    printer_refused: { is: 'no se puede abrir', todo: 'Cierre otros programas que la usen.' },
    printer_silent: { is: 'no responde', todo: 'Mírela: papel, tapa, luces.' },
    printer_mute: { is: 'estado desconocido', todo: 'Vigílela.' },
    paper_out: { is: 'sin papel', todo: 'Ponga un rollo nuevo.' },
    paper_low: { is: 'poco papel', todo: 'Tenga listo un rollo nuevo.' },
    cover_open: { is: 'tapa abierta', todo: 'Cierre la tapa.' },
    head_open: { is: 'cabezal abierto', todo: 'Cierre el cabezal de impresión.' },
    ribbon_out: { is: 'sin cinta', todo: 'Ponga una cinta nueva.' },
    printer_paused: { is: 'en pausa', todo: 'Pulse su botón de pausa o de avance.' },
    printer_error: { is: 'avería', todo: 'Busque papel atascado.' },
    queue_unknown: { is: 'cola desconocida', todo: 'Búsquela de nuevo en Impresoras.' },
    spooler_unavailable: { is: 'sistema de impresión parado', todo: 'Reinicie este ordenador.' },
  },
  notReady: { is: 'no está lista', todo: 'Mire la impresora.' },

  line: {
    waiting: (role: PrintRole): string => `${one[role]} en espera`,
    waitingFor: (role: PrintRole, why: string): string => `${one[role]} en espera: ${why}`,
    printing: (role: PrintRole): string => `${one[role]}: imprimiendo`,
    printed: (role: PrintRole): string => `${one[role]} impres${ending[role]}`,
    unknown: (role: PrintRole): string => `${one[role]}: ¿ha salido?`,
    look: 'Mire la impresora.',
    failed: (role: PrintRole): string => `${one[role]} sin imprimir`,
    cancelled: (role: PrintRole): string => `${one[role]} cancelad${ending[role]}`,
  },

  chip: {
    fine: (n: number): string => (n === 1 ? 'Impresora' : count(n, 'impresora', 'impresoras')),
    fineTitle: (n: number): string =>
      n === 1 ? 'La impresora está lista' : count(n, 'impresora está lista', 'impresoras están listas'),
    of: (what: string, is: string): string => `${what}: ${is}`,
    both: 'Impresora',
    unheard: 'aún sin noticias',
    unheardTitle: 'El puesto aún no tiene noticias de esta impresora',
    named: (name: string): string => `Impresora: ${name}.`,
    ready: (name: string): string => `${name}: lista.`,
    waiting: (n: number): string => `${count(n, 'impresión la espera', 'impresiones la esperan')}.`,
    undecided: (n: number): string => `${count(n, 'impresión', 'impresiones')} por revisar`,
    undecidedTitle: (n: number): string =>
      n === 1
        ? 'Alguien tiene que revisar una impresión'
        : `Alguien tiene que revisar ${formats.number(n)} impresiones`,
    undecidedBody:
      'Nadie sabe si han salido, o bien no han salido. Se puede seguir escaneando. Decida sobre cada una de ellas.',
    show: 'Ver impresoras',
  },

  decide: {
    title: 'Por decidir',
    lead: 'Mire la impresora y diga qué ha sido de cada una. Mientras tanto se puede seguir escaneando.',
    unknown: {
      wristband: ['¿Ha salido la pulsera de ', '?'],
      receipt: ['¿Ha salido el recibo de ', '?'],
    },
    failed: {
      wristband: ['La pulsera de ', ' no ha salido'],
      receipt: ['El recibo de ', ' no ha salido'],
    },
    unknownTest: '¿Ha salido la impresión de prueba?',
    failedTest: 'La impresión de prueba no ha salido',
    because: (title: string): string => `${title}.`,
    asDuplicate: 'Si se reimprime, dice DUPLICATE.',
    cameOut: 'Ha salido',
    again: 'Reimprimir',
    drop: 'No hace falta',
    dropAll: 'No hace falta ninguna',
    of: (action: string, question: string): string => `${action}: ${question}`,
  },

  scan: {
    open: (who: string): string => `Imprimir: ${who}`,
    title: 'Imprimir para este asistente',
    lead: 'Lo que se reimprime dice DUPLICATE, para que no se pueda usar dos veces.',
    print: (role: PrintRole): string => `Imprimir ${inText[role]}`,
    again: (role: PrintRole): string => `Reimprimir ${inText[role]}`,
    never: 'Aún sin imprimir',
    cancel: 'Cancelar',
    onItsWay: 'De camino a la impresora',
  },

  jobs: {
    title: 'Últimas impresiones',
    none: 'Aún no se ha imprimido nada. Lo que el puesto imprime aparece aquí.',
    states: {
      waiting: 'En espera',
      printing: 'Imprimiendo',
      printed: 'Impresa',
      unknown: '¿Ha salido?',
      failed: 'Sin imprimir',
      cancelled: 'Cancelada',
    },
    cancel: 'Cancelar',
    cancelOf: (what: string): string => `Cancelar: ${what}`,
    again: 'Reimprimir',
    againOf: (what: string): string => `Reimprimir: ${what}`,
  },

  role: {
    lead: {
      wristband: 'Para quien entra. Se imprime una pulsera en cuanto se admite el ticket.',
      receipt: 'Un papel para el asistente, con lo que se escaneó y cuándo.',
    },
    printer: 'Impresora',
    noPrinter: 'Ninguna',
    lost: 'Una impresora que ya no existe',
    off: {
      wristband: 'No hay ninguna impresora elegida, así que no se imprimen pulseras.',
      receipt: 'No hay ninguna impresora elegida, así que no se imprimen recibos.',
    },
    template: 'Plantilla',
    own: (title: string): string => `${title} (propia)`,
    broken: (title: string): string => `${title} (tiene un error)`,
    unfit: (title: string): string => `${title} (para otro tipo de impresora)`,
    missing: (name: string): string => `${name} (falta)`,
    auto: 'Impresión automática',
    autos: {
      always: 'Cada entrada',
      firstEntry: 'Solo la primera',
      never: 'Nunca',
    },
    autoHints: {
      always: 'Con cada admisión se imprime, también si el asistente había salido.',
      firstEntry: 'Cada ticket recibe solo una impresión. Las siguientes se hacen desde la lista de escaneos.',
      never: 'No se imprime nada automáticamente, solo desde la lista de escaneos.',
    },
    preview: 'Vista previa',
    previewOf: (role: PrintRole): string => `Vista previa: ${inText[role]}`,
    test: 'Imprimir prueba',
    testOf: (role: PrintRole): string => `Imprimir prueba: ${inText[role]}`,
    tested: 'En camino. Mire la impresora y las últimas impresiones.',
    of: (what: string, role: PrintRole): string => `${what}, ${manyInText[role]}`,
    rules: 'Por tipo de ticket',
    rulesCount: (n: number): string => (n === 0 ? 'todos iguales' : count(n, 'distinto', 'distintos')),
    rulesLead: 'Lo que se ajusta aquí vale para un tipo de ticket, en lugar de lo ajustado arriba.',
    noTypes: 'Los tipos de ticket aparecen aquí cuando los tickets están cargados.',
    asAbove: 'Como arriba',
    unknownType: 'no es un tipo de ticket de los eventos abiertos',
    ruleOf: (what: string, type: string): string => `${what} para ${type}`,
    nameless: 'Tipo de ticket sin nombre',
    refused: 'Papel para quien no pasa',
    refusedOff: 'desactivado',
    refusedOn: 'activado',
    refusedNone: 'Ninguno',
    refusedWarning:
      'Un papel en la mano de alguien que no ha podido pasar puede parecer un ticket. Déjelo desactivado, salvo que el organizador lo pida.',
  },

  preview: {
    title: 'Vista previa',
    lead: 'Hecha a partir de lo que recibiría la impresora, para un asistente que no existe.',
    alt: (title: string): string => `Cómo queda «${title}» en papel`,
    size: (width: number, height: number): string => `${formats.number(width)} × ${formats.number(height)} mm`,
    turned: 'girada, para que se pueda leer',
    drawing: 'Dibujando',
    close: 'Cerrar',
  },

  printers: {
    title: 'Impresoras',
    none: 'No hay ninguna impresora configurada. Busque una que este ordenador conozca, o añada una por su dirección.',
    list: 'Impresoras de este puesto',
    states: {
      ready: 'Lista',
      attention: 'Requiere atención',
      notReady: 'No está lista',
      unknown: 'Aún sin noticias',
    },
    prints: (roles: readonly PrintRole[]): string => `Imprime ${roles.map((role) => manyInText[role]).join(' y ')}`,
    waiting: (n: number): string => count(n, 'impresión espera', 'impresiones esperan'),
    find: 'Buscar impresoras',
    finding: 'Buscando impresoras',
    add: 'Añadir por dirección',
    change: 'Cambiar',
    changeOf: (name: string): string => `Cambiar ${name}`,
    remove: 'Quitar',
    removeOf: (name: string): string => `Quitar ${name}`,
    found: 'Impresoras que este ordenador conoce',
    foundNone:
      'No se ha encontrado ninguna. Una impresora de red se puede añadir por su dirección; ella misma la imprime en un papel.',
    addFound: 'Añadir',
    addFoundOf: (name: string): string => `Añadir ${name}`,
    added: 'Añadida',
    nameless: 'Impresora',
    languages: {
      escpos: 'ESC/POS',
      starprnt: 'StarPRNT',
      starline: 'Star Line',
      zpl: 'ZPL',
      html: 'Páginas, con su controlador',
    },
    dpi: (dpi: number): string => `${formats.number(dpi)} ppp`,
    mm: (mm: number): string => `papel de ${formats.number(mm)} mm`,
    silent: 'no se le pregunta su estado',
    queue: (name: string): string => `cola ${name}`,
    installed: (name: string): string => `${name}, instalada en este ordenador`,
    file: (path: string): string => `archivo ${path}`,
    serial: (path: string, baud: string): string => `${path}, ${baud}`,
  },

  form: {
    addTitle: 'Añadir una impresora',
    changeTitle: 'Cambiar esta impresora',
    address: 'Dirección',
    addressExample: '192.168.1.50',
    addressHint:
      'Las impresoras imprimen su dirección en un papel: mantenga pulsado el botón de avance mientras las enciende.',
    addressWrong:
      'Esto no es una dirección. Escríbala como 192.168.1.50 o como printer.local, con :9100 detrás si hace falta.',
    reached: 'Cómo se llega a ella',
    speed: 'Velocidad',
    name: 'Nombre',
    nameExample: 'Pulseras, acceso izquierdo',
    language: 'Lenguaje',
    chooseLanguage: 'Elegir',
    languages: {
      escpos: 'ESC/POS: Epson y la mayoría de impresoras de recibos',
      starprnt: 'StarPRNT: Star mC-Print, mPOP, TSP recientes',
      starline: 'Star Line: Star TSP650, TSP700, más antiguas',
      zpl: 'ZPL: Zebra, para pulseras y etiquetas',
      html: 'Páginas, con el controlador de este ordenador',
    },
    resolution: 'Resolución',
    paper: 'Papel',
    answers: 'Responde cuando se le pregunta su estado',
    answersHint:
      'Si no, el puesto no puede ver que se ha acabado el papel, y nadie sabe qué ha salido. Desactívelo solo en ese caso.',
    save: 'Guardar',
    add: 'Añadir impresora',
    cancel: 'Cancelar',
  },

  remove: {
    title: '¿Quitar esta impresora?',
    lead: 'Se puede seguir escaneando.',
    prints: (roles: readonly PrintRole[]): string =>
      `No se imprimen ${roles.map((role) => manyInText[role]).join(' ni ')} hasta que elija otra impresora.`,
    waiting: (n: number): string =>
      `${count(n, 'impresión que espera no saldrá', 'impresiones que esperan no saldrán')}.`,
    keep: 'Conservar',
    confirm: 'Quitar',
  },

  templates: {
    titles: {
      label: 'Etiqueta con nombre, 57 x 32 mm',
      receipt: 'Recibo',
      refused: 'Nota para la taquilla',
      'wristband-child': 'Pulsera, niño',
      'wristband-vip': 'Pulsera, VIP',
      wristband: 'Pulsera',
    },
    title: 'Plantillas',
    lead: 'Lo que aparece en una impresión. Copie una para cambiarla: la copia es un archivo que abre cualquier editor de texto.',
    own: 'Propia',
    builtIn: 'Incluida en Gatehouse',
    layouts: { roll: 'para impresoras de recibos', band: 'para impresoras de pulseras' },
    copy: 'Copiar para cambiarla',
    copyOf: (title: string): string => `Copiar para cambiarla: ${title}`,
    copied: 'La copia está en la carpeta. Lo que cambie en ella vale a partir de la próxima impresión.',
    open: 'Abrir carpeta',
    folder: 'Carpeta',
  },
};
