import type { Outside } from '../wording.ts';

export const outside: Outside = {
  lostTitle: 'La fenêtre de Gatehouse ne revient pas',
  lostLead:
    'Personne ne voit de résultat à ce poste : n’y laissez entrer personne. Rien de ce qui a été scanné n’est perdu. Gatehouse continue d’essayer. « Redémarrer » ferme le programme et le rouvre sur le même événement.',
  wait: 'Attendre',
  startAgain: 'Redémarrer',
  crashTitle: 'Gatehouse s’est arrêté',
  crashLead:
    'Il a échoué plusieurs fois en quelques minutes et ne redémarre plus de lui-même. Rien de ce qui a été scanné n’est perdu. Démarrez-le à la main ; si cela ne suffit pas, redémarrez l’ordinateur et contrôlez les billets à un autre poste en attendant.',
};
