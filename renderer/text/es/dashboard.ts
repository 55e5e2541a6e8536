import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

export const dashboard: Texts['dashboard'] = {
  title: 'Resumen',
  key: 'F3',
  scope: 'Escaneos de este puesto',
  close: 'Cerrar',
  loading: 'Contando los escaneos',
  drawing: 'Dibujando los gráficos',
  emptyTitle: 'Todavía no hay escaneos',
  empty: 'Las cifras empiezan con el primer escaneo de este puesto.',
  save: 'Guardar como CSV',
  saved: 'Guardado en este ordenador:',

  group: {
    label: 'Mostrar',
    everyone: 'Todos',
    ticketType: (name) => `Tipo de ticket: ${name}`,
    entry: (name) => `Acceso: ${name}`,
  },
  period: { label: 'Periodo', values: { evening: 'Desde la última pausa', all: 'Desde el primer escaneo' } },
  view: { label: 'Vista', values: { charts: 'Gráficos', table: 'Tabla' } },

  figures: 'Cifras principales',
  inside: {
    title: 'Dentro ahora',
    uncounted: 'No hay aforo definido',
    of: (capacity, free) => `de ${formats.number(capacity)}, ${count(free, 'plaza libre', 'plazas libres')}`,
    full: (capacity) => `de ${formats.number(capacity)}: completo`,
  },
  arrived: {
    title: 'Han llegado',
    of: (sold, share) => `de ${formats.number(sold)} vendidos, ${share}`,
    uncounted: 'Ahora no se pueden contar los tickets vendidos',
  },
  rate: {
    title: 'Entran por minuto',
    peak: (n, at) => `Máximo: ${formats.number(n)} a las ${at}`,
    none: 'Todavía no ha entrado nadie',
  },
  refused: {
    title: 'Denegados',
    overridden: (n) => count(n, 'admitido por excepción', 'admitidos por excepción'),
    undone: (n) => count(n, 'escaneo anulado', 'escaneos anulados'),
  },

  occupancy: {
    title: 'Dentro a lo largo del tiempo',
    summary: (inside, most, at) =>
      `${formats.number(inside)} dentro al final. Máximo: ${formats.number(most)} a las ${at}.`,
    capacity: (n) => `Aforo ${formats.number(n)}`,
  },
  flow: {
    title: (minutes) => `Entran y salen ${per(minutes)}`,
    summary: (entries, exits, refused) =>
      `Entran ${formats.number(entries)}, salen ${formats.number(exits)}, denegados ${formats.number(refused)}.`,
  },
  columns: { from: 'Desde', in: 'Entran', out: 'Salen', inside: 'Dentro', refused: 'Denegados' },
  table: (minutes) => `Cifras ${per(minutes)}, las más recientes primero`,

  types: {
    title: 'Tipos de ticket',
    about: 'Han llegado, de los tickets vendidos',
    none: 'Sin tipo de ticket',
    of: (arrived, sold) => `${formats.number(arrived)} de ${formats.number(sold)}`,
    more: (inside) => `${formats.number(inside)} dentro`,
  },
  entries: {
    title: 'Accesos',
    about: 'Un ticket válido en varios accesos cuenta en cada uno.',
    arrived: (n) => count(n, 'ha llegado', 'han llegado'),
  },
  refusals: { title: 'Denegados por motivo', none: 'No se ha denegado ningún escaneo.' },
};

function per(minutes: number): string {
  if (minutes === 1) return 'por minuto';
  if (minutes < 60) return `cada ${formats.number(minutes)} minutos`;
  const hours = minutes / 60;
  if (hours < 24) return hours === 1 ? 'por hora' : `cada ${formats.number(hours)} horas`;
  return hours === 24 ? 'por día' : `cada ${formats.number(hours / 24)} días`;
}
