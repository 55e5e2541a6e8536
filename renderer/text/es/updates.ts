import type { Texts } from '../model.ts';

export const updates: Texts['updates'] = {
  title: 'Actualizaciones',
  version: 'Versión',
  runs: (version) => `Este ordenador usa la versión ${version}.`,
  states: {
    none: 'No hay ninguna versión más nueva.',
    unknown: 'Desde el inicio no se ha buscado ninguna versión más nueva.',
    looking: 'Buscando una versión más nueva…',
    found: (version) => `Se puede instalar la versión ${version}.`,
    fetching: (version, percent) => `Descargando la versión ${version}: ${percent} %`,
    installing: (version) => `Instalando la versión ${version}. El puesto se cierra y se reinicia.`,
  },
  lookedAt: (time) => `Última búsqueda: ${time}.`,
  look: 'Buscar ahora',
  install: 'Instalar…',
  blocks: {
    event_open: 'Hay un evento abierto en esta puerta. No se descarga ni se instala nada hasta que termine.',
    unsent: 'Aún hay escaneos sin enviar a vivenu. Espere a que se envíen y después instale.',
    training: 'Hay una formación abierta. Termínela y después instale.',
  },
  eventUntil: (moment) => `Si no se escanea a nadie, cuenta como terminado desde: ${moment}.`,
  eventOver:
    '¿Ya ha terminado? En «Este puesto», abra la lista de eventos. Seis horas después del último escaneo podrá instalar desde allí.',
  cannot: {
    managed: 'Quien se encarga de este ordenador instala las versiones nuevas. Consúltelo.',
    not_installed:
      'Esta copia no puede sustituirse a sí misma: llegó como paquete del sistema o solo se descomprimió. Instale la versión nueva del mismo modo.',
    no_key: 'Esta copia no tiene la clave con la que se comprueban las versiones nuevas. Instálelas a mano.',
    no_server: 'No se sabe dónde están las versiones nuevas. Escriba la dirección abajo o instálelas a mano.',
  },
  how: 'Cómo se mantiene al día',
  when: {
    title: 'Versiones nuevas',
    about: 'Nunca con un evento abierto o escaneos sin enviar, y nunca una versión más antigua.',
    off: 'No',
    ask: 'Preguntar antes',
    quiet: 'En horas tranquilas',
  },
  asksForPassword:
    'En este ordenador un administrador tiene que aceptar cada vez. Las versiones nuevas no se instalan solas.',
  quiet: {
    title: 'Horas tranquilas',
    about: 'En estas horas el puesto instala solo cuando nadie lo usa. El ordenador debe estar encendido.',
    from: 'Horas tranquilas desde',
    to: 'Horas tranquilas hasta',
    between: 'a',
    none: 'Las dos horas son iguales: no hay horas tranquilas.',
  },
  channel: {
    title: 'Canal',
    about: 'Qué versiones recibe este puesto. Puede que el organizador tenga uno para su recinto.',
    mistake: 'Solo minúsculas, cifras y guiones.',
  },
  server: {
    title: 'Servidor',
    about: 'Dónde están las versiones nuevas. Vacío: el que vino con el programa.',
    placeholder: 'El del programa',
    mistake: 'La dirección debe empezar por https://',
  },
  confirm: {
    title: (version) => `¿Instalar la versión ${version}?`,
    points: [
      'El puesto se cierra y se reinicia solo. Durante un minuto, más o menos, nadie puede escanear.',
      'Los escaneos, los tickets y los ajustes se quedan en este ordenador.',
      'Si antes se escanea a un asistente, la instalación espera.',
    ],
    cancel: 'Ahora no',
    install: 'Instalar',
  },
  back: {
    title: 'La versión anterior',
    about: (version) => `La versión ${version} se guarda en este ordenador, por si la nueva da problemas.`,
    show: 'Mostrar su archivo',
    none: 'No hay ninguna en este ordenador. Se guardará desde la próxima actualización.',
    steps: 'Cómo volver atrás',
    list: [
      'Solo cuando no haya ningún evento abierto y todos los escaneos estén enviados.',
      'Muestre el archivo y cierre Gatehouse.',
      'Windows: ejecute el archivo. Mac: descomprímalo y ponga Gatehouse en Aplicaciones. Linux: cópielo sobre el archivo que se inicia.',
      'Inicie Gatehouse. La versión más nueva no vuelve sola; puede instalarla aquí de nuevo.',
    ],
    data: 'Si la versión antigua ya no puede leer el registro de escaneos, lo dice y no cambia nada. Entonces instale de nuevo la más nueva.',
  },
};
