/** Italian: logins, passwords, and the people who may do more than telephone. */

import type { Message } from './message.ts'
import type { peopleEn } from './people-en.ts'

export const peopleIt: Readonly<Record<keyof typeof peopleEn, Message>> = {
  'login.name': 'Nome o interno',
  'login.name-hint': 'Il nome fra il personale, o il numero del telefono. L’amministratore lascia vuoto.',
  'login.remember': 'Resta collegato su questo computer',
  'password.title': 'Cambia la password',
  'password.lead': 'Almeno 8 caratteri. La sessione negli altri browser viene chiusa.',
  'password.must':
    'La password ricevuta serviva solo al primo accesso. Sceglierne una propria, di almeno 8 caratteri.',
  'password.instead-of-pin':
    'Una password propria apre queste pagine al posto del PIN della casella; al telefono resta il PIN. Almeno 8 caratteri.',
  'password.present': 'Password o PIN attuale',
  'password.wanted': 'Nuova password',
  'password.again': 'Ripetere la nuova password',
  'password.not-the-same': 'Le due non coincidono.',
  'password.go': 'Cambia la password',
  'notice.password-changed': 'La password è cambiata.',
  'notice.person-saved': '{about} è salvato, e in vigore subito.',
  'notice.person-deleted': '{about} è eliminato e la sua sessione è chiusa.',
  'notice.portal-password-forgotten': 'L’interno {about} accede di nuovo con il PIN della casella.',
  'people.title': 'Persone',
  'people.lead':
    'Chi può fare più che telefonare. Chi ha un interno ha le sue pagine anche senza essere in questo elenco: si accede con il numero e il PIN della casella.',
  'people.none': 'Ancora nessuno: c’è l’amministratore della prima visita.',
  'people.add': 'Aggiungi una persona',
  'people.edit': 'Persona {id}',
  'people.who': 'Persona',
  'people.id': 'Nome di accesso',
  'people.id-hint': 'Lettere minuscole e cifre, per esempio «anna». Non si può cambiare in seguito.',
  'people.error-id': 'Lettere minuscole, cifre e trattini, iniziando con una lettera; non «administrator».',
  'people.taken': 'Qualcuno ha già questo nome.',
  'people.name': 'Nome',
  'people.role': 'Ruolo',
  'people.role-hint': 'Un operatore vede il posto operatore; i rapporti sono le chiamate e i costi.',
  'people.role.administrator': 'Amministratore',
  'people.role.operator': 'Operatore',
  'people.role.reports': 'Rapporti',
  'people.extension': 'Telefono',
  'people.extension-hint': 'Davanti a questa persona: casella, chiamate e deviazioni sono le sue pagine.',
  'people.login': 'Accesso',
  'people.can-log-in': 'ha una password',
  'people.no-password': 'ancora senza password',
  'people.rights': 'Abilitazioni al posto operatore',
  'people.rights-hint':
    'Operatori e amministratori vedono il posto operatore per il loro ruolo; agli altri serve questa abilitazione.',
  'people.right.see': 'Vedere il posto operatore',
  'people.right.call': 'Chiamare',
  'people.right.transfer': 'Trasferire chiamate',
  'people.right.listen': 'Ascoltare chiamate',
  'people.right.record': 'Registrare chiamate',
  'people.right.hang-up': 'Terminare chiamate',
  'people.right.agents': 'Far entrare e uscire agenti',
  'people.right.switches': 'Commutare giorno e notte',
  'people.delete': 'Elimina',
  'people.delete-title': 'Eliminare {id}?',
  'people.delete-text':
    'La sessione della persona è chiusa subito e l’accesso non è più possibile. Il telefono resta.',
  'people.password-title': 'Password',
  'people.password-text':
    'Una nuova password iniziale sostituisce quella attuale e chiude le sessioni di questa persona, che ne sceglie un’altra al prossimo accesso.',
  'people.password-make': 'Crea una password iniziale',
  'people.start-title': 'Password iniziale',
  'people.start-once':
    'È mostrata solo questa volta. Apre soltanto la pagina dove la persona ne sceglie un’altra.',
  'people.portal-title': 'Password delle pagine personali',
  'people.portal-text':
    'Chi ha un interno accede con il PIN della casella, finché non sceglie una password propria. A chi l’ha dimenticata si può ridare il PIN.',
  'people.portal-forget': 'Fai usare di nuovo il PIN a {number}',
}
