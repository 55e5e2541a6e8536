import type { Closing } from '../wording.ts';

export const closing: Closing = {
  stay: 'Rester',
  closeAnyway: 'Fermer quand même',
  sentTitle: 'Tous les scans sont envoyés',
  sentLead: 'Vous pouvez maintenant fermer Gatehouse.',
  title: (n, one) => `${n} ${one ? 'scan n’est pas encore envoyé' : 'scans ne sont pas encore envoyés'}`,
  lead: (one) =>
    one
      ? 'vivenu ne l’a pas reçu. Il est en sécurité sur cet ordinateur et sera envoyé après le prochain démarrage, dès qu’il y a un réseau.'
      : 'vivenu ne les a pas reçus. Ils sont en sécurité sur cet ordinateur et seront envoyés après le prochain démarrage, dès qu’il y a un réseau.',
};
