/** The mails' words in every language the voices speak. */

import type { Language } from '../model/switchboard.ts'

export interface MailWords {
  /** Whom a message is from, as the subject says it; `''` where the number was hidden. */
  readonly voicemailSubject: (from: string) => string
  readonly voicemailText: (facts: {
    readonly name: string
    readonly from: string
    readonly duration: string
    readonly mailbox: string
    readonly isAttached: boolean
  }) => string
  readonly pagerText: (from: string, duration: string) => string
  readonly unknown: string
  readonly dictationSubject: (number: string) => string
  readonly dictationText: string
  readonly faxSubject: (from: string) => string
  readonly faxText: (from: string, pages: number, isComplete: boolean) => string
  readonly byOffhook: (site: string) => string
}

export const mailWords: Readonly<Record<Language, MailWords>> = {
  en: {
    voicemailSubject: from => `Voice message from ${from}`,
    voicemailText: ({ name, from, duration, mailbox, isAttached }) =>
      `Hello ${name}\n\n${from} left a message of ${duration} in your mailbox ${mailbox}.\n` +
      (isAttached ? 'It is attached.\n' : 'Dial your mailbox to listen to it.\n'),
    pagerText: (from, duration) => `Voice message from ${from}, ${duration}`,
    unknown: 'an unknown caller',
    dictationSubject: number => `Dictation ${number}`,
    dictationText: 'Your dictation is attached.\n',
    faxSubject: from => `Fax from ${from}`,
    faxText: (from, pages, isComplete) =>
      `A fax came from ${from}: ${pages} ${pages === 1 ? 'page' : 'pages'}. It is attached.\n` +
      (isComplete ? '' : 'The connection broke off: the fax is not complete.\n'),
    byOffhook: site => `Sent by the telephone system of ${site}`,
  },
  fr: {
    voicemailSubject: from => `Message vocal de ${from}`,
    voicemailText: ({ name, from, duration, mailbox, isAttached }) =>
      `Bonjour ${name}\n\nUn message de ${duration} a été laissé par ${from} dans votre messagerie ${mailbox}.\n` +
      (isAttached ? 'Il est joint à ce courriel.\n' : "Appelez votre messagerie pour l'écouter.\n"),
    pagerText: (from, duration) => `Message vocal de ${from}, ${duration}`,
    unknown: 'un appelant inconnu',
    dictationSubject: number => `Dictée ${number}`,
    dictationText: 'Votre dictée est jointe à ce courriel.\n',
    faxSubject: from => `Télécopie de ${from}`,
    faxText: (from, pages, isComplete) =>
      `Une télécopie est arrivée de ${from} : ${pages} ${pages === 1 ? 'page' : 'pages'}. Elle est jointe à ce courriel.\n` +
      (isComplete ? '' : "La liaison s'est interrompue : la télécopie est incomplète.\n"),
    byOffhook: site => `Envoyé par le système téléphonique de ${site}`,
  },
  de: {
    voicemailSubject: from => `Sprachnachricht von ${from}`,
    voicemailText: ({ name, from, duration, mailbox, isAttached }) =>
      `Guten Tag ${name}\n\nAuf Ihrem Anrufbeantworter ${mailbox} ist eine Nachricht von ${from}, Dauer ${duration}.\n` +
      (isAttached ? 'Sie ist angehängt.\n' : 'Rufen Sie Ihren Anrufbeantworter an, um sie zu hören.\n'),
    pagerText: (from, duration) => `Sprachnachricht von ${from}, ${duration}`,
    unknown: 'einem unbekannten Anrufer',
    dictationSubject: number => `Diktat ${number}`,
    dictationText: 'Ihr Diktat ist angehängt.\n',
    faxSubject: from => `Fax von ${from}`,
    faxText: (from, pages, isComplete) =>
      `Ein Fax von ${from} ist eingetroffen: ${pages} ${pages === 1 ? 'Seite' : 'Seiten'}. Es ist angehängt.\n` +
      (isComplete ? '' : 'Die Verbindung brach ab: das Fax ist nicht vollständig.\n'),
    byOffhook: site => `Gesendet von der Telefonanlage ${site}`,
  },
  es: {
    voicemailSubject: from => `Mensaje de voz de ${from}`,
    voicemailText: ({ name, from, duration, mailbox, isAttached }) =>
      `Hola ${name}:\n\nHay un mensaje de ${from} de ${duration} en su buzón ${mailbox}.\n` +
      (isAttached ? 'Va adjunto.\n' : 'Llame a su buzón para escucharlo.\n'),
    pagerText: (from, duration) => `Mensaje de voz de ${from}, ${duration}`,
    unknown: 'una persona desconocida',
    dictationSubject: number => `Dictado ${number}`,
    dictationText: 'Su dictado va adjunto.\n',
    faxSubject: from => `Fax de ${from}`,
    faxText: (from, pages, isComplete) =>
      `Ha llegado un fax de ${from}: ${pages} ${pages === 1 ? 'página' : 'páginas'}. Va adjunto.\n` +
      (isComplete ? '' : 'La conexión se cortó: el fax está incompleto.\n'),
    byOffhook: site => `Enviado por la centralita de ${site}`,
  },
  it: {
    voicemailSubject: from => `Messaggio vocale da ${from}`,
    voicemailText: ({ name, from, duration, mailbox, isAttached }) =>
      `Buongiorno ${name}\n\nNella vostra segreteria ${mailbox} c'è un messaggio da ${from}, durata ${duration}.\n` +
      (isAttached ? 'È allegato.\n' : 'Chiamate la vostra segreteria per ascoltarlo.\n'),
    pagerText: (from, duration) => `Messaggio vocale da ${from}, ${duration}`,
    unknown: 'un chiamante sconosciuto',
    dictationSubject: number => `Dettatura ${number}`,
    dictationText: 'La vostra dettatura è allegata.\n',
    faxSubject: from => `Fax da ${from}`,
    faxText: (from, pages, isComplete) =>
      `È arrivato un fax da ${from}: ${pages} ${pages === 1 ? 'pagina' : 'pagine'}. È allegato.\n` +
      (isComplete ? '' : 'Il collegamento si è interrotto: il fax è incompleto.\n'),
    byOffhook: site => `Inviato dal centralino di ${site}`,
  },
}
