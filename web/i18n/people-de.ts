/** German: logins, passwords, and the people who may do more than telephone. */

export const peopleDe = {
  'login.name': 'Name oder Nebenstelle',
  'login.name-hint':
    'Ihr Name unter den Personen oder die Nummer Ihres Telefons. Der Administrator lässt es leer.',
  'login.remember': 'Auf diesem Computer angemeldet bleiben',
  'password.title': 'Passwort ändern',
  'password.lead': 'Mindestens 8 Zeichen. Andere Browser, in denen Sie angemeldet sind, werden abgemeldet.',
  'password.must':
    'Das erhaltene Passwort galt nur für die erste Anmeldung. Wählen Sie ein eigenes mit mindestens 8 Zeichen.',
  'password.instead-of-pin':
    'Ein eigenes Passwort öffnet diese Seiten statt der PIN Ihrer Sprachbox; am Telefon bleibt die PIN. Mindestens 8 Zeichen.',
  'password.present': 'Bisheriges Passwort oder PIN',
  'password.wanted': 'Neues Passwort',
  'password.again': 'Neues Passwort noch einmal',
  'password.not-the-same': 'Die beiden sind nicht gleich.',
  'password.go': 'Passwort ändern',
  'notice.password-changed': 'Ihr Passwort ist geändert.',
  'notice.person-saved': '{about} ist gespeichert und sofort in Kraft.',
  'notice.person-deleted': '{about} ist gelöscht und abgemeldet.',
  'notice.portal-password-forgotten': 'Nebenstelle {about} meldet sich wieder mit der PIN der Sprachbox an.',
  'people.title': 'Personen',
  'people.lead':
    'Wer mehr darf als telefonieren. Wer eine Nebenstelle hat, hat ein Portal, ohne hier zu stehen: Nummer und PIN der Sprachbox sind die Anmeldung.',
  'people.none': 'Noch niemand: Es gibt den Administrator des ersten Besuchs.',
  'people.add': 'Person hinzufügen',
  'people.edit': 'Person {id}',
  'people.who': 'Person',
  'people.id': 'Anmeldename',
  'people.id-hint': 'Kleinbuchstaben und Ziffern, etwa „anna“. Später nicht änderbar.',
  'people.error-id':
    'Kleinbuchstaben, Ziffern und Bindestriche, mit einem Buchstaben am Anfang; nicht „administrator“.',
  'people.taken': 'Diesen Namen hat schon jemand.',
  'people.name': 'Name',
  'people.role': 'Rolle',
  'people.role-hint': 'Die Vermittlung sieht das Pult; Berichte sind die Anrufe und die Gebühren.',
  'people.role.administrator': 'Administrator',
  'people.role.operator': 'Vermittlung',
  'people.role.reports': 'Berichte',
  'people.extension': 'Telefon',
  'people.extension-hint':
    'Vor dieser Person: Sprachbox, Anrufe und Umleitungen davon sind ihre eigenen Seiten.',
  'people.login': 'Anmeldung',
  'people.can-log-in': 'hat ein Passwort',
  'people.no-password': 'noch kein Passwort',
  'people.rights': 'Rechte am Pult',
  'people.rights-hint':
    'Vermittlung und Verwaltung sehen das Pult durch ihre Rolle; die übrigen brauchen dieses Recht.',
  'people.right.see': 'Das Pult sehen',
  'people.right.call': 'Anrufen',
  'people.right.transfer': 'Gespräche vermitteln',
  'people.right.listen': 'Gespräche mithören',
  'people.right.record': 'Gespräche aufzeichnen',
  'people.right.hang-up': 'Gespräche beenden',
  'people.right.agents': 'Agenten an- und abmelden',
  'people.right.switches': 'Tag und Nacht umstellen',
  'people.delete': 'Löschen',
  'people.delete-title': '{id} löschen?',
  'people.delete-text':
    'Die Person wird sofort abgemeldet und kann sich nicht mehr anmelden. Das Telefon bleibt.',
  'people.password-title': 'Passwort',
  'people.password-text':
    'Ein neues Startpasswort ersetzt das bisherige und beendet die Sitzungen dieser Person, die bei der nächsten Anmeldung ein anderes wählt.',
  'people.password-make': 'Startpasswort erstellen',
  'people.start-title': 'Startpasswort',
  'people.start-once':
    'Es wird nur dieses eine Mal gezeigt. Es öffnet nur die Seite, auf der die Person ein anderes wählt.',
  'people.portal-title': 'Passwörter des Portals',
  'people.portal-text':
    'Personen mit einer Nebenstelle melden sich mit der PIN ihrer Sprachbox an, bis sie ein eigenes Passwort wählen. Wer es vergessen hat, kann die PIN zurückerhalten.',
  'people.portal-forget': '{number} wieder die PIN benutzen lassen',
}
