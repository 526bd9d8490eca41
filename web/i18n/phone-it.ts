/** Italian: the telephone in the browser. */

import type { phoneEn } from './phone-en.ts'

export const phoneIt: Readonly<Record<keyof typeof phoneEn, string>> = {
  'me.phone': 'Telefono web',
  'extension.browser-phone': 'Telefono nel browser',
  'extension.browser-phone-hint':
    'Accanto agli altri, sulle pagine personali via HTTPS. Squilla finché quella pagina è aperta.',
  'phone.not-yours': 'Per questo interno non c’è un telefono nel browser. L’amministratore può attivarlo.',
  'phone.needs-https': 'I browser danno il microfono solo alle pagine via HTTPS. Aprire questa qui:',
  'phone.needs-script': 'Il telefono nel browser richiede JavaScript.',
  'phone.number': 'Numero',
  'phone.keys': 'Tasti',
  'phone.call': 'Chiamare',
  'phone.answer': 'Rispondere',
  'phone.hold': 'Attesa',
  'phone.mute': 'Muto',
  'phone.transfer': 'Trasferire',
  'phone.hang-up': 'Riagganciare',
  'phone.transfer-hint': 'Per trasferire una chiamata, digitare prima il numero, poi premere «Trasferire».',
  'phone.microphone':
    'Il browser chiede il microfono alla prima chiamata: consentirlo; con le cuffie è meglio per entrambi. Ascolta solo durante le chiamate.',
  'phone.window':
    'Tenere aperta questa pagina in una finestra a sé: le chiamate finiscono quando la si chiude.',
  'phone.say.connecting': 'Connessione…',
  'phone.say.ready': 'Pronto: le chiamate a questo interno squillano anche qui.',
  'phone.say.lost': 'Nessuna connessione con il centralino; nuovo tentativo…',
  'phone.say.refused': 'Il centralino non ammette questa pagina. Ricaricarla.',
  'phone.say.calling': 'Chiamata in corso…',
  'phone.say.ringing': 'Sta squillando.',
  'phone.say.incoming': 'C’è una chiamata in arrivo.',
  'phone.say.talking': 'In conversazione.',
  'phone.say.held': 'In attesa.',
  'phone.say.ended': 'La chiamata è terminata.',
  'phone.say.busy': 'Occupato.',
  'phone.say.no-answer': 'Nessuno risponde.',
  'phone.say.rejected': 'La chiamata è stata rifiutata.',
  'phone.say.failed': 'La chiamata non è riuscita.',
  'phone.say.no-microphone':
    'Il browser non dà il microfono. Consentirlo nella barra degli indirizzi e riprovare.',
}
