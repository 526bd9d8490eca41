/** What the machine's own screen says, in the language of the site. */

import { isPageLanguage, type PageLanguage } from '../model/languages.ts'
import { type NetworkWords, networkWords } from './network-words.ts'

export interface ConsoleWords {
  readonly starting: string
  readonly noNetwork: string
  readonly open: string
  readonly first: string
  readonly asterisk: Record<'up' | 'connecting' | 'down', string>
  readonly state: (cards: number, ports: number, calls: number) => string
  readonly problems: (count: number) => string
  readonly menu: string
  /** Keys of the menu, as its line names them. */
  readonly keys: Readonly<Record<string, MachineAction>>
  readonly ask: Record<'restart' | 'power-off' | 'factory-reset', string>
  /** The key that says yes. */
  readonly yes: string
  readonly doing: string
  readonly refused: (reason: string) => string
  readonly network: NetworkWords
}

const en: ConsoleWords = {
  network: networkWords('en'),
  starting: 'Starting…',
  noNetwork: 'No network: plug a cable in. Telephones work without one.',
  open: 'Open this address in a browser on the same network:',
  first: 'At the first visit you choose the administrator’s password there.',
  asterisk: {
    up: 'Telephones work.',
    connecting: 'The telephone exchange is starting.',
    down: 'The telephone exchange is down.',
  },
  state: (cards, ports, calls) =>
    `${cards} ${cards === 1 ? 'card' : 'cards'}, ${ports} ${ports === 1 ? 'port' : 'ports'}, ${calls} ${calls === 1 ? 'call' : 'calls'}`,
  problems: count =>
    count === 0 ? '' : `${count} ${count === 1 ? 'thing needs' : 'things need'} attention: see the page.`,
  menu: 'N  network      R  restart      O  switch off      F  factory reset',
  keys: { r: 'restart', o: 'power-off', f: 'factory-reset' },
  ask: {
    restart: 'Restart? Calls are cut off. Y to go on, any other key to leave it. ',
    'power-off': 'Switch off? Calls are cut off. Y to go on, any other key to leave it. ',
    'factory-reset':
      'Factory reset? All settings, messages, recordings and backups on this machine are erased. Y to go on, any other key to leave it. ',
  },
  yes: 'y',
  doing: 'Just a moment…',
  refused: reason => `It did not work: ${reason}`,
}

const fr: ConsoleWords = {
  network: networkWords('fr'),
  starting: 'Démarrage…',
  noNetwork: 'Pas de réseau : branchez un câble. Les téléphones fonctionnent sans.',
  open: 'Ouvrez cette adresse dans un navigateur du même réseau :',
  first: 'À la première visite, vous y choisissez le mot de passe de l’administrateur.',
  asterisk: {
    up: 'Les téléphones fonctionnent.',
    connecting: 'Le central téléphonique démarre.',
    down: 'Le central téléphonique est arrêté.',
  },
  state: (cards, ports, calls) =>
    `${cards} carte${cards > 1 ? 's' : ''}, ${ports} port${ports > 1 ? 's' : ''}, ${calls} appel${calls > 1 ? 's' : ''}`,
  problems: count => (count === 0 ? '' : `${count} point${count > 1 ? 's' : ''} à régler : voyez la page.`),
  menu: 'N  réseau      R  redémarrer      E  éteindre      U  réglages d’usine',
  keys: { r: 'restart', e: 'power-off', u: 'factory-reset' },
  ask: {
    restart: 'Redémarrer ? Les appels seront coupés. O pour continuer, une autre touche pour renoncer. ',
    'power-off': 'Éteindre ? Les appels seront coupés. O pour continuer, une autre touche pour renoncer. ',
    'factory-reset':
      'Réglages d’usine ? Réglages, messages, enregistrements et sauvegardes de cette machine seront effacés. O pour continuer, une autre touche pour renoncer. ',
  },
  yes: 'o',
  doing: 'Un instant…',
  refused: reason => `Échec : ${reason}`,
}

const de: ConsoleWords = {
  network: networkWords('de'),
  starting: 'Startet…',
  noNetwork: 'Kein Netzwerk: Stecken Sie ein Kabel ein. Die Telefone funktionieren auch ohne.',
  open: 'Öffnen Sie diese Adresse in einem Browser im selben Netzwerk:',
  first: 'Beim ersten Besuch wählen Sie dort das Passwort des Administrators.',
  asterisk: {
    up: 'Die Telefone funktionieren.',
    connecting: 'Die Telefonvermittlung startet.',
    down: 'Die Telefonvermittlung läuft nicht.',
  },
  state: (cards, ports, calls) =>
    `${cards} ${cards === 1 ? 'Karte' : 'Karten'}, ${ports} ${ports === 1 ? 'Port' : 'Ports'}, ${calls} ${calls === 1 ? 'Gespräch' : 'Gespräche'}`,
  problems: count =>
    count === 0
      ? ''
      : `${count} ${count === 1 ? 'Punkt braucht' : 'Punkte brauchen'} Aufmerksamkeit: siehe die Seite.`,
  menu: 'I  IP-Adresse      N  neu starten      A  ausschalten      W  Werkseinstellungen',
  keys: { n: 'restart', a: 'power-off', w: 'factory-reset' },
  ask: {
    restart: 'Neu starten? Gespräche werden getrennt. J fährt fort, jede andere Taste bricht ab. ',
    'power-off': 'Ausschalten? Gespräche werden getrennt. J fährt fort, jede andere Taste bricht ab. ',
    'factory-reset':
      'Werkseinstellungen? Alle Einstellungen, Nachrichten, Aufnahmen und Sicherungen auf diesem Gerät werden gelöscht. J fährt fort, jede andere Taste bricht ab. ',
  },
  yes: 'j',
  doing: 'Einen Moment…',
  refused: reason => `Fehlgeschlagen: ${reason}`,
}

const es: ConsoleWords = {
  network: networkWords('es'),
  starting: 'Arrancando…',
  noNetwork: 'Sin red: enchufe un cable. Los teléfonos funcionan sin ella.',
  open: 'Abra esta dirección en un navegador de la misma red:',
  first: 'En la primera visita elegirá allí la contraseña del administrador.',
  asterisk: {
    up: 'Los teléfonos funcionan.',
    connecting: 'La centralita está arrancando.',
    down: 'La centralita está parada.',
  },
  state: (cards, ports, calls) =>
    `${cards} ${cards === 1 ? 'tarjeta' : 'tarjetas'}, ${ports} ${ports === 1 ? 'puerto' : 'puertos'}, ${calls} ${calls === 1 ? 'llamada' : 'llamadas'}`,
  problems: count =>
    count === 0
      ? ''
      : `${count} ${count === 1 ? 'cosa requiere' : 'cosas requieren'} atención: vea la página.`,
  menu: 'N  red      R  reiniciar      A  apagar      F  ajustes de fábrica',
  keys: { r: 'restart', a: 'power-off', f: 'factory-reset' },
  ask: {
    restart: '¿Reiniciar? Las llamadas se cortan. S para seguir, otra tecla para dejarlo. ',
    'power-off': '¿Apagar? Las llamadas se cortan. S para seguir, otra tecla para dejarlo. ',
    'factory-reset':
      '¿Ajustes de fábrica? Se borran los ajustes, mensajes, grabaciones y copias de seguridad de esta máquina. S para seguir, otra tecla para dejarlo. ',
  },
  yes: 's',
  doing: 'Un momento…',
  refused: reason => `No ha funcionado: ${reason}`,
}

const it: ConsoleWords = {
  network: networkWords('it'),
  starting: 'Avvio…',
  noNetwork: 'Nessuna rete: collegare un cavo. I telefoni funzionano anche senza.',
  open: 'Aprire questo indirizzo in un browser della stessa rete:',
  first: 'Alla prima visita vi si sceglie la password dell’amministratore.',
  asterisk: {
    up: 'I telefoni funzionano.',
    connecting: 'La centrale telefonica si sta avviando.',
    down: 'La centrale telefonica è ferma.',
  },
  state: (cards, ports, calls) =>
    `${cards} ${cards === 1 ? 'scheda' : 'schede'}, ${ports} ${ports === 1 ? 'porta' : 'porte'}, ${calls} ${calls === 1 ? 'chiamata' : 'chiamate'}`,
  problems: count =>
    count === 0
      ? ''
      : `${count} ${count === 1 ? 'cosa richiede' : 'cose richiedono'} attenzione: vedere la pagina.`,
  menu: 'N  rete      R  riavvia      A  spegni      F  impostazioni di fabbrica',
  keys: { r: 'restart', a: 'power-off', f: 'factory-reset' },
  ask: {
    restart: 'Riavviare? Le chiamate cadono. S per continuare, un altro tasto per rinunciare. ',
    'power-off': 'Spegnere? Le chiamate cadono. S per continuare, un altro tasto per rinunciare. ',
    'factory-reset':
      'Impostazioni di fabbrica? Impostazioni, messaggi, registrazioni e backup di questa macchina vengono cancellati. S per continuare, un altro tasto per rinunciare. ',
  },
  yes: 's',
  doing: 'Un momento…',
  refused: reason => `Non è riuscito: ${reason}`,
}

const words: Readonly<Record<PageLanguage, ConsoleWords>> = { en, fr, de, es, it }

export const consoleWords = (language: string): ConsoleWords =>
  words[isPageLanguage(language) ? language : 'en']

export const menuKey = (key: string, language: string): MachineAction | null =>
  consoleWords(language).keys[key.toLowerCase()] ?? null

export type MachineAction = 'restart' | 'power-off' | 'factory-reset'
