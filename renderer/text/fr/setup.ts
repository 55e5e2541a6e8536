import type { Texts } from '../model.ts';

export const setup: Texts['setup'] = {
  first: {
    title: 'Un autre poste est déjà configuré ?',
    lead: 'Scannez ici son code de configuration, ou ouvrez son fichier.',
  },

  give: {
    title: 'Pour les postes suivants',
    about:
      'Serveur, événement, règles, imprimantes et écran de ce poste, en fichier ou en code. Le poste suivant les reprend à son premier écran. Son nom et ses lecteurs restent les siens.',
    goes: 'Ce qui part avec',
    choices: { without: 'Sans le jeton', with: 'Avec jeton et code PIN' },
    choicesAbout: {
      without: 'Personne ne peut rien en faire chez vivenu. Le poste suivant demande le jeton.',
      with: 'Scellée par une phrase secrète : le poste suivant ne demande rien d’autre.',
    },
    save: 'Enregistrer la configuration',
    show: 'Afficher le code',
    saved: 'Enregistrée sur cet ordinateur. Gardez son nom, gatehouse.json :',
  },

  take: {
    title: 'Reprendre une configuration',
    about:
      'Du fichier d’un autre poste. Elle s’applique aussitôt ; un autre jeton ou événement, seulement quand tous les scans sont envoyés. Les codes de configuration se scannent au premier écran, avant le choix d’un événement.',
    open: 'Ouvrir le fichier',
  },

  passphrase: {
    label: 'Phrase secrète',
    choose: 'Phrase secrète, au moins 10 caractères',
    show: 'Afficher la phrase secrète',
    hide: 'Masquer la phrase secrète',
    strengths: {
      none: 'Le mieux : plusieurs mots sans rapport entre eux. Gatehouse ne la garde nulle part : sans elle, la configuration ne s’ouvre pas.',
      short: 'Trop courte : qui trouve le fichier la devinerait vite.',
      enough: 'Assez longue. Quatre mots ou plus valent mieux.',
      good: 'Bien. Ne la gardez pas avec le fichier.',
    },
  },

  code: {
    title: 'Code de configuration',
    picture: 'La configuration en code QR',
    steps: ['Démarrez Gatehouse au poste suivant.', 'Scannez ce code à son premier écran.'],
    thenToken: 'Scannez ensuite le jeton : l’événement s’ouvre tout seul.',
    thenPassphrase: 'Saisissez ensuite la phrase secrète : l’événement s’ouvre tout seul.',
    isSealed:
      'Le jeton et le code PIN y sont, scellés. Qui photographie le code a encore besoin de la phrase secrète. Ne le montrez tout de même à personne.',
    isOpen:
      'Il n’y a dedans ni jeton ni code PIN. Le code montre le serveur, l’événement et les règles de cette entrée.',
    shortened: 'Le code n’a pas de place pour les imprimantes et les noms des accès. Ils sont dans le fichier.',
    close: 'Fermer',
  },

  sealed: {
    waits: 'Une configuration scellée attend sa phrase secrète.',
    enter: 'Saisir la phrase secrète',
    forget: 'Ne pas la reprendre',
  },

  unseal: {
    title: 'Phrase secrète de la configuration',
    lead: 'Celle qui a été choisie en enregistrant la configuration.',
    take: 'Reprendre la configuration',
    later: 'Pas maintenant',
  },
};
