import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

export const updatesWordings = {
  update_none: { title: 'No hay ninguna versión más nueva para este ordenador', advice: 'No hay que hacer nada.' },
  update_event_open: {
    title: 'Hay un evento abierto: ahora no se instala nada',
    advice: 'Se puede seguir escaneando. La versión nueva espera a que termine el evento.',
  },
  update_unsent: {
    title: 'Aún hay escaneos sin enviar: ahora no se instala nada',
    advice: 'Están seguros en este ordenador. Revise la red, espere a que se envíen todos y después instale.',
  },
  update_training: {
    title: 'Hay una formación abierta: ahora no se instala nada',
    advice: 'Termine la formación y después instale.',
  },
  update_unreached: {
    title: 'No se puede descargar la versión nueva',
    advice: 'Revise la red. El puesto sigue como está y lo intentará más tarde.',
  },
  update_unsigned: {
    title: 'Lo que ofrece el servidor no es una versión auténtica para este canal',
    advice:
      'No se ha instalado nada y el puesto sigue como está. Puede que una red Wi-Fi pida iniciar sesión. Si se repite, avise a quien se encarga de este ordenador.',
  },
  update_damaged: {
    title: 'El paquete no llegó como se envió',
    advice: 'No se ha instalado nada y el puesto sigue como está. Instale otra vez.',
  },
  update_failed: {
    title: 'No se pudo instalar la versión nueva',
    advice: 'El puesto sigue como está. Libere espacio en el disco e instale otra vez.',
  },
  update_not_here: {
    title: 'Aquí este programa no se actualiza solo',
    advice: 'Se puede seguir escaneando. Pida las versiones nuevas a quien se encarga de este ordenador.',
  },
  version_before_gone: {
    title: 'La versión anterior ya no está entera en este ordenador',
    advice: 'El puesto sigue como está. Consiga la versión anterior donde obtuvo Gatehouse.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
