/** What each feature is called and does, in one sentence, for those who read the list of codes. */

import { FEATURES, type Feature } from '../../settings/features.ts'
import { type Said, said } from '../said.ts'

export interface Explained {
  readonly name: Said
  readonly explanation: Said
}

const row = (name: Said, explanation: Said): Explained => ({ name, explanation })

// biome-ignore format: a table
export const EXPLANATIONS: Readonly<Record<Feature, Explained>> = {
  'forward-all-on': row(
    said('Forward all calls', 'Renvoyer tous les appels'),
    said('Every call to you goes on to the number dialled behind the code, or when a voice asks for it; * is your own voicemail.',
      'Tous vos appels vont au numéro composé après le code, ou quand une voix le demande ; * est votre propre messagerie.')),
  'forward-all-off': row(
    said('Stop forwarding all calls', 'Annuler le renvoi de tous les appels'),
    said('Your telephone rings again; with an extension behind the code, that one (its PIN is asked for).',
      'Votre téléphone sonne à nouveau ; avec un numéro interne après le code, c’est celui-là (son code PIN est demandé).')),
  'forward-all-on-any': row(
    said('Forward all calls of an extension', 'Renvoyer tous les appels d’un numéro interne'),
    said('A voice asks whose calls to forward (# alone: yours), and where.',
      'Une voix demande de qui renvoyer les appels (# seul : les vôtres), et où.')),
  'forward-all-off-any': row(
    said('Stop forwarding of an extension', 'Annuler le renvoi d’un numéro interne'),
    said('A voice asks for the extension (# alone: yours) whose calls are no longer forwarded.',
      'Une voix demande le numéro interne (# seul : le vôtre) dont les appels ne sont plus renvoyés.')),
  'forward-all-toggle': row(
    said('Forward all calls: on or off', 'Renvoi de tous les appels : activer ou annuler'),
    said('Ends your forwarding, or asks where to when there is none.',
      'Annule votre renvoi, ou demande vers où s’il n’y en a pas.')),
  'forward-busy-on': row(
    said('Forward when busy', 'Renvoyer si occupé'),
    said('Who calls while you are on the telephone goes on to the number dialled behind the code, or when a voice asks for it.',
      'Qui appelle pendant que vous téléphonez est renvoyé au numéro composé après le code, ou quand une voix le demande.')),
  'forward-busy-off': row(
    said('Stop forwarding when busy', 'Annuler le renvoi si occupé'),
    said('Callers hear again that you are busy; with an extension behind the code, of that one.',
      'Les appelants entendent à nouveau que vous êtes occupé ; avec un numéro interne après le code, pour celui-là.')),
  'forward-busy-on-any': row(
    said('Forward an extension when busy', 'Renvoyer un numéro interne si occupé'),
    said('A voice asks whose calls to forward when busy (# alone: yours), and where.',
      'Une voix demande de qui renvoyer les appels si occupé (# seul : les vôtres), et où.')),
  'forward-busy-off-any': row(
    said('Stop forwarding of an extension when busy', 'Annuler le renvoi si occupé d’un numéro interne'),
    said('A voice asks for the extension (# alone: yours) that is no longer forwarded when busy.',
      'Une voix demande le numéro interne (# seul : le vôtre) qui n’est plus renvoyé si occupé.')),
  'forward-unanswered-on': row(
    said('Forward when nobody answers', 'Renvoyer sans réponse'),
    said('Calls that you do not take, or that cannot reach you, go on to the number dialled behind the code, or when a voice asks for it.',
      'Les appels que vous ne prenez pas, ou qui ne peuvent vous joindre, vont au numéro composé après le code, ou quand une voix le demande.')),
  'forward-unanswered-off': row(
    said('Stop forwarding when nobody answers', 'Annuler le renvoi sans réponse'),
    said('Calls that nobody takes end as usual; with an extension behind the code, those of that one.',
      'Les appels que personne ne prend finissent comme d’habitude ; avec un numéro interne après le code, ceux de celui-là.')),
  'forward-unanswered-on-any': row(
    said('Forward an extension when nobody answers', 'Renvoyer un numéro interne sans réponse'),
    said('A voice asks whose calls to forward when nobody answers (# alone: yours), and where.',
      'Une voix demande de qui renvoyer les appels sans réponse (# seul : les vôtres), et où.')),
  'follow-me-toggle': row(
    said('Follow me: on or off', 'Suivez-moi : activer ou annuler'),
    said('Calls look for you at the telephones of your follow-me list, or no longer.',
      'Les appels vous cherchent aux téléphones de votre liste « suivez-moi », ou plus.')),
  'dnd-on': row(
    said('Do not disturb', 'Ne pas déranger'),
    said('Your telephone does not ring until you say otherwise.', 'Votre téléphone ne sonne plus jusqu’à nouvel ordre.')),
  'dnd-off': row(
    said('Do disturb again', 'Déranger à nouveau'),
    said('Your telephone rings again.', 'Votre téléphone sonne à nouveau.')),
  'dnd-toggle': row(
    said('Do not disturb: on or off', 'Ne pas déranger : activer ou annuler'),
    said('Your telephone stops ringing, or rings again.', 'Votre téléphone ne sonne plus, ou sonne à nouveau.')),
  'call-waiting-on': row(
    said('Call waiting', 'Signal d’appel'),
    said('A second caller is announced by a tone while you talk.', 'Un deuxième appelant s’annonce par un bip pendant que vous parlez.')),
  'call-waiting-off': row(
    said('No call waiting', 'Sans signal d’appel'),
    said('A second caller hears that you are busy.', 'Un deuxième appelant entend que vous êtes occupé.')),
  'log-on': row(
    said('Log on at a telephone', 'S’annoncer à un téléphone'),
    said('The telephone becomes yours: it rings for your number and calls with your rights (extension and PIN).',
      'Le téléphone devient le vôtre : il sonne pour votre numéro et appelle avec vos droits (numéro interne et code PIN).')),
  'log-off': row(
    said('Log off', 'Se retirer d’un téléphone'),
    said('The telephone is its own again.', 'Le téléphone redevient lui-même.')),
  'wake-up': row(
    said('Wake-up call', 'Réveil'),
    said('A voice asks when the telephone shall ring to wake you.', 'Une voix demande quand le téléphone doit sonner pour vous réveiller.')),
  'own-voicemail': row(
    said('My voicemail', 'Ma messagerie'),
    said('Your messages, greetings and PIN.', 'Vos messages, vos annonces et votre code PIN.')),
  'any-voicemail': row(
    said('Voicemail from any telephone', 'Messagerie depuis tout téléphone'),
    said('Asks for a mailbox, or takes the one behind the code, and its PIN.', 'Demande une boîte vocale, ou prend celle après le code, et son code PIN.')),
  'leave-message': row(
    said('Leave a message', 'Laisser un message'),
    said('Speaks straight into the mailbox of the extension behind the code; nobody’s telephone rings.',
      'Parle directement dans la boîte vocale du numéro interne composé après le code ; aucun téléphone ne sonne.')),
  'blacklist-add': row(
    said('Refuse a number', 'Refuser un numéro'),
    said('A voice asks for the number that shall no longer get through.', 'Une voix demande le numéro qui ne doit plus passer.')),
  'blacklist-remove': row(
    said('Accept a number again', 'Accepter à nouveau un numéro'),
    said('A voice asks for the number that may get through again.', 'Une voix demande le numéro qui peut à nouveau passer.')),
  'blacklist-last': row(
    said('Refuse the last caller', 'Refuser le dernier appelant'),
    said('Who called you last shall no longer get through.', 'Qui vous a appelé en dernier ne doit plus passer.')),
  'call-trace': row(
    said('Who called last', 'Qui a appelé en dernier'),
    said('Says the number of your last caller; 1 calls it back.', 'Dit le numéro de votre dernier appelant ; 1 le rappelle.')),
  'speed-dial': row(
    said('Speed dial', 'Numéro abrégé'),
    said('Calls the number that you, or the house, keep under the digits behind the code.',
      'Appelle le numéro que vous, ou la maison, gardez sous les chiffres après le code.')),
  'speed-dial-set': row(
    said('Keep a speed dial', 'Garder un numéro abrégé'),
    said('A voice asks for the digits and the number to keep under them.', 'Une voix demande les chiffres et le numéro à garder sous eux.')),
  'contact-dial': row(
    said('Speed dial of the house', 'Numéro abrégé de la maison'),
    said('Calls the number that the house keeps under the digits behind the code.', 'Appelle le numéro que la maison garde sous les chiffres après le code.')),
  directory: row(
    said('Directory by name', 'Annuaire par nom'),
    said('Finds a person by the first letters of the name, and calls.', 'Trouve une personne par les premières lettres du nom, et l’appelle.')),
  'house-directory': row(
    said('Directory by name, one key', 'Annuaire par nom, d’une touche'),
    said('The same directory, by a single key.', 'Le même annuaire, d’une seule touche.')),
  intercom: row(
    said('Intercom', 'Interphone'),
    said('The telephone of the extension behind the code answers by itself, aloud.', 'Le téléphone du numéro interne composé après le code répond seul, à haute voix.')),
  'intercom-allow': row(
    said('Allow intercom', 'Permettre l’interphone'),
    said('Others may speak to you through your telephone; with an extension behind the code, that one alone.',
      'On peut vous parler par votre téléphone ; avec un numéro interne après le code, celui-là seulement.')),
  'intercom-refuse': row(
    said('Refuse intercom', 'Refuser l’interphone'),
    said('Nobody may speak to you without a ring; with an extension behind the code, that one may not.',
      'Personne ne vous parle sans sonner ; avec un numéro interne après le code, celui-là non plus.')),
  'camp-on': row(
    said('Call back when free', 'Rappel automatique'),
    said('After a busy or unanswered call: your telephone rings when the other one is free.',
      'Après un appel occupé ou sans réponse : votre téléphone sonne quand l’autre est libre.')),
  'camp-off': row(
    said('No call back', 'Annuler le rappel automatique'),
    said('Waits for nobody any longer.', 'N’attend plus personne.')),
  'camp-toggle': row(
    said('Call back when free: on or off', 'Rappel automatique : activer ou annuler'),
    said('Asks for a call back, or takes it back.', 'Demande un rappel, ou l’annule.')),
  fax: row(
    said('Receive a fax', 'Recevoir un fax'),
    said('The call becomes a fax, and is sent by e-mail.', 'L’appel devient un fax, envoyé par courriel.')),
  'pickup-group': row(
    said('Take a ringing call', 'Prendre un appel qui sonne'),
    said('Takes the call that rings at a telephone of your group.', 'Prend l’appel qui sonne à un téléphone de votre groupe.')),
  'pickup-extension': row(
    said('Take the call of an extension', 'Prendre l’appel d’un numéro interne'),
    said('Takes the call that rings at the extension behind the code.', 'Prend l’appel qui sonne au numéro interne composé après le code.')),
  seize: row(
    said('Take over a call in progress', 'Reprendre un appel en cours'),
    said('The call of the extension behind the code goes on at your telephone; the right to do so is needed.',
      'L’appel du numéro interne composé après le code continue à votre téléphone ; il faut en avoir le droit.')),
  'listen-in': row(
    said('Listen in', 'Écouter un appel'),
    said('Hears the call of an extension, dialled behind the code or when a voice asks; the right to do so is needed.',
      'Entend l’appel d’un numéro interne, composé après le code ou quand une voix le demande ; il faut en avoir le droit.')),
  'barge-in': row(
    said('Join a call', 'Entrer dans un appel'),
    said('As listening in, from where one can whisper to one side or speak to both; the right to do so is needed.',
      'Comme l’écoute, d’où l’on peut chuchoter à l’un ou parler aux deux ; il faut en avoir le droit.')),
  'parked-call': row(
    said('Fetch a parked call', 'Reprendre un appel parqué'),
    said('Takes the call that waits on the place behind the code.', 'Prend l’appel qui attend à la place composée après le code.')),
  'park-to': row(
    said('Park a call', 'Parquer un appel'),
    said('A call transferred here waits until somebody fetches it, on the place behind the code or where a voice says.', 'Un appel transféré ici attend qu’on le reprenne, à la place composée après le code ou là où une voix le dit.')),
  'queue-toggle': row(
    said('Queue: log on or off', 'File d’attente : entrer ou sortir'),
    said('You take calls of the queue behind the code, or of all your queues, or no longer.',
      'Vous prenez les appels de la file composée après le code, ou de toutes les vôtres, ou plus.')),
  'queue-pause': row(
    said('Queue: pause', 'File d’attente : pause'),
    said('The queue sends you no calls until you come back.', 'La file ne vous envoie pas d’appels jusqu’à votre retour.')),
  'queue-callers': row(
    said('Queue: how many wait', 'File d’attente : combien attendent'),
    said('Says how many callers wait in the queue.', 'Dit combien d’appelants attendent dans la file.')),
  'queue-log-on': row(
    said('Queue: log on', 'File d’attente : entrer'),
    said('Dialled behind the number of a queue: you take its calls.', 'Composé après le numéro d’une file : vous en prenez les appels.')),
  'queue-log-off': row(
    said('Queue: log off', 'File d’attente : sortir'),
    said('Dialled behind the number of a queue: you no longer take its calls.', 'Composé après le numéro d’une file : vous n’en prenez plus les appels.')),
  'conference-status': row(
    said('Who is in a conference', 'Qui est en conférence'),
    said('Says how many people are in the conference room behind the code, or in each.', 'Dit combien de personnes sont dans la salle de conférence composée après le code, ou dans chacune.')),
  'switch-toggle': row(
    said('Day and night', 'Jour et nuit'),
    said('Turns a day/night switch over: that of the digit behind the code, or all.', 'Bascule un commutateur jour/nuit : celui du chiffre après le code, ou tous.')),
  'schedule-override': row(
    said('Opening hours by hand', 'Horaire à la main'),
    said('Opens or closes against the schedule: that of the digits behind the code.', 'Ouvre ou ferme contre l’horaire : celui des chiffres après le code.')),
  'simulate-incoming': row(
    said('Call as from outside', 'Appeler comme de l’extérieur'),
    said('Your call is treated as one that comes in from outside, to try out what happens.', 'Votre appel est traité comme s’il venait de l’extérieur, pour essayer.')),
  'edit-prompt': row(
    said('Record an announcement', 'Enregistrer une annonce'),
    said('Plays the announcement with the number behind the code and records it anew.', 'Passe l’annonce du numéro composé après le code et l’enregistre à nouveau.')),
  'record-prompt': row(
    said('Make a recording', 'Faire un enregistrement'),
    said('Records what you say, for an announcement.', 'Enregistre ce que vous dites, pour une annonce.')),
  'check-prompt': row(
    said('Hear the recording', 'Entendre l’enregistrement'),
    said('Plays what you recorded last.', 'Passe ce que vous avez enregistré en dernier.')),
  dictate: row(
    said('Dictation', 'Dictée'),
    said('Records a text that you speak, with pauses and corrections.', 'Enregistre un texte que vous dictez, avec pauses et corrections.')),
  'dictate-send': row(
    said('Mail a dictation', 'Envoyer une dictée'),
    said('Sends the finished dictation by e-mail.', 'Envoie la dictée terminée par courriel.')),
  podcast: row(
    said('Record for the podcast', 'Enregistrer pour le podcast'),
    said('Records a message and publishes it in this box’s podcast feed.', 'Enregistre un message et le publie dans le flux podcast de cet appareil.')),
  'own-number': row(
    said('Which number am I', 'Quel est mon numéro'),
    said('Says the number of the telephone you call from.', 'Dit le numéro du téléphone d’où vous appelez.')),
  'speaking-clock': row(
    said('Speaking clock', 'Horloge parlante'),
    said('Says the time.', 'Dit l’heure.')),
  'echo-test': row(
    said('Echo test', 'Test d’écho'),
    said('You hear what you say, to judge the sound.', 'Vous entendez ce que vous dites, pour juger du son.')),
  'blind-transfer': row(
    said('Transfer at once', 'Transférer aussitôt'),
    said('While talking: the code, then the number; the call goes there and you are free.', 'En parlant : le code, puis le numéro ; l’appel y va et vous êtes libre.')),
  'attended-transfer': row(
    said('Ask, then transfer', 'Demander, puis transférer'),
    said('While talking: the code, then the number; you speak with that person first, and hang up to hand the call over.',
      'En parlant : le code, puis le numéro ; vous parlez d’abord à cette personne, et raccrochez pour lui passer l’appel.')),
  'record-call': row(
    said('Record this call', 'Enregistrer cet appel'),
    said('While talking: begins to record the call, or ends it.', 'En parlant : commence l’enregistrement de l’appel, ou l’arrête.')),
  'end-call': row(
    said('End this call', 'Terminer cet appel'),
    said('While talking: ends the call without putting the receiver down.', 'En parlant : termine l’appel sans raccrocher.')),
  'open-door': row(
    said('Open the door', 'Ouvrir la porte'),
    said('While talking with the door phone: opens the door.', 'En parlant avec le portier : ouvre la porte.')),
  'transfer-abort': row(
    said('Transfer: back to the caller', 'Transfert : retour à l’appelant'),
    said('While you ask the other person: gives up the transfer and returns to the caller.', 'Pendant que vous demandez : abandonne le transfert et revient à l’appelant.')),
  'transfer-complete': row(
    said('Transfer: hand over', 'Transfert : passer l’appel'),
    said('While you ask the other person: hands the caller over, as hanging up does.', 'Pendant que vous demandez : passe l’appelant, comme raccrocher le fait.')),
  'transfer-three-way': row(
    said('Transfer: all three', 'Transfert : à trois'),
    said('While you ask the other person: all three talk together.', 'Pendant que vous demandez : tous les trois parlent ensemble.')),
  'transfer-swap': row(
    said('Transfer: to and fro', 'Transfert : aller et retour'),
    said('While you ask the other person: changes between him and the caller.', 'Pendant que vous demandez : passe de l’un à l’autre.')),
}

/** The feature that a parameter of an issue stands for, in words; null where it is something else. */
export function namesFeature(parameter: string, value: string | number): Said | null {
  if (parameter !== 'feature' && parameter !== 'other') return null
  const feature = FEATURES.find(one => one === value)
  return feature === undefined ? null : EXPLANATIONS[feature].name
}
