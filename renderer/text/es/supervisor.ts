import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

export const supervisor: Texts['supervisor'] = {
  title: 'PIN del supervisor',
  why: {
    settings: 'Solo el supervisor puede hacer esto.',
    override: 'Para decidir en contra de las reglas se pide cada vez el PIN del supervisor.',
    closeAnyway: 'El bloqueo de quiosco está activado: solo el supervisor puede cerrar Gatehouse.',
  },
  pin: 'PIN',
  digits: 'Cifras',
  erase: 'Borrar la última cifra',
  confirm: 'OK',
  checking: 'Un momento',
  wrong(left: number): string {
    if (left === 0) return 'PIN incorrecto.';
    return left === 1
      ? 'PIN incorrecto. Queda 1 intento antes de una pausa.'
      : `PIN incorrecto. Quedan ${formats.number(left)} intentos antes de una pausa.`;
  },
  locked: 'Demasiados PIN incorrectos. Se puede seguir escaneando.',
  nextTry: (time: string): string => `Próximo intento en ${time}`,
  scanner: 'Eso lo ha escrito un lector. Introduzca el PIN a mano.',
  forgotten: '¿PIN olvidado?',
  cancel: 'Cancelar',
  back: 'Volver',
  about:
    'Se pide antes de los ajustes, antes de sacar datos del puesto y cada vez que se decide en contra de las reglas.',
  set: 'Poner un PIN',
  change: 'Cambiar el PIN',
  choose: 'PIN nuevo, de 4 a 12 cifras',
  repeat: 'El PIN nuevo otra vez',
  differs: 'No coinciden. Elija de nuevo.',
  faults: {
    digits: 'Solo cifras.',
    length: 'Elija de 4 a 12 cifras.',
    same: 'Con todas las cifras iguales es demasiado fácil de adivinar. Elija otro.',
    row: 'Con cifras consecutivas es demasiado fácil de adivinar. Elija otro.',
  },
  next: 'Siguiente',
  save: 'Guardar',
  saving: 'Guardando',
  remove: 'Quitar el PIN',
  reset: 'Poner un PIN nuevo',
  resetLead:
    'Quien tiene el token del usuario de acceso puede poner un PIN nuevo. Péguelo o escríbalo; el organizador lo encuentra en el panel de vivenu.',
};
