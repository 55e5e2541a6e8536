import type { Outside } from '../wording.ts';

export const outside: Outside = {
  lostTitle: 'La ventana de Gatehouse no vuelve',
  lostLead:
    'Nadie ve ahora un resultado en este puesto: no deje entrar a nadie por él. No se pierde nada de lo escaneado. Gatehouse sigue intentándolo. «Reiniciar» cierra el programa y lo abre en el mismo evento.',
  wait: 'Esperar',
  startAgain: 'Reiniciar',
  crashTitle: 'Gatehouse se ha detenido',
  crashLead:
    'Ha fallado varias veces en pocos minutos y ya no se inicia solo. No se pierde nada de lo escaneado. Inícielo a mano; si no sirve, reinicie el ordenador y compruebe las entradas en otro puesto mientras tanto.',
};
