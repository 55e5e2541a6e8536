import type { Texts } from '../model.ts';

export const updates: Texts['updates'] = {
  title: 'Mises à jour',
  version: 'Version',
  runs: (version) => `Cet ordinateur utilise la version ${version}.`,
  states: {
    none: 'Aucune version plus récente.',
    unknown: 'Aucune recherche de version plus récente depuis le démarrage.',
    looking: 'Recherche d’une version plus récente…',
    found: (version) => `La version ${version} peut être installée.`,
    fetching: (version, percent) => `Téléchargement de la version ${version} : ${percent} %`,
    installing: (version) => `Installation de la version ${version}. Le poste se ferme et redémarre.`,
  },
  lookedAt: (time) => `Dernière recherche : ${time}.`,
  look: 'Chercher maintenant',
  install: 'Installer…',
  blocks: {
    event_open: 'Un événement est en cours à cette porte. Rien n’est téléchargé ni installé avant sa fin.',
    unsent: 'Des scans ne sont pas encore envoyés à vivenu. Attendez leur envoi, puis installez.',
    training: 'Une formation est en cours. Terminez-la, puis installez.',
  },
  eventUntil: (moment) => `Si personne n’est scanné, il compte comme terminé dès : ${moment}.`,
  eventOver:
    'Est-il déjà terminé ? Sous « Ce poste », ouvrez la liste des événements. Six heures après le dernier scan, vous pourrez y installer la version.',
  cannot: {
    managed: 'La personne qui gère cet ordinateur installe les nouvelles versions. Adressez-vous à elle.',
    not_installed:
      'Cette copie ne peut pas se remplacer elle-même : elle vient d’un paquet du système, ou a seulement été décompressée. Installez une nouvelle version de la même façon.',
    no_key:
      'Cette copie n’a pas la clé qui sert à vérifier les nouvelles versions. Installez les nouvelles versions à la main.',
    no_server:
      'On ne sait pas où sont les nouvelles versions. Saisissez l’adresse ci-dessous, ou installez-les à la main.',
  },
  how: 'Comment le poste reste à jour',
  when: {
    title: 'Nouvelles versions',
    about: 'Jamais pendant un événement ou avec des scans non envoyés, et jamais une version plus ancienne.',
    off: 'Non',
    ask: 'Demander d’abord',
    quiet: 'Aux heures creuses',
  },
  asksForPassword:
    'Sur cet ordinateur, un administrateur doit accepter à chaque fois. Les nouvelles versions ne s’installent pas toutes seules.',
  quiet: {
    title: 'Heures creuses',
    about: 'À ces heures, le poste installe tout seul quand personne ne s’en sert. L’ordinateur doit être allumé.',
    from: 'Heures creuses à partir de',
    to: 'Heures creuses jusqu’à',
    between: 'à',
    none: 'Les deux heures sont les mêmes : il n’y a pas d’heures creuses.',
  },
  channel: {
    title: 'Canal',
    about: 'Les versions que ce poste reçoit. Votre organisateur en a peut-être un pour votre salle.',
    mistake: 'Seulement des minuscules, des chiffres et des tirets.',
  },
  server: {
    title: 'Serveur',
    about: 'Où sont les nouvelles versions. Vide : celui fourni avec le programme.',
    placeholder: 'Celui du programme',
    mistake: 'L’adresse doit commencer par https://',
  },
  confirm: {
    title: (version) => `Installer la version ${version} ?`,
    points: [
      'Le poste se ferme et redémarre tout seul. Pendant une minute environ, personne ne peut scanner.',
      'Les scans, les billets et les réglages restent sur cet ordinateur.',
      'Si un visiteur est scanné juste avant, l’installation attend.',
    ],
    cancel: 'Pas maintenant',
    install: 'Installer',
  },
  back: {
    title: 'La version précédente',
    about: (version) => `La version ${version} est gardée sur cet ordinateur, au cas où la nouvelle poserait problème.`,
    show: 'Montrer son fichier',
    none: 'Il n’y en a pas sur cet ordinateur. Elle sera gardée dès la prochaine mise à jour.',
    steps: 'Comment revenir en arrière',
    list: [
      'Seulement quand aucun événement n’est en cours et que tous les scans sont envoyés.',
      'Montrez le fichier, puis fermez Gatehouse.',
      'Windows : lancez le fichier. Mac : décompressez-le et mettez Gatehouse dans Applications. Linux : copiez-le sur le fichier que vous lancez.',
      'Lancez Gatehouse. La version plus récente ne revient pas toute seule ; vous pouvez la réinstaller ici.',
    ],
    data: 'Si l’ancienne version ne peut plus lire le journal des scans, elle le dit et ne change rien. Réinstallez alors la plus récente.',
  },
};
