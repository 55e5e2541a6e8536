import type { printingWordings as model } from '../en/printing-problems.ts';
import type { Wording } from '../wording.ts';

/** Of printers and what they print. Scanning never waits for any of it. */
export const printingWordings: Record<keyof typeof model, Wording> = {
  printer_offline: {
    title: 'No se puede conectar con la impresora',
    advice:
      'Se puede seguir escaneando; las impresiones esperan. Revise que esté encendida y que el cable esté conectado.',
  },
  printer_refused: {
    title: 'No se puede abrir la impresora',
    advice:
      'Se puede seguir escaneando; las impresiones esperan. Cierre otros programas que la usen; en Linux, su cuenta debe estar en el grupo lp o dialout.',
  },
  printer_silent: {
    title: 'La impresora no responde',
    advice:
      'Se puede seguir escaneando; las impresiones esperan. Mire la impresora: papel, tapa, luces. Apáguela y enciéndala de nuevo.',
  },
  printer_mute: {
    title: 'Esta impresora no puede decir cómo está',
    advice: 'Las impresiones se le envían igualmente. Vigílela: el papel y la tapa solo se ven allí.',
  },
  paper_out: {
    title: 'Se ha acabado el papel',
    advice:
      'Se puede seguir escaneando. Ponga un rollo nuevo y cierre la tapa: entonces salen las impresiones que esperan.',
  },
  paper_low: { title: 'Queda poco papel', advice: 'Todavía imprime. Tenga listo un rollo nuevo.' },
  cover_open: {
    title: 'La tapa de la impresora está abierta',
    advice: 'Se puede seguir escaneando. Cierre la tapa: entonces salen las impresiones que esperan.',
  },
  head_open: {
    title: 'El cabezal de impresión está abierto',
    advice: 'Se puede seguir escaneando. Ciérrelo hasta oír un clic: entonces salen las impresiones que esperan.',
  },
  ribbon_out: {
    title: 'Se ha acabado la cinta',
    advice:
      'Se puede seguir escaneando. Ponga una cinta nueva, o configure la impresora como térmica directa si no la necesita.',
  },
  printer_paused: {
    title: 'La impresora está en pausa',
    advice:
      'Se puede seguir escaneando. Pulse su botón de pausa o de avance, o reanude su cola: entonces salen las impresiones que esperan.',
  },
  printer_error: {
    title: 'La impresora tiene una avería',
    advice:
      'Se puede seguir escaneando; las impresiones esperan. Busque papel atascado, apáguela y enciéndala de nuevo.',
  },
  printer_removed: {
    title: 'La impresora se ha quitado de los ajustes',
    advice: 'No ha salido nada. Elija una impresora y reimprima desde la lista.',
  },
  print_interrupted: {
    title: 'El puesto se cerró mientras se imprimía',
    advice: 'Puede que haya salido. Mire la impresora antes de reimprimir.',
  },
  print_cut_off: {
    title: 'La conexión con la impresora se cortó a mitad de la impresión',
    advice: 'Puede que haya salido entera o a medias. Mire la impresora antes de reimprimir.',
  },
  print_unconfirmed: {
    title: 'La impresora recibió la impresión y nunca dijo que hubiera salido',
    advice: 'Mire la impresora antes de reimprimir.',
  },
  print_too_late: {
    title: 'La impresión esperó demasiado a la impresora',
    advice: 'No ha salido nada, para no sorprender a nadie ahora. Reimprima cuando el asistente esté aquí.',
  },
  print_failed: {
    title: 'No se ha podido imprimir',
    advice: 'No ha salido nada. Haga una impresión de prueba; si también falla, elija otra plantilla u otra impresora.',
  },
  print_undone: { title: 'El escaneo se ha deshecho', advice: 'No ha salido nada, y no hay que hacer nada.' },
  print_again: { title: 'Se ha reimprimido', advice: 'No hay que hacer nada: mire la impresión más reciente.' },
  print_unwanted: {
    title: 'Alguien canceló la impresión',
    advice: 'No ha salido nada. Se puede reimprimir.',
  },
  template_missing: {
    title: 'No hay ninguna plantilla con este nombre',
    advice: 'No se imprime nada hasta que la haya. Elija otra plantilla, o vuelva a poner su archivo en la carpeta.',
  },
  template_invalid: {
    title: 'El archivo de la plantilla tiene un error',
    advice:
      'No se imprime nada hasta que se corrija. Corrija lo que se indica arriba, o elimine el archivo: entonces vale la plantilla incluida en el puesto.',
  },
  template_unfit: {
    title: 'La plantilla es para otro tipo de impresora',
    advice: 'Ahí no se imprime nada. Los recibos van a impresoras ESC/POS y Star; las pulseras, a impresoras ZPL.',
  },
  template_copy_failed: {
    title: 'No se ha podido copiar la plantilla',
    advice:
      'No se ha cambiado nada. Libere espacio en el disco, o revise quién puede escribir en la carpeta indicada arriba.',
  },
  queue_unknown: {
    title: 'El sistema de impresión no conoce esta cola',
    advice:
      'Se puede seguir escaneando; las impresiones esperan. Busque la impresora de nuevo en la lista, o añádala a este ordenador.',
  },
  spooler_unavailable: {
    title: 'El sistema de impresión de este ordenador no responde',
    advice:
      'Se puede seguir escaneando; las impresiones esperan. Inícielo de nuevo (CUPS o la cola de impresión de Windows), o reinicie el ordenador.',
  },
  printers_unlisted: {
    title: 'No se pueden mostrar las impresoras de este ordenador',
    advice: 'Las impresoras ya configuradas siguen imprimiendo. Una impresora de red se puede añadir por su dirección.',
  },
  job_settled: {
    title: 'Ya se ha decidido sobre esta impresión',
    advice: 'No se ha cambiado nada. Mire la lista de nuevo.',
  },
  nothing_to_print: {
    title: 'No hay ningún escaneo para el que imprimir esto',
    advice: 'No ha salido nada. Solo se puede imprimir para un ticket admitido; escanéelo primero.',
  },
  printing_invalid: {
    title: 'El archivo de las impresoras tiene un error',
    advice: 'El puesto no se ha iniciado. Corrija lo que se indica arriba, o inícielo sin ese archivo.',
  },
  no_printer: {
    title: 'No hay ninguna impresora elegida para esto',
    advice: 'No ha salido nada. Elija una en Impresoras.',
  },
};
