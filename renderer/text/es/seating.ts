import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

export const seating: Texts['seating'] = {
  loading: 'Un momento',
  close: 'Cerrar',
  cancel: 'Cancelar',
  event: 'Evento',
  readAgain: 'Volver a mirar',
  haveRead: 'Lo he leído',
  statuses: {
    free: 'Libre',
    booked: 'Vendido',
    notforsale: 'Fuera de venta',
    reserved: 'Reservado',
    forsale: 'En venta',
  },
  noStatus: 'Estado desconocido',
  unmapped: 'No está en la lista',
  bookedOf: (n, capacity) => `${formats.number(n)} de ${formats.number(capacity)} vendidas`,
  booked: (n) => count(n, 'vendida', 'vendidas'),
  columns: { seat: 'Asiento', now: 'Ahora', after: 'Después' },
  beforeAfter: 'Antes y después',

  chip: {
    label: (n) => count(n, 'cambio de asiento sin aclarar', 'cambios de asientos sin aclarar'),
    body: 'Nadie sabe si el servidor de asientos lo ha hecho. Se puede seguir escaneando. Un supervisor lo mira y decide.',
    show: 'Ver los asientos',
  },

  unclear: {
    title: '¿Se ha hecho esto?',
    seats: (n, status) => `Cambiar ${count(n, 'asiento', 'asientos')} a: ${status}`,
    more: (n, where) => `Contar ${count(n, 'plaza vendida', 'plazas vendidas')} más: ${where}`,
    fewer: (n, where) => `Quitar ${count(n, 'plaza vendida', 'plazas vendidas')}: ${where}`,
    reseat: (from, to) => `Cambiar a un asistente de asiento: ${from} → ${to}`,
    seat: (to) => `Dar un asiento a un asistente: ${to}`,
    sentAt: (moment) => `Enviado a las ${moment}.`,
    stopped: 'Después el programa terminó antes de que llegara la respuesta.',
    why: (title) => `Después algo falló: ${title}.`,
    before: 'Vendidas antes',
    now: 'Vendidas ahora',
    wanted: 'Vendidas si se ha hecho',
    logged: (change) => `Entradas del registro con ${change} desde entonces`,
    unreadable: 'ahora no se puede leer',
    columns: { seat: 'Asiento', wanted: 'Deseado', now: 'Ahora' },
    signs: {
      for: 'Lo que dice ahora el servidor de asientos apunta a «Se ha hecho».',
      against:
        'Lo que dice ahora el servidor de asientos apunta a «No se ha hecho». Un servidor lento aún puede hacerlo: vuelva a mirar en un minuto antes de responder. Un servidor lento aún puede hacerlo: vuelva a mirar dentro de un minuto.',
      mixed:
        'Lo que dice ahora el servidor de asientos no lo aclara: quizá otros también han cambiado algo. Compare con el panel de vivenu antes de responder.',
      half: 'El asiento nuevo está vendido y el anterior no está libre: se ha hecho a medias. Si el asistente tiene el asiento nuevo, responda «Se ha hecho» y libere el anterior en «Consultar asientos».',
      some: 'Unos asientos están como se quería y otros no. Responda «No se ha hecho» y cambie los otros otra vez.',
      unread:
        'Ahora no se puede leer el servidor de asientos. Vuelva a mirar en un momento o compare con el panel de vivenu antes de responder.',
    },
    yes: 'Se ha hecho',
    no: 'No se ha hecho',
    nothingSent:
      'Su respuesta no envía nada ni cambia ningún asiento. Hasta entonces, estos asientos no se pueden cambiar desde aquí.',
    noted: 'Anotado. No se ha enviado nada.',
  },

  lookUp: {
    title: 'Consultar asientos',
    about: 'Lo que dice ahora de ellos el servidor de asientos. Se pueden cambiar varios a la vez.',
    field: 'Zona, fila, asiento o id',
    list: 'Asientos de la lista',
    none: 'Nada de la lista coincide.',
    empty: 'La lista está vacía. Importe una más abajo o escriba aquí un id.',
    first: (n) => `Los primeros ${formats.number(n)}. Escriba más para encontrar otros.`,
    askFor: (id) => `Preguntar por el id ${id}`,
    ids: 'Escribir los id',
    idsLabel: 'Los id, uno por línea',
    take: 'Consultar estos id',
    most: (n) => `Como máximo ${formats.number(n)} a la vez.`,
    chosen: 'Elegidos',
    nothing: 'Elija un asiento para ver lo que dice de él el servidor de asientos.',
    clear: 'Vaciar la selección',
    change: 'Cambiar el estado',
    done: (n) => `Hecho: ${count(n, 'cambio', 'cambios')}.`,
  },

  seat: {
    log: 'Registro',
    logOf: (name) => `Registro de ${name}`,
    changeBooked: 'Cambiar las ventas',
    changeBookedOf: (name) => `Cambiar las ventas de ${name}`,
    dropOf: (name) => `Quitar ${name} de la selección`,
  },

  change: {
    title: (n) => `Cambiar el estado de ${count(n, 'asiento', 'asientos')}`,
    to: 'Estado nuevo',
    stays: 'sigue igual',
    allSo: 'Ya están así. Elija otro estado.',
    confirm: (n) => `Cambiar ${count(n, 'asiento', 'asientos')}`,
    busy: 'Cambiando',
    moved:
      'Mientras tanto alguien ha cambiado algo, así que no se ha enviado nada. Lo que se ve aquí es nuevo: decida otra vez.',
    partly:
      'No se ha hecho todo: estos no están como se quería. Nada se vuelve a enviar solo. Vuelva a mirar o pregunte quién más cambia asientos.',
    partlyWhy: (title) =>
      `Una parte no se ha hecho (${title}). Lo que aparece aquí no está como se quería y nada se vuelve a enviar solo. Vuelva a mirar y cámbielo en los ajustes, en «Asientos».`,
    notSo: 'No están como se quería',
  },

  bookedChange: {
    title: (name) => `Cambiar las ventas: ${name}`,
    by: 'Cuántas más o menos',
    hint: 'Con un menos se quitan plazas.',
    columns: { area: 'Zona', now: 'Vendidas ahora', after: 'Vendidas después' },
    left: (n) => `Después ${formats.isOne(n) ? 'queda' : 'quedan'} ${count(n, 'plaza', 'plazas')}.`,
    full: 'Después la zona está llena.',
    noCapacity: 'Nadie ha dicho cuántas personas caben.',
    more: (n) => `Contar ${formats.number(n)} más`,
    fewer: (n) => `Quitar ${formats.number(n)}`,
    nothing: 'Cambiar las ventas',
  },

  log: {
    title: (name) => `Registro: ${name}`,
    list: 'Cambios, el más nuevo primero',
    columns: { at: 'Hora', status: 'Estado', change: 'Ventas', by: 'Por' },
    program: 'un programa',
    person: 'en el panel',
    none: 'El servidor de asientos aún no ha anotado ningún cambio.',
    shown: (n, total) => `${formats.number(n)} de ${count(total, 'cambio', 'cambios')}, el más nuevo primero`,
    more: 'Mostrar más',
  },

  areas: {
    title: 'Zonas',
    about:
      'Lo vendido según el servidor de asientos, junto a quienes están dentro según los escaneos de este puesto. Vendida no quiere decir que ya haya venido alguien.',
    none: 'No hay ninguna zona en la lista.',
    inside: (n) => `${formats.number(n)} dentro`,
    insideUnknown: 'Dentro: no se sabe',
    fill: (name) => `Vendidas en ${name}`,
  },

  plan: {
    title: 'Asientos del evento',
    id: {
      title: 'Id en el servidor de asientos',
      about:
        'Un id propio, no el del evento. Lo sabe quien hizo el plano de asientos; si no, pregunte al soporte de vivenu.',
      none: 'ninguno',
    },
    map: {
      title: 'Qué asiento es cuál',
      about: 'Una lista con id, zona, fila y asiento, para que un ticket encuentre su asiento.',
      count: (seats, areas) => `${count(seats, 'asiento', 'asientos')}, ${count(areas, 'zona', 'zonas')}`,
    },
    import: 'Importar un archivo',
    columns:
      'Un archivo CSV con las columnas objectId, kind, area, row, seat, capacity. Sustituye a la lista anterior.',
    imported: (seats, areas) => `Importado: ${count(seats, 'asiento', 'asientos')}, ${count(areas, 'zona', 'zonas')}.`,
    dropped: (n) =>
      `${count(n, 'anotación anterior', 'anotaciones anteriores')} fuera del archivo: ya no cuenta en la lista.`,
    skipped: (n) => `${count(n, 'línea omitida', 'líneas omitidas')}:`,
    skippedLines: 'Líneas omitidas',
    line: (n) => `Línea ${formats.number(n)}`,
    faults: {
      noId: 'no hay id',
      kind: 'el tipo no es seat ni area',
      place: 'falta la zona, la fila o el asiento',
      capacity: 'la capacidad no es un número entero',
      twice: 'este id ya está antes',
      columns: 'sobran o faltan columnas',
    },
    moreSkipped: (n) => `y ${count(n, 'línea más', 'líneas más')}`,
    byHand: 'Cambiar a mano',
    add: 'Añadir',
    find: 'Buscar en la lista',
    edit: 'Cambiar',
    editOf: (name) => `Cambiar ${name} en la lista`,
  },

  object: {
    add: 'Añadir a la lista',
    edit: 'Cambiar en la lista',
    id: 'Id en el servidor de asientos',
    kind: 'Tipo',
    kinds: { seat: 'Asiento', area: 'Zona sin asientos' },
    area: 'Zona, como en los tickets',
    row: 'Fila',
    seat: 'Asiento',
    capacity: 'Cuántas personas caben',
    capacityHint: 'Vacío si nadie lo sabe.',
    capacityWrong: 'Un número entero, por ejemplo 500.',
    save: 'Guardar',
    remove: 'Quitar de la lista',
    onlyMap: 'Esto solo cambia la lista de este ordenador. No se envía nada.',
  },

  server: {
    title: 'Servidor de asientos',
    address: {
      title: 'Dirección',
      about: 'La de vivenu, salvo que le digan otra cosa.',
      now: (address) => `En uso: ${address}`,
    },
    uses: { usual: 'La de vivenu', own: 'Otra' },
    own: 'Dirección con su ruta',
    readable: 'A esta dirección no se envía ninguna clave: con http, cualquiera en la red podría leerla.',
    save: 'Usar',
    key: {
      title: 'Clave',
      about:
        'Lo que se muestra al servidor de asientos. Una clave queda en la memoria hasta cerrar la sesión y nunca se guarda.',
    },
    keys: { account: 'Clave de la sesión', own: 'Otra clave', none: 'Ninguna' },
    signedIn: 'Sesión iniciada: se usa su clave de API.',
    signedOut: 'Nadie ha iniciado sesión. Hágalo en «Accesos en vivenu».',
    hasOwn: 'Hay una clave hasta cerrar la sesión.',
    noOwn: 'No hay ninguna clave. Escríbala.',
    type: 'Clave de API',
    use: 'Usar esta clave',
  },

  ticket: {
    title: 'Asiento en el servidor de asientos',
    loading: 'Preguntando al servidor de asientos',
    none: {
      noTicket: 'No hay ningún ticket con este código de barras, así que no hay asiento.',
      noPlace: 'Este ticket no indica ningún asiento. No hay nada que liberar ni cambiar.',
      notMapped:
        'El asiento de este ticket no está en la lista. Un supervisor puede añadirlo en los ajustes, en «Asientos».',
      noSeating:
        'Este evento no tiene plano de asientos aquí. Un supervisor puede indicarlo en los ajustes, en «Asientos».',
    },
    several: 'Más de un asiento de la lista encaja con este ticket. Aquí no se adivina: elija el correcto.',
    choose: 'Este',
    chooseOf: (id) => `Este: ${id}`,
    chosen: 'Elegido a mano.',
    takeBack: 'Elegir otra vez',
    reseated: 'Dado en lugar del asiento del ticket. El papel sigue indicando el anterior.',
    given: 'El asiento se ha dado entretanto a otra persona. Este ticket puede recibir otro.',
    area: 'Una zona sin asientos. Las ventas se cambian en los ajustes, en «Asientos».',
    inside: 'El asistente está dentro: el asiento no se puede liberar.',
    release: 'Liberar el asiento',
    reseat: 'Dar otro asiento',
  },

  release: {
    title: '¿Liberar el asiento?',
    lead: 'Para alguien que no ha venido. El asiento se puede volver a vender enseguida; el ticket sigue siendo válido en la entrada. Asegúrese de que no está dentro: este puesto no ve los escaneos de otras puertas.',
    confirm: 'Liberar',
    done: 'El asiento ya está libre.',
  },

  reseat: {
    title: 'Dar otro asiento',
    from: (name) => `En lugar de ${name}`,
    field: 'Fila, asiento o id',
    where: 'Dónde',
    here: (area) => `Solo ${area}`,
    everywhere: 'En todas partes',
    free: 'Asientos libres',
    none: 'No hay ningún asiento libre aquí. Escriba una fila o un asiento, o busque en todas partes.',
    first: (n) => `Los libres entre los primeros ${formats.number(n)}. Escriba más para encontrar otros.`,
    choose: 'Elegir',
    chooseOf: (name) => `Elegir ${name}`,
    confirmTitle: '¿Dar este asiento?',
    lead: 'Primero se ocupa el asiento nuevo y después se libera el anterior.',
    confirm: 'Dar este asiento',
    back: 'Otro asiento',
    paper: 'El papel del ticket seguirá indicando el asiento anterior.',
    done: (name) => `Dado: ${name}. Avise al asistente.`,
  },
};
