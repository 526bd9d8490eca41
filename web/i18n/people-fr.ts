/** French: logins, passwords, and the people who may do more than telephone. */

export const peopleFr = {
  'login.name': 'Nom ou poste',
  'login.name-hint':
    'Votre nom parmi le personnel, ou le numéro de votre téléphone. L’administrateur laisse ce champ vide.',
  'login.remember': 'Rester connecté sur cet ordinateur',
  'password.title': 'Changer votre mot de passe',
  'password.lead': '8 caractères au moins. Les autres navigateurs où vous êtes connecté sont déconnectés.',
  'password.must':
    'Le mot de passe reçu ne servait qu’à la première connexion. Choisissez le vôtre, de 8 caractères au moins.',
  'password.instead-of-pin':
    'Un mot de passe à vous ouvre ces pages à la place du code de votre boîte vocale ; par téléphone, le code reste. 8 caractères au moins.',
  'password.present': 'Mot de passe ou code actuel',
  'password.wanted': 'Nouveau mot de passe',
  'password.again': 'Nouveau mot de passe, encore une fois',
  'password.not-the-same': 'Les deux ne sont pas pareils.',
  'password.go': 'Changer le mot de passe',
  'notice.password-changed': 'Votre mot de passe est changé.',
  'notice.person-saved': '{about} est enregistré, et en vigueur tout de suite.',
  'notice.person-deleted': '{about} est supprimé et déconnecté.',
  'notice.portal-password-forgotten':
    'Le poste {about} se connecte de nouveau avec le code de sa boîte vocale.',
  'people.title': 'Personnes',
  'people.lead':
    'Qui peut faire plus que téléphoner. Chacun qui a un poste a ses pages sans figurer ici : le numéro et le code de la boîte vocale suffisent.',
  'people.none': 'Personne encore : il y a l’administrateur de la première visite.',
  'people.add': 'Ajouter une personne',
  'people.edit': 'Personne {id}',
  'people.who': 'Personne',
  'people.id': 'Nom de connexion',
  'people.id-hint': 'Minuscules et chiffres, par exemple « anna ». Il ne peut pas être changé plus tard.',
  'people.error-id': 'Minuscules, chiffres et traits d’union, une lettre au début ; pas « administrator ».',
  'people.taken': 'Quelqu’un porte déjà ce nom.',
  'people.name': 'Nom',
  'people.role': 'Rôle',
  'people.role-hint': 'Un opérateur voit le tableau ; les rapports sont les appels et les taxes.',
  'people.role.administrator': 'Administrateur',
  'people.role.operator': 'Opérateur',
  'people.role.reports': 'Rapports',
  'people.extension': 'Téléphone',
  'people.extension-hint':
    'Celui qui est devant cette personne : sa boîte vocale, ses appels et ses renvois sont ses propres pages.',
  'people.login': 'Connexion',
  'people.can-log-in': 'a un mot de passe',
  'people.no-password': 'pas encore de mot de passe',
  'people.rights': 'Droits sur le tableau',
  'people.rights-hint':
    'Opérateurs et administrateurs voient le poste opérateur de par leur rôle ; les autres ont besoin de ce droit.',
  'people.right.see': 'Voir le poste opérateur',
  'people.right.call': 'Appeler',
  'people.right.transfer': 'Transférer',
  'people.right.listen': 'Écouter des appels',
  'people.right.record': 'Enregistrer des appels',
  'people.right.hang-up': 'Terminer des appels',
  'people.right.agents': 'Connecter et déconnecter des agents',
  'people.right.switches': 'Passer du jour à la nuit',
  'people.delete': 'Supprimer',
  'people.delete-title': 'Supprimer {id} ?',
  'people.delete-text':
    'La personne est déconnectée tout de suite et ne peut plus se connecter. Le téléphone reste.',
  'people.password-title': 'Mot de passe',
  'people.password-text':
    'Un nouveau mot de passe de départ remplace l’actuel et termine les sessions de cette personne, qui en choisit un autre à la prochaine connexion.',
  'people.password-make': 'Faire un mot de passe de départ',
  'people.start-title': 'Mot de passe de départ',
  'people.start-once':
    'Il n’est montré que cette fois. Il n’ouvre que la page où la personne en choisit un autre.',
  'people.portal-title': 'Mots de passe des pages personnelles',
  'people.portal-text':
    'Qui a un poste se connecte avec le code de sa boîte vocale, jusqu’à ce qu’il choisisse un mot de passe. À qui l’a oublié, on peut rendre le code.',
  'people.portal-forget': 'Rendre le code au poste {number}',
}
