/** The mails' words in every language the voices speak. */

import type { Language } from '../model/switchboard.ts'
import type { AlarmKind } from './parcel.ts'

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
  readonly alarmSubject: (site: string) => string
  readonly alarmText: Readonly<Record<AlarmKind, (about: string) => string>>
  /** Others of the kind since the last mail. */
  readonly alarmMore: (count: number) => string
  readonly issuesSubject: (site: string, count: number) => string
  readonly issuesOverSubject: (site: string) => string
  readonly issuesNew: string
  readonly issuesOver: string
  /** The values an issue was found by. */
  readonly issuesSeen: (seen: string) => string
  readonly issuesFix: string
  readonly issuesMore: (count: number) => string
  readonly issuesPage: (url: string) => string
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
    alarmSubject: site => `Telephone system of ${site}: security`,
    alarmText: {
      blocked: about =>
        `Somebody at ${about} guessed passwords and is blocked for a while.\nThe page "Network and security" shows who is blocked.\n`,
      'wrong-pin': about =>
        `Somebody who called from outside typed wrong PINs (${about}) and cannot try again for a while.\n`,
      'budget-low': about => `Extension ${about} has spent most of its budget for this month.\n`,
      'budget-empty': about =>
        `Extension ${about} has spent its budget for this month. Calls to the outside that cost are refused until the next month, or until it is given more. Emergency calls go through.\n`,
      'call-limit': about =>
        `Extension or line ${about} made more calls abroad or to expensive numbers than an hour allows. Further ones are refused for now.\nIf nobody in the house made them, change the passwords of that extension.\n`,
    },
    alarmMore: count => `${count} more like this since the last mail.\n`,
    issuesSubject: (site, count) =>
      `Telephone system of ${site}: ${count === 1 ? 'something needs attention' : `${count} things need attention`}`,
    issuesOverSubject: site => `Telephone system of ${site}: all well again`,
    issuesNew: 'This was found:',
    issuesOver: 'This is over:',
    issuesSeen: seen => `Seen: ${seen}.`,
    issuesFix: 'The page of the issues has a button that mends it.',
    issuesMore: count => `${count} more are on the page.`,
    issuesPage: url => `All of them, at any time: ${url}`,
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
    alarmSubject: site => `Système téléphonique de ${site} : sécurité`,
    alarmText: {
      blocked: about =>
        `Quelqu'un à l'adresse ${about} a essayé des mots de passe et est bloqué pour un moment.\nLa page « Réseau et sécurité » montre qui est bloqué.\n`,
      'wrong-pin': about =>
        `Quelqu'un qui appelait de l'extérieur a composé de mauvais codes (${about}) et ne peut plus essayer pour un moment.\n`,
      'budget-low': about => `Le poste ${about} a dépensé la plus grande partie de son budget de ce mois.\n`,
      'budget-empty': about =>
        `Le poste ${about} a épuisé son budget de ce mois. Les appels payants vers l'extérieur sont refusés jusqu'au mois prochain, ou jusqu'à ce que le budget soit augmenté. Les appels d'urgence passent.\n`,
      'call-limit': about =>
        `Le poste ou la ligne ${about} a fait plus d'appels à l'étranger ou vers des numéros chers qu'une heure n'en permet. Les suivants sont refusés pour l'instant.\nSi personne de la maison ne les a faits, changez les mots de passe de ce poste.\n`,
    },
    alarmMore: count => `${count} de plus depuis le dernier courriel.\n`,
    issuesSubject: (site, count) =>
      `Système téléphonique de ${site} : ${count === 1 ? 'un problème' : `${count} problèmes`}`,
    issuesOverSubject: site => `Système téléphonique de ${site} : tout va de nouveau bien`,
    issuesNew: 'Voici ce qui a été constaté :',
    issuesOver: 'C’est terminé :',
    issuesSeen: seen => `Constaté : ${seen}.`,
    issuesFix: 'La page des problèmes a un bouton qui le corrige.',
    issuesMore: count => `${count} de plus sont sur la page.`,
    issuesPage: url => `Tous, à tout moment : ${url}`,
    byOffhook: site => `Envoyé par le système téléphonique de ${site}`,
  },
  de: {
    voicemailSubject: from => `Sprachnachricht von ${from}`,
    voicemailText: ({ name, from, duration, mailbox, isAttached }) =>
      `Guten Tag ${name}\n\nIn Ihrer Sprachbox ${mailbox} ist eine Nachricht von ${from}, Dauer ${duration}.\n` +
      (isAttached ? 'Sie ist angehängt.\n' : 'Rufen Sie Ihre Sprachbox an, um sie zu hören.\n'),
    pagerText: (from, duration) => `Sprachnachricht von ${from}, ${duration}`,
    unknown: 'einem unbekannten Anrufer',
    dictationSubject: number => `Diktat ${number}`,
    dictationText: 'Ihr Diktat ist angehängt.\n',
    faxSubject: from => `Fax von ${from}`,
    faxText: (from, pages, isComplete) =>
      `Ein Fax von ${from} ist eingetroffen: ${pages} ${pages === 1 ? 'Seite' : 'Seiten'}. Es ist angehängt.\n` +
      (isComplete ? '' : 'Die Verbindung brach ab: das Fax ist nicht vollständig.\n'),
    alarmSubject: site => `Telefonanlage ${site}: Sicherheit`,
    alarmText: {
      blocked: about =>
        `Jemand mit der Adresse ${about} hat Passwörter geraten und ist für eine Weile gesperrt.\nDie Seite „Netz und Sicherheit“ zeigt, wer gesperrt ist.\n`,
      'wrong-pin': about =>
        `Jemand, der von außen anrief, hat falsche PINs gewählt (${about}) und kann es für eine Weile nicht mehr versuchen.\n`,
      'budget-low': about =>
        `Die Nebenstelle ${about} hat den größten Teil ihres Monatsbudgets verbraucht.\n`,
      'budget-empty': about =>
        `Die Nebenstelle ${about} hat ihr Monatsbudget verbraucht. Kostenpflichtige Anrufe nach außen werden bis zum nächsten Monat oder bis zu einer Erhöhung abgewiesen. Notrufe sind immer möglich.\n`,
      'call-limit': about =>
        `Die Nebenstelle oder Leitung ${about} hat mehr Anrufe ins Ausland oder zu teuren Nummern gemacht, als eine Stunde erlaubt. Weitere werden vorerst abgewiesen.\nHat sie niemand im Haus gemacht, ändern Sie die Passwörter dieser Nebenstelle.\n`,
    },
    alarmMore: count => `${count} weitere dieser Art seit der letzten Mail.\n`,
    issuesSubject: (site, count) =>
      `Telefonanlage ${site}: ${count === 1 ? 'ein Problem' : `${count} Probleme`}`,
    issuesOverSubject: site => `Telefonanlage ${site}: alles wieder in Ordnung`,
    issuesNew: 'Das wurde festgestellt:',
    issuesOver: 'Das ist vorbei:',
    issuesSeen: seen => `Gesehen: ${seen}.`,
    issuesFix: 'Auf der Seite der Probleme behebt es ein Knopf.',
    issuesMore: count => `${count} weitere stehen auf der Seite.`,
    issuesPage: url => `Alle, jederzeit: ${url}`,
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
    alarmSubject: site => `Centralita de ${site}: seguridad`,
    alarmText: {
      blocked: about =>
        `Alguien en la dirección ${about} probó contraseñas y está bloqueado por un tiempo.\nLa página «Red y seguridad» muestra quién está bloqueado.\n`,
      'wrong-pin': about =>
        `Alguien que llamaba desde fuera marcó PIN erróneos (${about}) y no puede volver a intentarlo por un tiempo.\n`,
      'budget-low': about =>
        `La extensión ${about} ha gastado la mayor parte de su presupuesto de este mes.\n`,
      'budget-empty': about =>
        `La extensión ${about} ha agotado su presupuesto de este mes. Las llamadas externas con coste se rechazan hasta el mes siguiente o hasta que se aumente. Las llamadas de emergencia siempre pasan.\n`,
      'call-limit': about =>
        `La extensión o línea ${about} hizo más llamadas al extranjero o a números caros de las que permite una hora. Las siguientes se rechazan por ahora.\nSi nadie de la empresa las hizo, cambie las contraseñas de esa extensión.\n`,
    },
    alarmMore: count => `${count} más de este tipo desde el último correo.\n`,
    issuesSubject: (site, count) =>
      `Centralita de ${site}: ${count === 1 ? 'un problema' : `${count} problemas`}`,
    issuesOverSubject: site => `Centralita de ${site}: todo vuelve a estar bien`,
    issuesNew: 'Se ha detectado:',
    issuesOver: 'Ya está resuelto:',
    issuesSeen: seen => `Visto: ${seen}.`,
    issuesFix: 'En la página de problemas hay un botón que lo corrige.',
    issuesMore: count => `${count} más están en la página.`,
    issuesPage: url => `Todos, en cualquier momento: ${url}`,
    byOffhook: site => `Enviado por la centralita de ${site}`,
  },
  it: {
    voicemailSubject: from => `Messaggio vocale da ${from}`,
    voicemailText: ({ name, from, duration, mailbox, isAttached }) =>
      `Buongiorno ${name}\n\nNella vostra casella vocale ${mailbox} c'è un messaggio da ${from}, durata ${duration}.\n` +
      (isAttached ? 'È allegato.\n' : 'Chiamate la vostra casella vocale per ascoltarlo.\n'),
    pagerText: (from, duration) => `Messaggio vocale da ${from}, ${duration}`,
    unknown: 'un chiamante sconosciuto',
    dictationSubject: number => `Dettatura ${number}`,
    dictationText: 'La vostra dettatura è allegata.\n',
    faxSubject: from => `Fax da ${from}`,
    faxText: (from, pages, isComplete) =>
      `È arrivato un fax da ${from}: ${pages} ${pages === 1 ? 'pagina' : 'pagine'}. È allegato.\n` +
      (isComplete ? '' : 'Il collegamento si è interrotto: il fax è incompleto.\n'),
    alarmSubject: site => `Centralino di ${site}: sicurezza`,
    alarmText: {
      blocked: about =>
        `Qualcuno all'indirizzo ${about} ha provato delle password ed è bloccato per un po'.\nLa pagina di rete e sicurezza mostra chi è bloccato.\n`,
      'wrong-pin': about =>
        `Qualcuno che chiamava da fuori ha composto codici errati (${about}) e per un po' non può riprovare.\n`,
      'budget-low': about => `L'interno ${about} ha speso la maggior parte del suo budget di questo mese.\n`,
      'budget-empty': about =>
        `L'interno ${about} ha esaurito il budget di questo mese. Le chiamate esterne a pagamento sono rifiutate fino al mese prossimo o finché non viene aumentato. Le chiamate di emergenza passano sempre.\n`,
      'call-limit': about =>
        `L'interno o la linea ${about} ha fatto più chiamate all'estero o verso numeri costosi di quante un'ora ne permetta. Le successive sono rifiutate per ora.\nSe in sede non le ha fatte nessuno, cambiate le password di quell'interno.\n`,
    },
    alarmMore: count => `${count} altre di questo tipo dall'ultima mail.\n`,
    issuesSubject: (site, count) =>
      `Centralino di ${site}: ${count === 1 ? 'un problema' : `${count} problemi`}`,
    issuesOverSubject: site => `Centralino di ${site}: tutto di nuovo a posto`,
    issuesNew: 'È stato rilevato:',
    issuesOver: 'È risolto:',
    issuesSeen: seen => `Visto: ${seen}.`,
    issuesFix: 'Nella pagina dei problemi un pulsante lo corregge.',
    issuesMore: count => `Altri ${count} sono sulla pagina.`,
    issuesPage: url => `Tutti, in ogni momento: ${url}`,
    byOffhook: site => `Inviato dal centralino di ${site}`,
  },
}
