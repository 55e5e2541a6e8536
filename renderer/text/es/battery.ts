import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

export const battery: Texts['battery'] = {
  label: (percent) => `Batería ${formats.number(percent)} %`,
  title: 'Este ordenador funciona con batería',
  body: 'Se puede seguir escaneando como siempre. Enchufe el ordenador antes de que se agote la batería.',
  plugIn: 'Enchufe el ordenador',
  low: 'Queda poca batería. Se puede seguir escaneando como siempre; enchufe pronto el cargador.',
  nearlyEmpty: (percent) =>
    `La batería está al ${formats.number(percent)} %. Cuando se agote, el ordenador se apagará: los escaneos guardados están a salvo, pero no se podrá escanear a nadie. Enchufe el cargador ahora.`,
};
