import type { DisplayFace } from '../display.ts';
import type { Language } from '../language.ts';

/** What guests read. The event's name and the guest's stand in lines of their own, so that no grammar is between them. */
export interface DisplayWords {
  /** Of the window. */
  readonly title: string;
  readonly training: string;
  readonly faces: Readonly<Record<DisplayFace, { readonly word: string; readonly hint: string }>>;
}

export const displayWords: Readonly<Record<Language, DisplayWords>> = {
  en: {
    title: 'Gatehouse for guests',
    training: 'Training: nobody is really let in',
    faces: {
      idle: { word: 'Welcome', hint: 'Please have your ticket ready' },
      welcome: { word: 'Welcome', hint: 'Enjoy the event' },
      goodbye: { word: 'Goodbye', hint: 'Thank you for coming' },
      wait: { word: 'One moment, please', hint: 'Our staff will help you' },
    },
  },
  de: {
    title: 'Gatehouse für Gäste',
    training: 'Training: Niemand wird wirklich eingelassen',
    faces: {
      idle: { word: 'Willkommen', hint: 'Bitte das Ticket bereithalten' },
      welcome: { word: 'Willkommen', hint: 'Viel Vergnügen' },
      goodbye: { word: 'Auf Wiedersehen', hint: 'Danke für den Besuch' },
      wait: { word: 'Einen Moment, bitte', hint: 'Unser Team hilft gleich weiter' },
    },
  },
  fr: {
    title: 'Gatehouse pour le public',
    training: 'Formation : personne n’entre réellement',
    faces: {
      idle: { word: 'Bienvenue', hint: 'Veuillez préparer votre billet' },
      welcome: { word: 'Bienvenue', hint: 'Passez un bon moment' },
      goodbye: { word: 'Au revoir', hint: 'Merci de votre visite' },
      wait: { word: 'Un instant, s’il vous plaît', hint: 'Notre équipe va vous aider' },
    },
  },
  es: {
    title: 'Gatehouse para el público',
    training: 'Formación: nadie entra de verdad',
    faces: {
      idle: { word: 'Le damos la bienvenida', hint: 'Tenga preparado su ticket' },
      welcome: { word: 'Le damos la bienvenida', hint: 'Que lo disfrute' },
      goodbye: { word: 'Hasta pronto', hint: 'Gracias por venir' },
      wait: { word: 'Un momento, por favor', hint: 'Nuestro equipo le ayudará' },
    },
  },
  nl: {
    title: 'Gatehouse voor gasten',
    training: 'Training: er wordt niemand echt binnengelaten',
    faces: {
      idle: { word: 'Welkom', hint: 'Houd uw ticket bij de hand' },
      welcome: { word: 'Welkom', hint: 'Veel plezier' },
      goodbye: { word: 'Tot ziens', hint: 'Bedankt voor uw bezoek' },
      wait: { word: 'Een ogenblik', hint: 'Onze medewerkers helpen u verder' },
    },
  },
};
