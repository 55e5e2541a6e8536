import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

/** The supervisor's settings. Each says in one sentence what it does at the door. */
export const settings: Texts['settings'] = {
  title: 'Ajustes',
  key: 'F10',
  close: 'Cerrar',
  loading: 'Un momento',
  saved: 'Guardado',
  list: 'Secciones de los ajustes',
  on: 'Activado',
  off: 'Desactivado',

  sections: {
    admission: 'Admisión',
    tickets: 'Tickets y accesos',
    scanners: 'Lectores',
    printers: 'Impresoras',
    screen: 'Pantalla y sonido',
    station: 'Este puesto',
    access: 'Accesos en vivenu',
    seating: 'Asientos',
    setup: 'Más puestos',
    updates: 'Actualizaciones',
    data: 'Datos y exportación',
    changes: 'Cambios',
  },

  prints: { title: 'Impresiones', setUp: 'Configurar impresoras' },

  pin: {
    anyone: 'Cualquiera puede cambiar estos ajustes.',
    advice: 'Elija un PIN para que solo pueda hacerlo usted.',
  },

  source: {
    organiser: 'Según el organizador',
    own: 'Ajustado en este puesto',
    giveBack: 'Según el organizador',
    giveBackOf: (title: string): string => `${title}: según el organizador`,
    reset: 'Volver al estándar',
    resetOf: (title: string): string => `${title}: volver al estándar`,
  },

  training: 'Esto es una formación. Las reglas del evento real quedan como están y se pueden cambiar cuando termine.',

  admission: {
    again: 'Entrar y salir',
    hours: 'Horario y aforo',
    checks: 'Comprobaciones',
    reentry: {
      title: 'Volver a entrar',
      about: 'Si un asistente que ya entró puede entrar otra vez.',
      values: { never: 'Nunca', afterExit: 'Tras salir', unlimited: 'Siempre' },
    },
    maxEntries: {
      title: 'Entradas por ticket',
      about: 'Después de tantas entradas, el ticket no pasa.',
      limit: 'Limitar las entradas',
      none: 'Sin límite',
      unit: (n: number): string => (formats.isOne(n) ? 'entrada' : 'entradas'),
    },
    exitRequiresEntry: {
      title: 'Salida solo después de una entrada',
      about: 'A la salida, un ticket que no se escaneó al entrar no pasa. Desactivado: se cuenta.',
    },
    opensAt: {
      title: 'Apertura de puertas',
      about: 'A quien llega antes se le pide que espere.',
      any: 'A cualquier hora',
    },
    closesAt: { title: 'Última entrada', about: 'Quien llega después no pasa.', any: 'A cualquier hora' },
    wrongOrder: 'La última entrada es anterior a la apertura de puertas: no pasa nadie.',
    capacity: {
      title: 'Aforo',
      about: 'Cuántos asistentes pueden estar dentro a la vez, según cuenta este puesto.',
      limit: 'Limitar los asistentes',
      none: 'Sin límite',
      unit: 'asistentes',
      onFull: 'Cuando está completo',
      onFulls: { warn: 'Dejar entrar, con un aviso', refuse: 'Denegar' },
    },
    admitDetailsRequired: {
      title: 'Tickets sin datos personales',
      about: 'Sus titulares entran, con una nota. Desactivado: no pasan hasta que se rellenen los datos.',
    },
    repeatWindowSeconds: {
      title: 'El mismo ticket otra vez',
      about: 'Leído de nuevo en este tiempo, muestra la misma respuesta y no se cuenta dos veces.',
      unit: 'segundos',
    },
    liveLookup: {
      title: 'Consultar tickets desconocidos',
      about:
        'Un código de barras que no está en este puesto se consulta a vivenu, para encontrar un ticket recién vendido.',
      wait: 'Esperar como máximo',
      unit: 'segundos',
    },
  },

  tickets: {
    types: 'Tipos de ticket',
    typesAbout: 'Quién puede entrar por esta puerta. Atención: entra, con una nota que nadie pasa por alto.',
    let: 'Dejar entrar',
    lets: { all: 'Todos los tipos', some: 'Solo los elegidos' },
    columns: { type: 'Tipo de ticket', let: 'Dejar entrar', attention: 'Atención' },
    letOf: (name: string): string => `Dejar entrar: ${name}`,
    attentionOf: (name: string): string => `Atención: ${name}`,
    noTypes: 'Todavía no hay tickets en este puesto. Sus tipos aparecen aquí después de la primera carga.',
    nobody: 'No hay ningún tipo elegido: no pasa nadie.',
    count: (n: number): string => count(n, 'ticket', 'tickets'),
    unknown: 'Aquí no hay ningún ticket de este tipo',

    entries: 'Accesos',
    entriesAbout:
      'Un acceso es una puerta o una zona que un ticket puede usar. Aquí solo entran los tickets para los accesos elegidos.',
    guards: 'Esta puerta es',
    guardsAll: { all: 'Todos los accesos', some: 'Solo los elegidos' },
    here: 'Esta puerta',
    hereOf: (name: string): string => `Esta puerta es: ${name}`,
    name: 'Nombre',
    nameOf: (id: string): string => `Nombre del acceso ${id}`,
    namesAbout: 'vivenu solo envía los números de los accesos. Llámelos como en los carteles de sus puertas.',
    usedBy: (n: number, types: string): string => `${count(n, 'ticket', 'tickets')}${types === '' ? '' : `: ${types}`}`,
    noEntries: 'Aquí ningún ticket está ligado a un acceso: todos pueden usar esta puerta.',
    noEntry: 'No hay ningún acceso elegido: solo entran los tickets que valen para todos los accesos.',
    emptyEntryMeansAll: {
      title: 'Tickets con la lista de accesos vacía',
      about: 'Valen para todos los accesos. Desactivado: no pasan donde esta puerta tiene accesos elegidos.',
    },
  },

  screen: {
    look: 'Idioma y aspecto',
    language: { title: 'Idioma', about: 'De esta ventana, de los papeles y de lo que ven los asistentes.' },
    asComputer: 'Como el ordenador',
    theme: {
      title: 'Claro u oscuro',
      about: 'El oscuro cansa menos de noche; el claro se lee mejor al sol.',
    },
    themes: { system: 'Como el ordenador', light: 'Claro', dark: 'Oscuro' },
    reveal: {
      title: 'Cuánto duran el verde y el azul',
      about: 'Después la pantalla vuelve a estar lista. El rojo y «ya dentro» se quedan hasta que alguien los atiende.',
      unit: 'segundos',
    },
    sound: 'Sonido',
    sounds: { title: 'Sonidos', about: 'Cada respuesta tiene el suyo.' },
    volume: 'Volumen',
    try: 'Probar',
    trials: {
      in: 'Entrada',
      out: 'Salida',
      repeat: 'Ya dentro',
      refused: 'Denegado',
      check: 'Solo comprobación',
    },
    trialOf: (sound: string): string => `Probar el sonido: ${sound}`,
    colours: 'Colores',
    repeat: { title: 'Ya dentro', about: 'Elija lo que su equipo distinga mejor del verde y del rojo.' },
    repeats: { orange: 'Naranja', yellow: 'Amarillo', violet: 'Violeta' },
    attention: { title: 'Notas de atención', about: 'Aparecen sobre el verde de una entrada.' },
    attentions: { white: 'Blanco', yellow: 'Amarillo', cyan: 'Cian' },
    sample: 'Así se ve',
  },

  station: {
    who: 'Nombre y evento',
    name: {
      title: 'Nombre de este puesto',
      about: 'Figura en los papeles y en los archivos guardados, para distinguir las puertas.',
    },
    event: { title: 'Evento', about: 'Qué eventos se escanean en esta puerta.' },
    token: {
      title: 'Acceso a vivenu',
      about: 'El token de otro usuario de acceso. Los escaneos de aquí se conservan.',
    },
    network: 'Red',
    sync: {
      title: 'Buscar tickets cambiados',
      about: 'Los tickets vendidos, cambiados y anulados llegan a este puesto al cabo de este tiempo.',
      every: (span) => `Cada ${span}`,
      organiser: (span) => `Como dice el organizador: ${span}`,
      standard: (span) => `Valor estándar: ${span}`,
    },
    batch: {
      title: 'Escaneos enviados a la vez',
      about: 'Menos es más seguro con una red mala; más es más rápido.',
      unit: 'escaneos',
    },
    lock: 'Bloqueo',
    kioskLock: {
      title: 'Bloquear esta ventana',
      about: 'Pantalla completa, y nadie la cierra sin el PIN.',
      needsPin: 'Necesita un PIN: sin él nadie podría salir.',
    },
    autoStart: {
      title: 'Iniciar con el ordenador',
      about: 'Gatehouse se abre solo cuando alguien inicia sesión en este ordenador.',
    },
  },

  changes: {
    lead: 'Lo que se ha cambiado en este puesto, lo más reciente primero. Se conservan los 500 cambios más recientes.',
    none: 'Todavía no se ha cambiado nada.',
    columns: { at: 'Hora', what: 'Ajuste', from: 'Antes', to: 'Después' },
    notSet: 'sin ajustar',
    nothing: 'ninguno',
    things: (n: number): string => count(n, 'elemento', 'elementos'),
    volume: 'Volumen',
    soundsOn: 'Sonidos',
    repeatColour: 'Color de «ya dentro»',
    attentionColour: 'Color de las notas de atención',
    typesAllowed: 'Tipos de ticket que pasan',
    typesHighlighted: 'Tipos de ticket con atención',
    entriesHere: 'Accesos de esta puerta',
    entryName: 'Nombre de un acceso',
    backup: 'Carpeta de la copia de seguridad',
    server: 'Servidor',
    organiser: 'Organizador',
  },
};
