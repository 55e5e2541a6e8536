import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

export const setupWordings = {
  setup_unreadable: {
    title: 'Esta configuración no sirve',
    advice:
      'No se ha aplicado nada de ella. Si es un archivo, arriba se indica la clave errónea: haga que la corrijan. Si es un código, escanéelo otra vez, más cerca.',
  },
  setup_newer: {
    title: 'Esta configuración es para un Gatehouse más nuevo',
    advice:
      'No se ha aplicado nada de ella; todo sigue como estaba. Instale la versión más nueva, o guarde la configuración con esta.',
  },
  setup_no_file: {
    title: 'La configuración ya no está',
    advice: 'Todo sigue como estaba. Abra el archivo o escanee el código otra vez.',
  },
  setup_passphrase_wrong: {
    title: 'La frase de contraseña no es correcta, o la configuración se ha cambiado',
    advice:
      'No se ha aplicado nada de ella. Escriba la frase otra vez, con mayúsculas y espacios. Si sigue sin ser correcta, guarde la configuración de nuevo en el primer puesto.',
  },
  setup_passphrase_short: {
    title: 'La frase de contraseña es demasiado corta',
    advice: 'Use al menos 10 caracteres: quien encuentre el archivo adivina pronto una más corta.',
  },
  setup_code_too_long: {
    title: 'Esta configuración es demasiado larga para un código',
    advice: 'Guárdela en un archivo y ábralo en el siguiente puesto.',
  },
  setup_event_gone: {
    title: 'Este token no tiene el evento de la configuración',
    advice:
      'El resto de la configuración se aplica. Elija el evento usted, o pida al organizador que se lo dé al usuario de acceso.',
  },
  setup_no_token: {
    title: 'La configuración es para otro servidor y no tiene token',
    advice:
      'El resto se aplica, y este puesto conserva su servidor. Guarde la configuración con el token, o cambie el servidor a mano.',
  },
  setup_unsent: {
    title: 'El token y el evento de la configuración esperan: hay escaneos sin enviar',
    advice:
      'El resto se aplica, y se puede seguir escaneando. Cuando todo esté enviado, reinicie Gatehouse o cargue la configuración otra vez.',
  },
  setup_at_door: {
    title: 'En un acceso abierto no se carga ningún código de configuración',
    advice:
      'No se ha cambiado nada, y se puede seguir escaneando. Un supervisor abre el archivo de configuración en los ajustes, en «Más puestos».',
  },
  auto_start_refused: {
    title: 'Gatehouse no puede iniciarse con este ordenador',
    advice:
      'El escaneo continúa. Solo puede hacerlo el programa instalado: instálelo primero. Si está instalado, quizá lo ha prohibido quien administra este ordenador.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
