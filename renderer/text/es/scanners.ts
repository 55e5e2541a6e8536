import type { ScanDirection } from '#shared/policy.ts';
import type { HidLayoutName } from '#shared/scanners.ts';
import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { makerNames, type KnownMaker } from '../makers.ts';
import { count } from '../words.ts';

const directions: Record<ScanDirection, string> = { IN: 'Entrada', OUT: 'Salida', AUTO: 'Auto' };

/** The bench for scanners, and what the door says of them. */
export const scanners: Texts['scanners'] = {
  loading: 'Un momento',
  band: 'Mientras esto está abierto, no se registra ninguna entrada.',
  bandTry: 'Escanee cualquier código para ver qué recibe el puesto.',

  devices: {
    title: 'Conectados',
    none: 'No hay ningún lector conectado. Conecte uno: aparece aquí por sí solo.',
    noneKeyboard:
      'Un lector que actúa como teclado puede no aparecer aquí y funcionar igualmente: escanee un código y mire las últimas lecturas.',
    nameless: 'Lector',
    modes: {
      hidPos: 'USB HID POS',
      serial: 'Serie',
      keyboard: 'Modo teclado',
      snapi: 'Modo Zebra SNAPI',
      other: 'Modo para cajas registradoras (IBM, OPOS)',
    },
    layout: (layout: HidLayoutName): string => `formato ${layout}`,
    baud: (rate: number): string => `${rate} Bd`,
    states: {
      ready: 'Listo',
      gone: 'Desconectado',
      refused: 'No se puede abrir',
      unused: 'No se lee',
      typing: 'Funciona como teclado',
    },
    gone: 'Conéctelo de nuevo: sigue por sí solo. Los demás lectores y el teclado siguen funcionando.',
    unknownLayout:
      'Gatehouse no conoce el formato de lo que envía. Grábelo y envíe la grabación a soporte; mientras tanto, funciona en modo teclado.',
    wrongMode: {
      hidPos: 'Desconéctelo y conéctelo de nuevo.',
      serial: 'Aún no se lee: elija su puerto más abajo, en «Puertos serie».',
      keyboard:
        'Escribe sus códigos en la ventana que esté delante. En el modo «USB HID POS» no se pierde ninguno, y ä, é o ł llegan bien: escanee la etiqueta «USB HID POS» de su manual.',
      snapi:
        'Gatehouse no puede leer este modo. Escanee la etiqueta «USB HID POS» de su manual (IBM, OPOS y SNAPI son otras); el modo teclado también funciona.',
      other:
        'Gatehouse no puede leer este modo. Escanee la etiqueta «USB HID POS» de su manual; si no la tiene, «USB keyboard» también funciona.',
    },
    manual: (maker: KnownMaker): string => `Manuales de ${makerNames[maker]}`,
    manualOf: (name: string, maker: KnownMaker): string => `Manuales de ${makerNames[maker]}, para ${name}`,
    camera: 'Cámara de este ordenador',
    cameraAbout: 'Lee tickets mientras su imagen está abierta',
  },

  name: {
    label: 'Nombre',
    of: (name: string): string => `Nombre de ${name}`,
    saved: 'Guardado',
  },

  direction: {
    label: 'Sentido',
    of: (name: string): string => `Sentido de ${name}`,
    asStation: 'Como el puesto',
    ways: directions,
  },

  capture: {
    start: 'Grabar para soporte',
    startOf: (name: string): string => `Grabar para soporte: ${name}`,
    lead: 'Escanee los tickets que fallan y guarde después. La grabación contiene los códigos de barras escaneados: protéjala como una lista de asistentes.',
    lines: (n: number): string =>
      n === 0 ? 'Grabando, nada hasta ahora' : `Grabando, ${count(n, 'fragmento', 'fragmentos')} hasta ahora`,
    save: 'Guardar grabación',
    drop: 'Descartar',
    saved: 'Guardado en este ordenador:',
  },

  ports: {
    title: 'Puertos serie',
    lead: 'Para lectores con cable serie y para los que están en modo «USB serial» o «COM port».',
    none: 'Este ordenador no tiene ahora ningún puerto serie.',
    list: 'Puertos serie de este ordenador',
    baud: 'Velocidad',
    baudOf: (port: string): string => `Velocidad de ${port}`,
    add: 'Leer este puerto',
    addOf: (port: string): string => `Leer este puerto: ${port}`,
    remove: 'Dejar de leer',
    removeOf: (port: string): string => `Dejar de leer ${port}`,
    read: 'Lo lee este puesto',
    gone: 'Este puesto lo leerá cuando se conecte de nuevo',
    unused: 'No se lee',
    other: 'Puerto que no está en la lista',
    example: 'COM3 o /dev/ttyACM0',
  },

  keyboard: {
    title: 'Lectores de teclado',
    one: 'Lector de teclado',
    lead: 'Lectores que escriben como un teclado. No se pueden distinguir, así que estos ajustes valen para todos.',
    calibrate: 'Calibrar',
    standard: 'Volver al estándar',
    layout: 'Teclas',
    layouts: {
      us: 'Por su posición, como en un teclado de EE. UU.',
      key: 'Como en el teclado de este ordenador',
    },
    prefix: 'Antes de cada código',
    noPrefix: 'Nada',
    end: 'Después de cada código',
    ends: {
      any: 'Intro, Tab o una pausa',
      Enter: 'Intro',
      Tab: 'Tab',
      pause: 'Una pausa',
    },
    calibrated: 'Calibrado',
    never: 'Nunca; a la mayoría de los lectores les basta el estándar',
    saved: 'Guardado',
  },

  calibrate: {
    title: 'Calibrar un lector de teclado',
    lead: 'Escanee este código una vez y espere un segundo. El puesto averigua por sí solo cómo escribe el lector.',
    code: 'Código de calibración',
    waiting: 'Esperando al lector',
    nothing:
      'Si no pasa nada: suba el brillo de la pantalla, sostenga el lector a 20 cm y escanee antes cualquier ticket para ver si escribe algo. Un lector con una sola línea roja fina no puede leer una pantalla; casi nunca necesita calibración.',
    noKeyboard: (name: string): string =>
      `${name} ha leído un código y no es un lector de teclado: no necesita calibración.`,
    foundTitle: 'Funciona. A partir de ahora, el puesto lee así los lectores de teclado como este:',
    speed: 'Velocidad',
    mode: 'Modo',
    altMode: 'Alt y números, correcto en cualquier teclado',
    failedTitle: 'No ha funcionado, y no se ha cambiado nada.',
    failed: {
      different: (came: string): string =>
        `Ha llegado ${came}, no el código de la pantalla. Si eso es lo que ha escaneado, configure el lector como teclado de EE. UU. con la etiqueta de su manual, o mejor como «USB HID POS».`,
      slow: (gap: string): string =>
        `Las teclas han llegado a ${gap}, tan despacio como cuando escribe una persona. No toque el teclado mientras tanto; con el manual del lector, quite el retardo entre teclas.`,
      several: 'El código ha llegado más de una vez. Escanéelo una vez y espere un segundo.',
      prefix: (prefix: string): string =>
        `El lector envía ${prefix} antes de cada código, y eso es demasiado. Quite el prefijo con la etiqueta de su manual.`,
    },
    again: 'Escanear de nuevo',
    close: 'Hecho',
    cancel: 'Cancelar',
  },

  reads: {
    title: 'Últimas lecturas',
    none: 'Nada todavía. Escanee cualquier código.',
    incomplete: 'Incompleto',
    unreadable: 'Ilegible',
    heard: (what: string, scanner: string): string => `${scanner}: ${what}`,
    duration: (ms: number): string => (ms < 1 ? 'menos de 1 ms' : `${formats.number(Math.round(ms))} ms`),
    gap: (ms: number): string => `${formats.number(Math.round(ms * 10) / 10)} ms por tecla`,
    pieces: {
      hid: (n: number): string => count(n, 'informe', 'informes'),
      serial: (n: number): string => count(n, 'fragmento', 'fragmentos'),
      keyboard: (n: number): string => count(n, 'tecla', 'teclas'),
      camera: (n: number): string => count(n, 'fragmento', 'fragmentos'),
    },
    raw: 'Datos brutos',
    rawKeys: 'Teclas',
    whole: 'El código entero',
    rawOf: (what: string): string => `Datos brutos de ${what}`,
    piece: (n: number, of: number, bytes: number): string =>
      `${of === 1 ? '' : `${formats.number(n)} de ${formats.number(of)}, `}${count(bytes, 'byte', 'bytes')}`,
    hints: {
      incomplete:
        'El final nunca llegó: el lector se detuvo en mitad de un código. Medio código no deja entrar a nadie. Escanéelo de nuevo; si sigue ocurriendo, revise el cable y después grábelo para soporte.',
      incompleteKeyboard:
        'El final nunca llegó: faltan teclas. Medio código no deja entrar a nadie. Escanéelo de nuevo y calibre el lector si sigue ocurriendo.',
      unreadable: {
        hid: 'Nada de esto puede ser un código. Si sigue ocurriendo, grábelo para soporte.',
        serial:
          'Nada de esto puede ser un código. Casi siempre la velocidad es incorrecta: elija otra en «Puertos serie».',
        keyboard: 'Alguien escribió en el mismo momento y no se pueden distinguir las teclas. Escanéelo de nuevo.',
        camera: 'Nada de esto puede ser un código. Sostenga el ticket quieto y más cerca.',
      },
      typed:
        'Ha llegado tan despacio como a mano. Si lo envió un lector, quite su retardo entre teclas con la etiqueta de su manual, o calíbrelo.',
      aim: (id: string): string =>
        `El lector pone ${id} delante del código, para decir de qué tipo es. Gatehouse lo quita: no hay que hacer nada.`,
      lineEnd:
        'Hay un fin de línea o un tabulador en el código. Gatehouse lo quita al final; en medio hace ilegible el código: configure el lector para que no envíe nada ahí.',
      spaces: 'El código empieza o termina con un espacio. Si el ticket no lo tiene, lo añade el lector.',
      latin1:
        'Esto no es UTF-8 válido, así que se ha leído como Latin-1. Si letras como ä o é no salen bien, configure el lector en UTF-8 con la etiqueta de su manual.',
      controls:
        'Contiene caracteres que no se pueden mostrar. Un ticket casi nunca los tiene: puede que el modo del lector o su distribución de teclado no sean correctos.',
    },
  },

  chip: {
    fine: (n: number): string => (n === 1 ? 'Lector' : count(n, 'lector', 'lectores')),
    fineTitle: (n: number): string =>
      n === 1 ? 'El lector está listo' : count(n, 'lector está listo', 'lectores están listos'),
    gone: (name: string | null): string => `${name ?? 'Lector'} desconectado`,
    goneTitle: 'Hay un lector desconectado',
    goneBody: 'Conéctelo de nuevo: sigue por sí solo. Los demás lectores y el teclado siguen funcionando.',
    refused: (name: string | null): string => `${name ?? 'Lector'} sin abrir`,
    off: 'Lectores USB inactivos',
    states: { ready: 'listo', gone: 'desconectado', refused: 'no se puede abrir' },
    each: (name: string, state: string): string => `${name}: ${state}`,
    show: 'Ver lectores',
  },

  own: (name: string, direction: ScanDirection): string => `${name}: ${directions[direction]}`,
};
