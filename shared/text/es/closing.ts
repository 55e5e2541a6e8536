import type { Closing } from '../wording.ts';

export const closing: Closing = {
  stay: 'Quedarse',
  closeAnyway: 'Cerrar de todos modos',
  sentTitle: 'Todos los escaneos están enviados',
  sentLead: 'Ya se puede cerrar Gatehouse.',
  title: (n, one) => `${n} ${one ? 'escaneo sigue' : 'escaneos siguen'} sin enviar`,
  lead: (one) =>
    one
      ? 'vivenu no lo ha recibido. Está a salvo en este ordenador y se envía después del próximo inicio, cuando haya red.'
      : 'vivenu no los ha recibido. Están a salvo en este ordenador y se envían después del próximo inicio, cuando haya red.',
};
