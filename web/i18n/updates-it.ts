/** Italian: updates. */

import type { Message } from './message.ts'
import type { updatesEn } from './updates-en.ts'

export const updatesIt: Readonly<Record<keyof typeof updatesEn, Message>> = {
  'updates.title': 'Aggiornamenti',
  'updates.lead':
    'Una nuova versione viene scritta accanto a quella in funzione, mentre le chiamate continuano, e si conserva solo se tutto funziona come prima. Altrimenti la precedente torna da sola.',
  'updates.see': 'Vedere gli aggiornamenti',
  'updates.version': 'Versione in funzione',
  'updates.slot': 'Nello spazio',
  'updates.other': 'Nell’altro spazio',
  'updates.other-empty': 'niente di intero',
  'updates.on-trial': 'in prova: si verifica se tutto funziona come prima',
  'updates.confirmed': 'confermata',
  'updates.no-slots':
    'Questa macchina non funziona da un disco con due sistemi: scrivere la nuova immagine e portare una copia di sicurezza.',
  'updates.last-passed': 'Ultimo aggiornamento: da {former} a {version}, {when}: superato',
  'updates.last-failed':
    'Ultimo aggiornamento: da {former} a {version}, {when}: non superato, è tornata {former}',
  'updates.seen': 'Letto',
  'updates.upload-title': 'Da un file',
  'updates.upload-text': 'Prima di tutto si verifica la firma.',
  'updates.file': 'File di un aggiornamento',
  'updates.upload': 'Portarlo qui',
  'updates.received': 'La versione {version} è qui ({size}); la sua firma è valida.',
  'updates.write': 'Scriverla accanto a quella in funzione',
  'updates.write-text': 'Intanto le chiamate continuano. Niente si avvia da solo.',
  'updates.older': 'È più vecchia di quella in funzione, ed è voluto',
  'updates.drop': 'Scartarla',
  'updates.writing': 'Scrittura: {percent} %',
  'updates.checking': 'Rilettura e verifica: {percent} %',
  'updates.fetching': 'Scaricamento: {done} di {all}',
  'updates.start-title': 'Avviare la versione {version}',
  'updates.start-text':
    'La macchina si riavvia e resta senza telefono per il tempo di un avvio. La nuova versione deve dare prova di sé entro dieci minuti.',
  'updates.back-text': 'Legge le impostazioni di oggi.',
  'updates.back-settings':
    'Non può leggere le impostazioni di oggi: con essa tornano quelle di prima dell’aggiornamento, e quanto è cambiato da allora non vale più.',
  'updates.when': 'Quando',
  'updates.when-now': 'Adesso',
  'updates.when-at': 'All’ora qui sotto, appena non ci sono chiamate',
  'updates.at': 'Alle',
  'updates.start': 'Avviarla',
  'updates.planned': 'Previsto per {when}, appena non ci sono chiamate.',
  'updates.cancel': 'Non avviarla',
  'updates.server-title': 'Da un server',
  'updates.address': 'Indirizzo dell’aggiornamento',
  'updates.address-hint': 'https://… del file stesso. Vuoto: non si chiede a nessuno.',
  'updates.asked-at': 'Si chiede ogni notte alle',
  'updates.install': 'Scrivere e avviare ciò che è più nuovo la stessa notte, quando non ci sono chiamate',
  'updates.look': 'Chiedere adesso',
  'error.https-address': 'Un indirizzo che comincia con https://',
  'notice.update-received': 'L’aggiornamento è qui; la sua firma è valida.',
  'notice.update-writing': 'L’aggiornamento viene scritto.',
  'notice.update-planned': 'L’avvio dell’aggiornamento è previsto.',
  'notice.update-restarting':
    'La macchina si riavvia. Questa pagina risponderà di nuovo tra uno o due minuti.',
  'notice.update-cancelled': 'Non verrà avviato niente.',
  'notice.update-none': 'Il server non ha niente di più nuovo.',
}
