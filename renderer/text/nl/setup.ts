import type { Texts } from '../model.ts';

export const setup: Texts['setup'] = {
  first: {
    title: 'Is er al een ander station ingericht?',
    lead: 'Scan hier de inrichtingscode ervan, of open het bestand.',
  },

  give: {
    title: 'Voor de volgende stations',
    about:
      'Server, evenement, regels, printers en scherm van dit station, als bestand of code. Het volgende station neemt ze over op zijn eerste scherm. De eigen naam en scanners blijven van dat station.',
    goes: 'Wat er meegaat',
    choices: { without: 'Zonder token', with: 'Met token en pincode' },
    choicesAbout: {
      without: 'Niemand kan er bij vivenu iets mee. Het volgende station vraagt om het token.',
      with: 'Verzegeld met een wachtzin: het volgende station vraagt verder niets.',
    },
    save: 'Inrichting opslaan',
    show: 'Inrichtingscode tonen',
    saved: 'Opgeslagen op deze computer. Behoud de naam gatehouse.json:',
  },

  take: {
    title: 'Inrichting overnemen',
    about:
      'Uit het bestand van een ander station. Die geldt meteen; een ander token of evenement pas als alle scans verzonden zijn. Inrichtingscodes worden op het eerste scherm gescand, voordat een evenement is gekozen.',
    open: 'Inrichtingsbestand openen',
  },

  passphrase: {
    label: 'Wachtzin',
    choose: 'Wachtzin, minstens 10 tekens',
    show: 'Wachtzin tonen',
    hide: 'Wachtzin verbergen',
    strengths: {
      none: 'Het best zijn enkele woorden die niet bij elkaar horen. Gatehouse bewaart de wachtzin nergens: zonder gaat de inrichting niet open.',
      short: 'Te kort: wie het bestand vindt, raadt hem snel.',
      enough: 'Lang genoeg. Vier woorden of meer zijn beter.',
      good: 'Goed. Bewaar hem niet bij het bestand.',
    },
  },

  code: {
    title: 'Inrichtingscode',
    picture: 'De inrichting als QR-code',
    steps: ['Start Gatehouse op het volgende station.', 'Scan deze code op het eerste scherm daar.'],
    thenToken: 'Scan daarna het token: het evenement gaat vanzelf open.',
    thenPassphrase: 'Typ daarna de wachtzin: het evenement gaat vanzelf open.',
    isSealed:
      'Token en pincode zitten erin, verzegeld. Wie de code fotografeert, heeft de wachtzin nog nodig. Laat de code toch aan niemand zien.',
    isOpen: 'Er zit geen token en geen pincode in. De code toont de server, het evenement en de regels van deze deur.',
    shortened: 'In de code is geen plaats voor de printers en de namen van de ingangen. Die staan in het bestand.',
    close: 'Sluiten',
  },

  sealed: {
    waits: 'Een verzegelde inrichting wacht op de wachtzin.',
    enter: 'Wachtzin invoeren',
    forget: 'Inrichting weggooien',
  },

  unseal: {
    title: 'Wachtzin van de inrichting',
    lead: 'De wachtzin die bij het opslaan is gekozen.',
    take: 'Inrichting overnemen',
    later: 'Niet nu',
  },
};
