/** Where a call would go, and why one went where it did, in Italian. */

import type { Message } from './message.ts'
import type { traceEn } from './trace-en.ts'

export const traceIt: Readonly<Record<keyof typeof traceEn, Message>> = {
  'trace.title': 'Dove andrebbe una chiamata?',
  'trace.lead':
    'Nessun telefono squilla: si interrogano le regole, passo per passo, e ogni passo porta alla pagina dove è deciso.',
  'trace.from': 'Chi chiama',
  'trace.from-hint': 'Un interno, o un numero esterno. Vuoto: un numero nascosto.',
  'trace.to': 'Che cosa è chiamato',
  'trace.to-hint': 'Da un interno, come si compone. Dall’esterno, il proprio numero o il nome di una linea.',
  'trace.when': 'Quando',
  'trace.when-hint': 'Secondo l’orologio della sede. Vuoto: adesso.',
  'trace.as-now': 'Com’è adesso',
  'trace.day': 'Giorno',
  'trace.night': 'Notte',
  'trace.rules': 'Secondo quali regole',
  'trace.rules-in-force': 'Quelle in vigore',
  'trace.rules-saved': 'Quelle salvate, con ciò che non è ancora in vigore',
  'trace.ask': 'Segui la chiamata',
  'trace.wrong-from': 'Un numero di al massimo 60 caratteri.',
  'trace.wrong-to': 'Un numero, o il nome di una linea.',
  'trace.wrong-at': 'Un giorno e un’ora, per esempio 2026-08-01 18:03.',
  'trace.nothing': 'Nessuna configurazione è ancora in vigore.',
  'trace.way': 'Il percorso della chiamata',
  'trace.at': '{date}, {time}',
  'trace.not-live':
    'I telefoni non rispondono: deviazioni, commutatori e forzature con codice si considerano non impostati.',
  'trace.rule': 'Guarda la regola',
  'trace.set': 'così dal {when}, da {who}',
  'trace.set-then': 'così dal {when}',
  'trace.set-before': 'così da prima della più vecchia configurazione conservata',
  'trace.set-saved': 'salvato, ma non ancora in vigore',
  'trace.week': 'La settimana di {name}; la riga è il momento della chiamata, {day}',
  'trace.call-title': 'Perché questa chiamata ha fatto così?',
  'trace.happened': 'Che cosa è successo',
  'trace.summary': '{direction}, da {from} a {to}: {outcome}',
  'trace.why': 'Che cosa dicono le regole',
  'trace.rules-then':
    'Secondo la configurazione in vigore all’inizio della chiamata. Deviazioni, commutatori e forzature impostati con codice sono come adesso.',
  'trace.rules-oldest':
    'La configurazione di quel giorno non è più conservata: secondo la più vecchia disponibile. Deviazioni, commutatori e forzature impostati con codice sono come adesso.',
  'trace.see': 'Perché?',
  'trace.see-label': 'Perché questa chiamata del {when} ha fatto così?',
  'trace.offer': 'Qualsiasi chiamante, numero e momento: le regole si seguono passo per passo.',
}
