import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of access users and API keys. */
export const accessWordings = {
  key_missing: {
    title: 'Nadie ha iniciado sesión en vivenu',
    advice:
      'No se ha cambiado nada y se puede seguir escaneando. Inicie sesión primero con una clave de API en los ajustes, en «Accesos en vivenu».',
  },
  key_malformed: {
    title: 'Esto no puede ser una clave de API',
    advice: 'No se ha enviado nada. Copie la clave entera en el panel de vivenu y péguela aquí otra vez.',
  },
  key_refused: {
    title: 'vivenu no acepta la clave de API',
    advice:
      'No se ha cambiado nada, se puede seguir escaneando y ahora nadie tiene la sesión iniciada. La clave puede estar mal escrita, eliminada o caducada. Inicie sesión otra vez o con otra clave.',
  },
  key_not_allowed: {
    title: 'Esta clave de API no puede hacer eso',
    advice:
      'No se ha cambiado nada y se puede seguir escaneando. Dé ese permiso a la clave en el panel de vivenu o inicie sesión con otra.',
  },
  not_in_training: {
    title: 'No durante una formación',
    advice: 'Los usuarios de acceso reales siguen como están. Termine primero la formación e inténtelo otra vez.',
  },
  access_user_gone: {
    title: 'vivenu ya no tiene este usuario de acceso',
    advice: 'Alguien lo ha eliminado. Aquí no se ha cambiado nada. Cierre esto y mire la lista.',
  },
  access_user_refused: {
    title: 'vivenu rechaza este cambio',
    advice:
      'No se ha cambiado nada y se puede seguir escaneando. Corrija lo que se indica arriba o espere un momento e inténtelo otra vez.',
  },
  access_user_unreached: {
    title: 'vivenu no responde como debería',
    advice:
      'No se ha cambiado nada y se puede seguir escaneando. Compruebe la red de este ordenador; en una wifi de invitados, abra un navegador y acepte sus condiciones. Después, inténtelo otra vez.',
  },
  access_user_unclear: {
    title: 'Nadie sabe si vivenu lo ha hecho',
    advice:
      'No llegó una respuesta clara. vivenu aún puede hacerlo; nada se envía otra vez por sí solo y se puede seguir escaneando. Espere un minuto y mire la lista antes de repetirlo.',
  },
  access_user_name_wrong: {
    title: 'Ese no es su nombre',
    advice: 'No se ha eliminado nada. Escriba el nombre tal como está arriba.',
  },
  access_user_own: {
    title: 'Este puesto usa este usuario de acceso',
    advice:
      'No se ha cambiado ni eliminado nada y se puede seguir escaneando. Eliminado, desactivado, caducado o sin los eventos que se escanean aquí, dejaría fuera a este puesto. Haga primero que el puesto use otro.',
  },
  token_handed_over: {
    title: 'El token de este usuario de acceso ya no está aquí',
    advice:
      'Solo está aquí hasta que otro dispositivo lo tiene, o hasta cerrar la sesión. Si ningún dispositivo lo tiene, elimine este usuario de acceso y cree uno nuevo.',
  },
  adopt_event_missing: {
    title: 'Este usuario de acceso no puede usar los eventos de este puesto',
    advice: 'El puesto conserva su acceso y se puede seguir escaneando. Dele estos eventos e inténtelo otra vez.',
  },
  adopt_refused: {
    title: 'vivenu todavía no acepta el nuevo usuario de acceso',
    advice:
      'El puesto conserva su acceso y se puede seguir escaneando. Mire si el nuevo está activo y no ha caducado, e inténtelo otra vez.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
