import type { Refusals } from '../wording.ts';

/** Why a scan was refused and what the person at the door does next. */
export const refusals: Refusals = {
  unreadable: {
    headline: 'Code-barres illisible',
    advice: 'Scannez à nouveau. Si rien ne change, saisissez le numéro imprimé sous le code-barres.',
  },
  unknown: {
    headline: 'Code-barres inconnu',
    advice:
      'Vérifiez que c’est bien le code-barres d’un billet et scannez à nouveau. Sinon, envoyez le visiteur au guichet.',
  },
  ambiguous: {
    headline: 'Plusieurs billets avec ce code-barres',
    advice: 'Envoyez le visiteur au guichet : lui seul peut dire de quel billet il s’agit.',
  },
  wrong_event: {
    headline: 'Billet d’un autre événement',
    advice: 'Demandez le billet de cet événement. Sinon, envoyez le visiteur au guichet.',
  },
  status_invalid: {
    headline: 'Billet annulé',
    advice: 'Ne laissez pas entrer le visiteur et envoyez-le au guichet.',
  },
  status_reserved: {
    headline: 'Réservé, pas encore payé',
    advice: 'Envoyez le visiteur payer au guichet. Le billet fonctionne dès qu’il est payé.',
  },
  status_blank: {
    headline: 'Billet vierge',
    advice: 'Ce billet n’a pas été vendu. Envoyez le visiteur au guichet.',
  },
  details_required: {
    headline: 'Données personnelles manquantes',
    advice: 'Le visiteur les remplit avec le lien reçu dans l’e-mail du billet, puis scanne à nouveau.',
  },
  status_unknown: {
    headline: 'Statut du billet inconnu',
    advice: 'Envoyez le visiteur au guichet. Ce poste ne devine pas.',
  },
  ticket_type_not_allowed: {
    headline: 'Type de billet non admis ici',
    advice: 'Ce type de billet n’est pas accepté ici. Indiquez au visiteur le bon accès.',
  },
  entry_not_allowed: {
    headline: 'Mauvais accès',
    advice: 'Ce billet est valable à un autre accès. Indiquez-le au visiteur.',
  },
  too_early: {
    headline: 'Trop tôt',
    advice: 'Les entrées n’ont pas encore commencé. Faites patienter le visiteur, puis scannez à nouveau.',
  },
  too_late: {
    headline: 'Trop tard',
    advice: 'Les entrées sont terminées. Envoyez le visiteur au guichet.',
  },
  no_reentry: {
    headline: 'Nouvelle entrée impossible',
    advice: 'Le visiteur était à l’intérieur, et ce billet ne permet pas d’entrer deux fois. Envoyez-le au guichet.',
  },
  max_entries: {
    headline: 'Toutes les entrées sont utilisées',
    advice: 'Ce billet a été utilisé autant de fois que permis. Envoyez le visiteur au guichet.',
  },
  capacity_full: {
    headline: 'L’événement est complet',
    advice: 'Faites patienter le visiteur à l’extérieur jusqu’à ce que quelqu’un sorte, puis scannez à nouveau.',
  },
  not_inside: {
    headline: 'Pas à l’intérieur',
    advice: 'Ce poste n’a pas vu entrer ce billet. Si le visiteur veut entrer, passez sur ENTRÉE.',
  },
};
