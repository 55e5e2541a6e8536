import type { Texts } from '../model.ts';

export const setup: Texts['setup'] = {
  first: {
    title: '¿Ya hay otro puesto configurado?',
    lead: 'Escanee aquí su código de configuración, o abra su archivo.',
  },

  give: {
    title: 'Para los siguientes puestos',
    about:
      'Servidor, evento, reglas, impresoras y pantalla de este puesto, como archivo o código. El siguiente puesto los carga en su primera pantalla. Su nombre y sus lectores siguen siendo los suyos.',
    goes: 'Qué va incluido',
    choices: { without: 'Sin el token', with: 'Con token y PIN' },
    choicesAbout: {
      without: 'Nadie puede hacer nada con ella en vivenu. El siguiente puesto pide el token.',
      with: 'Sellada con una frase de contraseña: el siguiente puesto no pide nada más.',
    },
    save: 'Guardar configuración',
    show: 'Mostrar el código',
    saved: 'Guardada en este ordenador. Conserve su nombre, gatehouse.json:',
  },

  take: {
    title: 'Cargar una configuración',
    about:
      'Del archivo de otro puesto. Se aplica enseguida; otro token u otro evento, solo cuando todos los escaneos estén enviados. Los códigos de configuración se escanean en la primera pantalla, antes de elegir un evento.',
    open: 'Abrir el archivo',
  },

  passphrase: {
    label: 'Frase de contraseña',
    choose: 'Frase de contraseña, al menos 10 caracteres',
    show: 'Mostrar la frase de contraseña',
    hide: 'Ocultar la frase de contraseña',
    strengths: {
      none: 'Lo mejor son varias palabras sin relación. Gatehouse no la guarda en ningún sitio: sin ella la configuración no se abre.',
      short: 'Demasiado corta: quien encuentre el archivo la adivinaría pronto.',
      enough: 'Bastante larga. Cuatro palabras o más son mejores.',
      good: 'Bien. No la guarde junto al archivo.',
    },
  },

  code: {
    title: 'Código de configuración',
    picture: 'La configuración como código QR',
    steps: ['Inicie Gatehouse en el siguiente puesto.', 'Escanee este código en su primera pantalla.'],
    thenToken: 'Después escanee el token: el evento se abre solo.',
    thenPassphrase: 'Después escriba la frase de contraseña: el evento se abre solo.',
    isSealed:
      'El token y el PIN están dentro, sellados. Quien fotografíe el código aún necesita la frase. Aun así, no lo muestre a nadie.',
    isOpen: 'No tiene token ni PIN. Muestra el servidor, el evento y las reglas de este acceso.',
    shortened: 'En el código no caben las impresoras ni los nombres de las entradas. Están en el archivo.',
    close: 'Cerrar',
  },

  sealed: {
    waits: 'Una configuración sellada espera su frase de contraseña.',
    enter: 'Escribir la frase',
    forget: 'Descartar',
  },

  unseal: {
    title: 'Frase de contraseña de la configuración',
    lead: 'La que se eligió al guardar la configuración.',
    take: 'Cargar la configuración',
    later: 'Ahora no',
  },
};
