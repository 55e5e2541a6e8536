import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of seats and areas. */
export const seatingWordings = {
  seating_no_event: {
    title: 'Nadie ha dicho qué plano de asientos tiene este evento',
    advice:
      'Para escanear no hace falta. Escriba el id del evento en el servidor de asientos, en los ajustes, en «Asientos».',
  },
  seating_key_refused: {
    title: 'El servidor de asientos no acepta la clave',
    advice:
      'No se ha cambiado nada y se puede seguir escaneando. Inicie sesión o elija otra clave en los ajustes, en «Asientos».',
  },
  seating_unknown: {
    title: 'El servidor de asientos no conoce este asiento o evento',
    advice:
      'No se ha cambiado nada y se puede seguir escaneando. Compare el id, y el del evento en los ajustes en «Asientos», con el panel de vivenu.',
  },
  seating_refused: {
    title: 'El servidor de asientos lo rechaza',
    advice:
      'No se ha cambiado nada y se puede seguir escaneando. Lo que dice está arriba: corríjalo o avise al organizador.',
  },
  object_id_invalid: {
    title: 'Esto no puede ser el id de un asiento',
    advice: 'No se ha enviado nada. Cópielo otra vez del plano de asientos.',
  },
  seat_kinds_mixed: {
    title: 'Los asientos y las zonas no se pueden cambiar juntos',
    advice: 'No se ha enviado nada. Quite las zonas de la selección y cámbielas aparte.',
  },
  seat_is_area: {
    title: 'Es una zona sin asientos',
    advice: 'No se ha enviado nada. Cambie en su lugar las ventas de la zona.',
  },
  seat_is_no_area: {
    title: 'Es un asiento, no una zona',
    advice: 'No se ha enviado nada. Solo una zona tiene un número de ventas: cambie en su lugar el estado del asiento.',
  },
  booked_change_invalid: {
    title: 'Esto no es un número de plazas',
    advice: 'No se ha enviado nada. Escriba un número entero distinto de 0, por ejemplo 2 o -2.',
  },
  booked_below_zero: {
    title: 'No puede haber menos de cero vendidas',
    advice: 'No se ha enviado nada. Quite como mucho tantas como hay vendidas.',
  },
  booked_above_capacity: {
    title: 'En la zona no caben tantas',
    advice: 'No se ha enviado nada. Añada menos, o corrija cuántas caben en los ajustes, en «Asientos».',
  },
  seat_not_free: {
    title: 'El asiento nuevo no está libre',
    advice: 'No se ha cambiado nada: el asistente conserva el asiento anterior. Elija otro.',
  },
  seat_not_taken: {
    title: 'El asiento anterior no está vendido',
    advice: 'No se ha cambiado nada. Vuelva a mirar el asiento: quizá alguien ya lo ha liberado.',
  },
  seat_already_so: {
    title: 'Ya está así',
    advice: 'No se ha enviado nada y no queda nada por hacer.',
  },
  guest_inside: {
    title: 'Este asistente está dentro',
    advice:
      'El asiento sigue siendo suyo y no se ha cambiado nada. Si de verdad se ha ido, registre primero su salida.',
  },
  seat_work_open: {
    title: 'Aún no está claro qué ha sido de un cambio anterior aquí',
    advice:
      'No se ha enviado nada. Decida primero qué ha sido de él: está arriba del todo en los ajustes, en «Asientos».',
  },
  seats_file_invalid: {
    title: 'De este archivo no se puede leer ningún asiento',
    advice:
      'Lo que había antes sigue valiendo. La primera línea de un archivo CSV nombra las columnas: objectId, kind, area, row, seat, capacity.',
  },
  seats_not_kept: {
    title: 'Los asientos no se han podido guardar en este ordenador',
    advice:
      'Lo que valía antes sigue valiendo, no se ha enviado nada y se puede seguir escaneando. Libere espacio en el disco e inténtelo otra vez.',
  },
  seating_unreached: {
    title: 'No se puede acceder al servidor de asientos',
    advice:
      'Allí no se ha cambiado nada y nada se vuelve a enviar solo. Se puede seguir escaneando. Compruebe la red e inténtelo de nuevo.',
  },
  seating_busy: {
    title: 'El servidor de asientos no puede hacerlo ahora',
    advice:
      'No se ha cambiado nada y nada se vuelve a enviar solo. Se puede seguir escaneando. Inténtelo de nuevo en un minuto.',
  },
  seating_key_readable: {
    title: 'A esta dirección no se envía ninguna clave',
    advice:
      'Con http, cualquiera en la red podría leerla, así que no se ha enviado nada. Se puede seguir escaneando. Escriba una dirección con https o elija «Ninguna» como clave.',
  },
  seat_given: {
    title: 'Este asiento se ha dado a otra persona',
    advice: 'No se ha cambiado nada. Dé otro asiento a esta persona: elija «Dar otro asiento» en su ticket.',
  },
  seat_no_ticket: {
    title: 'Este puesto no tiene ningún ticket con este código de barras',
    advice:
      'No se ha cambiado nada ni se ha preguntado al servidor de asientos. Compare el código o cambie el asiento por su id en los ajustes, en «Asientos».',
  },
  seat_not_mapped: {
    title: 'Este asiento ya no está en la lista',
    advice: 'No se ha cambiado nada. Mire otra vez y elija otro, o añádalo en los ajustes, en «Asientos».',
  },
  seats_file_encoding: {
    title: 'No se pueden leer las letras de este archivo',
    advice:
      'Lo que había antes sigue valiendo. Guárdelo de nuevo como «CSV UTF-8» (en Excel: Guardar como) e importe ese archivo.',
  },
  seat_works_lost: {
    title: 'Ya no se sabe qué cambios de asientos quedaban por aclarar',
    advice:
      'Su lista estaba dañada. Se conserva en el archivo que aparece aquí. Se puede seguir escaneando. Compare los últimos cambios con el panel de vivenu y confirme que lo ha leído; hasta entonces no se pueden cambiar las ventas de ninguna zona.',
  },
  seat_map_lost: {
    title: 'La lista de los asientos estaba dañada y ahora está vacía',
    advice:
      'El archivo anterior se conserva con el nombre que aparece aquí y se puede seguir escaneando. Importe otra vez los asientos del evento.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
