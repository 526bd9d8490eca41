/** Long exports of calls, in Italian. */

import type { exportsEn } from './exports-en.ts'
import type { Message } from './message.ts'

export const exportsIt: Readonly<Record<keyof typeof exportsEn, Message>> = {
  'exports.title': 'Esportazioni',
  'exports.title-of.csv': 'Esportazione in CSV',
  'exports.title-of.pdf': 'Esportazione in PDF',
  'exports.lead':
    'Le esportazioni lunghe si fanno qui, una dopo l’altra, mentre si fa altro. Nessun altro vede quelle di un’altra persona; un file resta un’ora.',
  'exports.none': 'Non c’è nessuna esportazione propria.',
  'exports.aside': 'CSV in secondo piano',
  'exports.mine': 'Esportazioni proprie',
  'exports.back': 'Torna alle chiamate',
  'exports.waiting': {
    one: 'In attesa: {count} esportazione viene prima.',
    other: 'In attesa: {count} esportazioni vengono prima.',
  },
  'exports.counting': 'Conteggio delle chiamate…',
  'exports.running': '{done} di circa {rows} chiamate',
  'exports.ready': {
    one: '{count} chiamata, {size}. Resta fino al {until}.',
    other: '{count} chiamate, {size}. Resta fino al {until}.',
  },
  'exports.newest': 'Un PDF contiene al massimo le {most} chiamate più recenti; un CSV le contiene tutte.',
  'exports.too-large':
    'Non c’è abbastanza spazio. Scegliere un periodo più breve, o scaricare il CSV dall’elenco delle chiamate: non occupa spazio.',
  'exports.broken': 'Non è riuscita. Riprovare.',
  'exports.given-up': 'Annullata. Non ne resta nulla.',
  'exports.get': 'Scarica il file',
  'exports.give-up': 'Annulla l’esportazione',
  'exports.remove': 'Elimina il file',
  'exports.full':
    'Due esportazioni proprie, o cinque di tutte le persone, sono ancora in corso. Attendere la fine di una, o annullarne una.',
}
