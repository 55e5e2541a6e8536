import type { Texts } from '../model.ts';

export const guests: Texts['guests'] = {
  title: 'Ventana para el público',
  open: {
    title: 'Mostrar',
    own: 'Da la bienvenida al público en la segunda pantalla.',
    none: 'Da la bienvenida al público en una ventana propia: no hay una segunda pantalla conectada. Si la hay, la ocupa por sí sola.',
  },
  firstName: {
    title: 'Nombre',
    about: 'A quien entra se le saluda por su nombre de pila. Nunca se muestra nada más de la entrada.',
  },
};
