import type { ProblemCode } from '../../problem.ts';
import { accessWordings } from './access-problems.ts';
import { printingWordings } from './printing-problems.ts';
import { seatingWordings } from './seating-problems.ts';
import { setupWordings } from './setup-problems.ts';
import { supervisorWordings } from './supervisor-problems.ts';
import { updatesWordings } from './updates-problems.ts';
import type { Wording } from '../wording.ts';

/** Of each problem: what happened, what still works and what to do. */
export const problems: Record<ProblemCode, Wording> = {
  ...printingWordings,
  ...supervisorWordings,
  ...accessWordings,
  ...seatingWordings,
  ...setupWordings,
  ...updatesWordings,
  server_invalid: {
    title: 'Esto no es una dirección de servidor',
    advice: 'Escríbala como https://vivenu.com, sin nada detrás del nombre del servidor.',
  },
  token_missing: {
    title: 'Falta el token',
    advice: 'Escanee, pegue o escriba el token del usuario de acceso. Está en el panel de vivenu.',
  },
  token_malformed: {
    title: 'El token tiene espacios u otros caracteres que ningún token tiene',
    advice: 'Puede que se haya cortado o copiado con un salto de línea. Cópielo o escanéelo de nuevo.',
  },
  offline: {
    title: 'No se puede conectar con el servidor',
    advice: 'Revise el cable de red o el wifi. En una puerta ya abierta se puede seguir escaneando.',
  },
  timeout: {
    title: 'El servidor no ha respondido a tiempo',
    advice:
      'Puede que la red sea lenta. El puesto lo intenta de nuevo; en una puerta ya abierta se puede seguir escaneando.',
  },
  certificate: {
    title: 'El servidor no puede demostrar que es el correcto',
    advice:
      'No se le ha enviado nada. Revise la fecha y la hora de este equipo; una red wifi de invitados puede pedir antes un inicio de sesión. Si continúa, use otra red y avise al responsable técnico. En una puerta ya abierta se puede seguir escaneando.',
  },
  unauthorized: {
    title: 'El servidor no acepta este token',
    advice:
      'Los escaneos se conservan y se envían más tarde. Pregunte al organizador si el usuario de acceso sigue activo e introduzca su token.',
  },
  forbidden: {
    title: 'Este token no tiene permiso para eso',
    advice:
      'Los escaneos se conservan y se envían más tarde. Pida al organizador que asigne este evento al usuario de acceso.',
  },
  not_found: {
    title: 'El servidor no conoce esto',
    advice: 'Revise la dirección del servidor y que el evento todavía exista. En este puesto no se elimina nada.',
  },
  bad_request: {
    title: 'El servidor ha rechazado la petición',
    advice: 'No se pierde nada. Si vuelve a ocurrir, envíe el texto de arriba al organizador.',
  },
  payload_too_large: {
    title: 'El servidor acepta menos escaneos a la vez',
    advice: 'El puesto envía por sí solo paquetes más pequeños. No se pierde nada.',
  },
  conflict: {
    title: 'El servidor dice que algo impide aceptar estos escaneos',
    advice:
      'El puesto lo intenta de nuevo por sí solo; un escaneo que siga rechazado se conserva y aparece en la lista. No se pierde nada.',
  },
  event_gone: {
    title: 'vivenu ya no conoce este evento',
    advice:
      'Se puede seguir escaneando, y los escaneos se conservan aquí hasta que vivenu los acepte. Pregunte al organizador si el evento se ha eliminado o si el token ha cambiado.',
  },
  too_many_requests: {
    title: 'El servidor pide una pausa',
    advice: 'El puesto espera y lo intenta de nuevo por sí solo. En una puerta ya abierta se puede seguir escaneando.',
  },
  server_error: {
    title: 'El servidor tiene una avería',
    advice: 'El puesto lo intenta de nuevo por sí solo. En una puerta ya abierta se puede seguir escaneando.',
  },
  not_vivenu: {
    title: 'La respuesta no viene de vivenu',
    advice: 'Revise la dirección. En un wifi público, abra primero un navegador y acepte sus condiciones.',
  },
  too_large: {
    title: 'La respuesta es más grande de lo que vivenu envía nunca',
    advice: 'Revise la dirección del servidor. No se ha guardado nada de ella.',
  },
  redirected: {
    title: 'El servidor nos envía a otra dirección',
    advice:
      'El token no se ha enviado allí. Revise la dirección; en un wifi público, abra primero un navegador y acepte sus condiciones.',
  },
  no_events: {
    title: 'Este token no tiene eventos',
    advice: 'Pida al organizador que asigne un evento al usuario de acceso e inténtelo de nuevo.',
  },
  event_not_accessible: {
    title: 'Este token no tiene acceso al evento',
    advice:
      'No se elimina nada, y en una puerta ya abierta se puede seguir escaneando con los tickets que hay aquí. Pida al organizador que asigne este evento al usuario de acceso, o elija otro.',
  },
  list_unstable: {
    title: 'La lista de tickets ha cambiado mientras se cargaba',
    advice: 'El puesto la carga de nuevo por sí solo. En una puerta ya abierta se puede seguir escaneando.',
  },
  list_emptied: {
    title: 'De repente, vivenu no muestra ningún ticket de este evento',
    advice:
      'Aquí no se ha eliminado nada, y se puede seguir escaneando con los tickets que hay aquí. Pregunte al organizador si ha ocurrido algo con el evento.',
  },
  list_shrunk: {
    title: 'Falta más de una cuarta parte de los tickets en la lista de vivenu',
    advice:
      'Aquí no se ha quitado ninguno, y se puede seguir escaneando con todos. Pregunte al organizador si de verdad se han retirado.',
  },
  catalogue_unusable: {
    title: 'No se pueden guardar los tickets nuevos',
    advice:
      'En una puerta ya abierta se puede seguir escaneando con los tickets que hay aquí; puede que no se conozca uno vendido a partir de ahora. Revise que el disco no esté lleno.',
  },
  catalogue_damaged: {
    title: 'El archivo de los tickets está dañado',
    advice:
      'Todos los escaneos están a salvo en otro archivo. Avise al supervisor: hay que cargar los tickets de nuevo. Hasta entonces, escanee con cuidado, porque un ticket puede faltar o estar mal.',
  },
  other_seller: {
    title: 'El token es de otro vendedor que los tickets de aquí',
    advice:
      'No se elimina ni se actualiza nada, y en una puerta ya abierta se puede seguir escaneando con los tickets que hay aquí. Use un token de su vendedor, u otra carpeta.',
  },
  ledger_unusable: {
    title: 'El puesto no puede abrir sus propios datos',
    advice: 'Aquí no se puede admitir a nadie hasta que se resuelva. Use otro puesto y deje la carpeta como está.',
  },
  ledger_in_use: {
    title: 'Otro Gatehouse está usando estos datos',
    advice: 'Use el que ya está abierto, o ciérrelo e inicie de nuevo. No se pierde nada.',
  },
  disk_nearly_full: {
    title: 'El disco está lleno',
    advice:
      'El puesto usa su reserva, y se puede seguir escaneando un rato. Elimine ahora otra cosa de este ordenador, o use otro puesto.',
  },
  journal_recovered: {
    title: 'El archivo de los escaneos estaba dañado y se ha reparado',
    advice:
      'Se puede seguir escaneando. Lo que se pudo leer se ha conservado; un asistente cuyo escaneo falte cuenta como si no hubiera entrado. Guarde el archivo antiguo y avise al supervisor.',
  },
  journal_missing: {
    title: 'El archivo de los escaneos ha desaparecido',
    advice:
      'Se puede seguir escaneando con uno vacío: los asistentes que entraron aquí cuentan como si no hubieran entrado. Avise al supervisor antes de que alguien busque el archivo antiguo.',
  },
  journal_older: {
    title: 'El archivo de los escaneos es una copia más antigua',
    advice:
      'Se puede seguir escaneando, pero aquí faltan los escaneos posteriores: los asistentes que entraron desde entonces cuentan como si no hubieran entrado. Si se restauró por error, avise al supervisor.',
  },
  counters_mended: {
    title: 'Las cifras de esta puerta estaban mal',
    advice: 'Se han contado de nuevo a partir de los escaneos y ahora están bien. No hay que hacer nada.',
  },
  catalogue_recovered: {
    title: 'El archivo de los tickets estaba dañado y se ha sustituido',
    advice:
      'Todos los escaneos están a salvo. Lo que se pudo leer se ha conservado, y los tickets se cargan de nuevo desde vivenu.',
  },
  backup_failed: {
    title: 'No se puede escribir la copia de seguridad',
    advice:
      'Se puede seguir escaneando, y aquí no se pierde nada. Revise que el disco o la memoria USB esté conectado y no esté lleno.',
  },
  export_failed: {
    title: 'No se puede escribir el archivo',
    advice:
      'En el puesto no ha cambiado nada. Elija otra carpeta, o revise que el disco o la memoria USB no esté lleno.',
  },
  door_list_failed: {
    title: 'No se ha podido crear la lista de acceso',
    advice:
      'Se puede seguir escaneando. Inténtelo de nuevo; si vuelve a fallar, reinicie Gatehouse cuando nadie espere en la puerta.',
  },
  unsent_scans: {
    title: 'vivenu no ha recibido todos los escaneos de este evento',
    advice: 'No se ha eliminado nada. Conecte el puesto a la red, espere a que se envíen todos e inténtelo de nuevo.',
  },
  policy_invalid: {
    title: 'No se pueden leer las reglas de admisión',
    advice:
      'No se ha iniciado nada, para no admitir a nadie con otras reglas que las previstas. Corrija el archivo e inicie de nuevo.',
  },
  nothing_to_undo: {
    title: 'No hay nada que deshacer',
    advice:
      'Solo se puede deshacer una entrada o una salida admitida que no se haya deshecho ya. Mire los últimos escaneos.',
  },
  undo_later_first: {
    title: 'Este ticket se escaneó otra vez después',
    advice: 'Deshaga primero su escaneo posterior.',
  },
  scan_incomplete: {
    title: 'El código no ha llegado entero',
    advice:
      'No se ha registrado nada. Escanee el ticket de nuevo. Si ocurre a menudo, mire el cable del lector o la página Lectores.',
  },
  hid_unavailable: {
    title: 'En este ordenador no se pueden leer lectores USB',
    advice:
      'Los lectores en modo teclado, los lectores serie, la cámara y el teclado siguen funcionando. En Linux, instale libusb-1.0 y libudev e inicie Gatehouse de nuevo.',
  },
  scanner_refused: {
    title: 'No se puede abrir el lector',
    advice:
      'Los demás lectores y el teclado siguen funcionando. Cierre otros programas que lo usen, desconéctelo y conéctelo de nuevo. En Linux necesita la regla udev de Gatehouse.',
  },
  port_refused: {
    title: 'No se puede abrir el puerto serie',
    advice:
      'Los demás lectores y el teclado siguen funcionando; el puesto lo sigue intentando. Cierre otros programas que usen el puerto. En Linux, su cuenta debe estar en el grupo del puerto, casi siempre dialout.',
  },
  ports_unlisted: {
    title: 'No se pueden mostrar los puertos serie de este ordenador',
    advice: 'Los lectores elegidos antes se siguen leyendo. Escriba el nombre del puerto, como COM3 o /dev/ttyACM0.',
  },
  capture_unreadable: {
    title: 'Esto no es una grabación de un lector',
    advice: 'No se ha escaneado nada. Grábelo de nuevo en la página Lectores, o indique otro archivo.',
  },
  override_unreadable: {
    title: 'Esto no es un código de barras',
    advice: 'Escanee o escriba el código de barras del ticket, o busque el ticket por nombre y admítalo desde allí.',
  },
  settings_not_kept: {
    title: 'El ajuste ya vale, pero no se ha podido guardar',
    advice: 'Después de un reinicio volvería el anterior. Libere espacio en el disco y cámbielo de nuevo.',
  },
  training_open: {
    title: 'Esto es una formación',
    advice: 'Las reglas son del evento real y quedan como están. Termine la formación y cámbielas después.',
  },
  cannot_record: {
    title: 'El puesto no puede registrar escaneos',
    advice:
      'No admita a nadie aquí: este escaneo no está guardado. Revise que el disco no esté lleno y escanee de nuevo, o use otro puesto.',
  },
};
