/** Italian: moving in from another telephone system. */

import type { Message } from './message.ts'
import type { migrationEn } from './migration-en.ts'

export const migrationIt: Readonly<Record<keyof typeof migrationEn, Message>> = {
  'migration.title': 'Passaggio da un altro sistema',
  'migration.lead':
    'Riprende ciò che aveva un altro centralino: interni con password e caselle, linee, instradamenti, gruppi, menu vocali, messaggi e record delle chiamate. Si vede prima che cosa passa e che cosa no.',
  'migration.see': 'Passa da un altro sistema',
  'migration.kinds':
    'Backup di FreePBX (da 2.x a 17), Elastix e Issabel, Askozia (config.xml) e MikoPBX; dump SQL; un tar di /etc/asterisk; record delle chiamate come dump della tabella cdr, come CSV o come Master.csv.',
  'migration.file': 'File del backup',
  'migration.look': 'Guarda che cosa contiene',
  'migration.nothing-yet': 'Non cambia ancora nulla.',
  'migration.found': 'Trovato: {system}',
  'migration.kind-freepbx': 'FreePBX {version}',
  'migration.kind-issabel': 'Elastix o Issabel {version}',
  'migration.kind-askozia': 'AskoziaPBX {version}',
  'migration.kind-mikopbx': 'MikoPBX {version}',
  'migration.kind-asterisk': 'Asterisk {version}',
  'migration.kind-calls': 'Record delle chiamate e messaggi {version}',
  'migration.as-it-was': 'Passano com’erano',
  'migration.with-a-change': 'Passano con una modifica',
  'migration.stays-behind': 'Restano indietro',
  'migration.messages': 'Messaggi',
  'migration.calls': 'Record delle chiamate',
  'migration.calls-between': 'Record delle chiamate dal {from} al {to}.',
  'migration.places': 'Prese',
  'migration.places-hint':
    'Quale presa di questa macchina prende il posto di quale canale della vecchia. L’ordine è una proposta; guardare i fili.',
  'migration.show-with-these': 'Mostra con queste prese',
  'migration.report': 'Che cosa passa',
  'migration.area-count': '{done} di {all}',
  'migration.old': 'Là',
  'migration.here': 'Qui',
  'migration.why': 'Che cosa è diverso',
  'migration.unchanged': {
    one: '{count} passa com’era',
    other: '{count} passano com’erano',
  },
  'migration.accept-title': 'Prima: le impostazioni',
  'migration.accept-text':
    'Diventano modifiche non ancora in vigore. Ciò che è qui e non contrasta resta; lo stesso numero è sostituito.',
  'migration.accept': 'Accetta le impostazioni',
  'migration.accepted': 'Le impostazioni sono accettate.',
  'migration.see-changes': 'Vedi che cosa succederà',
  'migration.bring-title': 'Poi: messaggi, deviazioni e record delle chiamate',
  'migration.bring-text':
    'Quando le impostazioni sono in vigore: ciò che ciascuno aveva impostato al telefono, i messaggi e i record delle chiamate. Ripetere non aggiunge nulla due volte.',
  'migration.bring': 'Porta qui',
  'migration.bring-later': 'Mettere prima in vigore le impostazioni.',
  'migration.brought':
    'Portati qui: {choices} impostazioni fatte al telefono, {files} file audio, {records} record delle chiamate; {refused} record non si sono potuti leggere.',
  'migration.close': 'Chiudi questo backup',
  'notice.import-accepted': 'Le impostazioni dell’altro sistema sono accettate.',
  'notice.import-brought': 'Messaggi, deviazioni e record delle chiamate sono qui.',
}
