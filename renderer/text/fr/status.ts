import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count, spanIn } from '../words.ts';

const span = (ms: number): string => spanIn(ms, 'h', 'jour', 'jours');

/** What the status line says, and what stands across the screen. */
export const status: Texts['status'] = {
  online: 'En ligne',
  onlineTitle: 'Connecté au serveur',
  onlineBody: 'Les scans sont envoyés et les billets mis à jour automatiquement.',
  offline: 'Hors ligne, le contrôle continue',
  offlineTitle: 'Pas de connexion au serveur',
  offlineBody: 'Continuez à scanner. Le poste décide seul et envoie les scans dès que la connexion revient.',
  tickets: (n: number, age: string): string => `${count(n, 'billet', 'billets')}, il y a ${age}`,
  ticketsFrom: (moment: string): string => `Billets : état ${moment}`,
  ticketsTitle: (n: number): string => `${count(n, 'billet', 'billets')} sur ce poste`,
  ticketsBody: (moment: string): string =>
    `La liste est complète jusqu’à ce moment : ${moment}. Un billet vendu ou annulé plus tard n’est pas encore connu ici.`,
  ticketsNever: 'Pas encore de billets',
  seconds: (n: number): string => `${formats.number(n)} s`,
  minutes: (n: number): string => `${formats.number(n)} min`,
  unsent: (n: number): string => count(n, 'non envoyé', 'non envoyés'),
  unsentTitle: (n: number): string => count(n, 'scan à envoyer', 'scans à envoyer'),
  unsentBody: (since: string): string =>
    `Le plus ancien : ${since}. Ils sont en sécurité sur ce poste, même après un redémarrage, et sont envoyés dans l’ordre.`,
  sending: 'Envoi des scans',
  sent: (done, total) => `${formats.number(done)} sur ${formats.number(total)} envoyés`,
  rejected: (n: number): string => count(n, 'rejeté', 'rejetés'),
  rejectedTitle: (n: number): string => `Le serveur rejette définitivement ${count(n, 'scan', 'scans')}`,
  rejectedBody: (since: string | null): string =>
    `${since === null ? '' : `Le plus ancien : ${since}. `}Ils sont conservés sur ce poste et ne sont jamais supprimés. Les autres scans sont envoyés normalement. Prévenez l’organisateur.`,
  clockAhead: (ms: number): string => `Horloge : ${span(ms)} d’avance`,
  clockBehind: (ms: number): string => `Horloge : ${span(ms)} de retard`,
  clockTitle: 'L’horloge de cet ordinateur est fausse',
  clockBody: (ms: number): string =>
    `Elle a ${span(Math.abs(ms))} ${ms > 0 ? 'd’avance' : 'de retard'} sur le serveur. Les scans sont enregistrés à cette heure, et elle décide des billets limités à certaines heures. Mettez cet ordinateur à l’heure ; le contrôle continue et rien n’est perdu.`,
  backup: 'Pas de sauvegarde',
  tokenNeeded: 'Jeton nécessaire',
  noAccess: 'Accès refusé',
  syncProblem: 'Billets pas à jour',
  uploadProblem: 'Scans non envoyés',
  alerts: {
    cannot_record: 'Scan non enregistré',
    disk_nearly_full: 'Disque plein',
    event_gone: 'Événement disparu',
    event_not_accessible: 'Événement retiré',
    other_seller: 'Autre vendeur',
    list_emptied: 'Liste de billets vide',
    list_shrunk: 'Billets manquants',
    catalogue_unusable: 'Billets non sauvés',
    catalogue_damaged: 'Fichier billets abîmé',
  },
  attention: 'Ce qui demande votre attention',
  hideAlert: 'Masquer',
  understood: 'Compris',
  oneOf: (n: number): string => `1 sur ${formats.number(n)}`,
  enterToken: 'Saisir le jeton',
  syncNow: 'Synchroniser',
  chooseEvent: 'Choisir l’événement',
  showRejected: 'Les afficher',
  showBackup: 'Voir la sauvegarde',
};
