import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

/** The camera as a scanner. */
export const camera: Texts['camera'] = {
  title: 'Cámara',
  close: 'Cerrar',
  closeCamera: 'Cerrar la cámara',
  picture: 'Imagen de la cámara',
  choose: 'Qué cámara',
  nameless: (n: number): string => `Cámara ${formats.number(n)}`,
  hint: 'Ponga el código delante de la cámara',
  asking: 'La cámara se está iniciando',
  several: 'Hay varios códigos a la vista: muestre uno',
  tryAgain: 'Reintentar',
  troubles: {
    none: {
      title: 'No se ha encontrado ninguna cámara.',
      advice: 'Los lectores y el teclado siguen funcionando. Conecte una cámara: se inicia sola.',
    },
    unplugged: {
      title: 'La cámara ya no está.',
      advice: 'Los lectores y el teclado siguen funcionando. Conéctela de nuevo: se inicia sola.',
    },
    busy: {
      title: 'La cámara no se inicia.',
      advice:
        'Los lectores y el teclado siguen funcionando. Cierre otros programas que usen la cámara y vuelva a intentarlo.',
    },
    failed: {
      title: 'La cámara no se puede usar.',
      advice:
        'Los lectores y el teclado siguen funcionando. Desconéctela y conéctela de nuevo, o reinicie el ordenador.',
    },
    unreadable: {
      title: 'La imagen no se puede leer.',
      advice:
        'Los lectores y el teclado siguen funcionando. Inténtelo de nuevo; si vuelve a ocurrir, cierre Gatehouse y ábralo otra vez.',
    },
  },
  denied: {
    title: 'La cámara no está permitida.',
    windows:
      'Los lectores y el teclado siguen funcionando. Abra Configuración, Privacidad y seguridad, Cámara: active el acceso a la cámara, también para aplicaciones de escritorio.',
    mac: 'Los lectores y el teclado siguen funcionando. Abra Ajustes del Sistema, Privacidad y seguridad, Cámara: active Gatehouse, ciérrelo y ábralo otra vez.',
    other:
      'Los lectores y el teclado siguen funcionando. Pida a quien se ocupa de este ordenador que permita la cámara.',
  },
};
