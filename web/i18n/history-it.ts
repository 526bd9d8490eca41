/** What was in force before, and what is on trial, in Italian. */

import type { historyEn } from './history-en.ts'
import type { Message } from './message.ts'

export const historyIt: Readonly<Record<keyof typeof historyEn, Message>> = {
  'past.title': 'Cronologia',
  'past.lead':
    'Tutte le configurazioni che sono state in vigore e sono ancora conservate, dalla più recente.',
  'past.none': 'Nulla è mai stato in vigore.',
  'past.generation': 'Configurazione',
  'past.when': 'Quando',
  'past.who': 'Chi',
  'past.what': 'Che cosa è cambiato',
  'past.in-force': 'In vigore',
  'past.unknown': 'Non noto',
  'past.first': 'La più vecchia conservata',
  'past.files-only': 'Nessuna impostazione; solo ciò che segue dall’hardware o da una nuova versione',
  'past.more': { one: 'e un’altra', other: 'e altre {count}' },
  'past.one': 'Configurazione {generation}',
  'past.former': 'Prima di essa: configurazione {generation}',
  'past.back': 'Ripristina questo stato',
  'past.back-text':
    'È in vigore subito se nessuna chiamata termina. Altrimenti si vede prima che cosa succederà.',
  'past.back-pending': 'Le modifiche salvate e non ancora in vigore sono sostituite.',
  'past.how.pages': 'in queste pagine',
  'past.how.own': 'nelle proprie pagine',
  'past.how.api': 'un programma, tramite l’API',
  'past.how.command-line': 'dalla riga di comando',
  'past.how.automatic': 'il centralino da solo',
  'past.how.fall-back': 'ritorno dopo errori',
  'past.how.not-confirmed': 'nessuno ha confermato in tempo',
  'trial.choose': 'Conserva',
  'trial.at-once': 'definitivamente',
  'trial.minutes': {
    one: 'solo con conferma entro {count} minuto',
    other: 'solo con conferma entro {count} minuti',
  },
  'trial.risky':
    'Questo modifica linee, schede o indirizzi. Se qualcosa va storto, lo stato precedente torna da solo.',
  'trial.calm': 'Con un tempo, lo stato precedente torna da solo se non si conferma.',
  'trial.label': 'In prova',
  'trial.waits': 'Le ultime modifiche sono in prova. Lo stato precedente torna fra',
  'trial.keep': 'Conserva le modifiche',
  'trial.give-up': 'Annullale adesso',
  'notice.trial-kept': 'Le modifiche restano.',
  'notice.trial-given-up': 'Lo stato precedente è di nuovo in vigore. Le modifiche restano salvate.',
}
