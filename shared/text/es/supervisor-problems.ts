import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of what only the supervisor may do. */
export const supervisorWordings = {
  pin_required: {
    title: 'Hace falta el PIN del supervisor',
    advice: 'No se ha cambiado nada y se puede seguir escaneando. Avise al supervisor.',
  },
  pin_wrong: {
    title: 'Ese no es el PIN',
    advice: 'No se ha cambiado nada y se puede seguir escaneando. Inténtelo otra vez o avise al supervisor.',
  },
  pin_locked: {
    title: 'Demasiados PIN incorrectos',
    advice: 'Se puede seguir escaneando. Espere a que pase el tiempo e inténtelo otra vez.',
  },
  pin_unfit: {
    title: 'Este PIN es demasiado fácil de adivinar',
    advice: 'Elija de 4 a 12 cifras que no sean todas iguales ni consecutivas.',
  },
  pin_lost: {
    title: 'El PIN de este puesto ya no se puede leer',
    advice:
      'Se puede seguir escaneando; los ajustes siguen bloqueados. Elija «¿PIN olvidado?» y ponga un PIN nuevo con el token del usuario de acceso.',
  },
  pin_unsaved: {
    title: 'No se ha podido guardar el PIN',
    advice: 'Sigue valiendo lo de antes. Libere espacio en el disco e inténtelo otra vez.',
  },
  pin_token_wrong: {
    title: 'Ese no es el token de este puesto',
    advice: 'El PIN no cambia. Pegue o escriba el token del usuario de acceso que se usa aquí.',
  },
  pin_token_missing: {
    title: 'Este puesto no tiene token con que comparar',
    advice: 'El PIN no cambia. Introduzca primero el token en la pantalla inicial y luego ponga un PIN nuevo con él.',
  },
  kiosk_needs_pin: {
    title: 'El bloqueo de quiosco necesita un PIN',
    advice: 'Sin él nadie podría cerrar el puesto. Ponga primero un PIN.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
