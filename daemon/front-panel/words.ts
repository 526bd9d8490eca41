/** What the front panel says, in the language of the site: at most 20 characters, better 16; accents are lost on the way. */

import { isPageLanguage, type PageLanguage } from '../model/languages.ts'
import type { MachineDeed } from './menu.ts'

export interface PanelWords {
  readonly noNetwork: string
  readonly ipv4: Readonly<Record<'dhcp' | 'fixed', string>>
  readonly gateway: string
  readonly lines: (busy: number, all: number) => string
  readonly noAlarm: string
  readonly alarms: (count: number) => string
  readonly asterisk: Readonly<Record<'connecting' | 'down', string>>
  readonly menu: Readonly<Record<'address' | 'night' | MachineDeed, string>>
  readonly noSwitch: string
  readonly day: string
  readonly night: string
  readonly ask: Readonly<Record<MachineDeed | 'network', string>>
  /** Below what is typed. */
  readonly typing: Readonly<Record<'address' | 'gateway', string>>
  readonly wrong: string
  /** Two lines, where there is room. */
  readonly means: Readonly<Record<MachineDeed, readonly [string, string]>>
  readonly yes: string
  readonly no: string
  readonly doing: string
  readonly refused: string
}

const words: Readonly<Record<PageLanguage, PanelWords>> = {
  en: {
    noNetwork: 'No network',
    ipv4: { dhcp: 'From DHCP', fixed: 'Fixed' },
    gateway: 'Gw',
    lines: (busy, all) => `Lines ${busy}/${all}`,
    noAlarm: 'No alarm',
    alarms: count => `${count} ${count === 1 ? 'alarm' : 'alarms'}`,
    asterisk: { connecting: 'Starting...', down: 'Telephones down' },
    menu: {
      address: 'Address',
      night: 'Night switch',
      restart: 'Restart',
      'factory-reset': 'Factory reset',
    },
    noSwitch: 'No night switch',
    day: 'day',
    night: 'night',
    ask: { restart: 'Restart?', 'factory-reset': 'Factory reset?', network: 'New address?' },
    typing: { address: 'Address: Enter', gateway: 'Gateway: Enter' },
    wrong: 'Does not fit',
    means: {
      restart: ['Calls are cut off.', ''],
      'factory-reset': ['Settings, messages', 'and backups go.'],
    },
    yes: 'Yes',
    no: 'No',
    doing: 'One moment...',
    refused: 'It did not work',
  },
  fr: {
    noNetwork: 'Pas de réseau',
    ipv4: { dhcp: 'Par DHCP', fixed: 'Fixe' },
    gateway: 'Pass',
    lines: (busy, all) => `Lignes ${busy}/${all}`,
    noAlarm: 'Pas d’alarme',
    alarms: count => `${count} alarme${count > 1 ? 's' : ''}`,
    asterisk: { connecting: 'Démarrage...', down: 'Central arrêté' },
    menu: {
      address: 'Adresse',
      night: 'Mode nuit',
      restart: 'Redémarrer',
      'factory-reset': 'Réglages usine',
    },
    noSwitch: 'Pas de mode nuit',
    day: 'jour',
    night: 'nuit',
    ask: { restart: 'Redémarrer ?', 'factory-reset': 'Réglages usine ?', network: 'Nouvelle adresse ?' },
    typing: { address: 'Adresse: Entrée', gateway: 'Passerelle: Entrée' },
    wrong: 'Ne va pas',
    means: {
      restart: ['Les appels coupent.', ''],
      'factory-reset': ['Réglages, messages', 'et copies perdus.'],
    },
    yes: 'Oui',
    no: 'Non',
    doing: 'Un instant...',
    refused: 'Échec',
  },
  de: {
    noNetwork: 'Kein Netzwerk',
    ipv4: { dhcp: 'Von DHCP', fixed: 'Fest' },
    gateway: 'Gw',
    lines: (busy, all) => `Leitungen ${busy}/${all}`,
    noAlarm: 'Kein Alarm',
    alarms: count => `${count} ${count === 1 ? 'Alarm' : 'Alarme'}`,
    asterisk: { connecting: 'Startet...', down: 'Telefone aus' },
    menu: {
      address: 'Adresse',
      night: 'Nachtschalter',
      restart: 'Neu starten',
      'factory-reset': 'Werkseinst.',
    },
    noSwitch: 'Kein Schalter',
    day: 'Tag',
    night: 'Nacht',
    ask: { restart: 'Neu starten?', 'factory-reset': 'Werkseinst.?', network: 'Neue Adresse?' },
    typing: { address: 'Adresse: Enter', gateway: 'Gateway: Enter' },
    wrong: 'Passt nicht',
    means: {
      restart: ['Trennt Gespräche.', ''],
      'factory-reset': ['Einstellungen, Nach-', 'richten, Kopien weg.'],
    },
    yes: 'Ja',
    no: 'Nein',
    doing: 'Einen Moment...',
    refused: 'Fehlgeschlagen',
  },
  es: {
    noNetwork: 'Sin red',
    ipv4: { dhcp: 'Por DHCP', fixed: 'Fija' },
    gateway: 'Pta',
    lines: (busy, all) => `Líneas ${busy}/${all}`,
    noAlarm: 'Sin alarmas',
    alarms: count => `${count} ${count === 1 ? 'alarma' : 'alarmas'}`,
    asterisk: { connecting: 'Arrancando...', down: 'Central parada' },
    menu: {
      address: 'Dirección',
      night: 'Modo noche',
      restart: 'Reiniciar',
      'factory-reset': 'Ajustes fábrica',
    },
    noSwitch: 'Sin modo noche',
    day: 'día',
    night: 'noche',
    ask: { restart: 'Reiniciar?', 'factory-reset': 'Ajustes fábrica?', network: '¿Otra dirección?' },
    typing: { address: 'Dirección: Enter', gateway: 'Pasarela: Enter' },
    wrong: 'No es válida',
    means: {
      restart: ['Corta las llamadas.', ''],
      'factory-reset': ['Borra ajustes,', 'mensajes y copias.'],
    },
    yes: 'Sí',
    no: 'No',
    doing: 'Un momento...',
    refused: 'No ha funcionado',
  },
  it: {
    noNetwork: 'Nessuna rete',
    ipv4: { dhcp: 'Da DHCP', fixed: 'Fisso' },
    gateway: 'Gw',
    lines: (busy, all) => `Linee ${busy}/${all}`,
    noAlarm: 'Nessun allarme',
    alarms: count => `${count} ${count === 1 ? 'allarme' : 'allarmi'}`,
    asterisk: { connecting: 'Avvio...', down: 'Centrale ferma' },
    menu: {
      address: 'Indirizzo',
      night: 'Modo notte',
      restart: 'Riavvia',
      'factory-reset': 'Dati di fabbr.',
    },
    noSwitch: 'No modo notte',
    day: 'giorno',
    night: 'notte',
    ask: { restart: 'Riavviare?', 'factory-reset': 'Dati di fabbr.?', network: 'Nuovo indirizzo?' },
    typing: { address: 'Indirizzo: Invio', gateway: 'Gateway: Invio' },
    wrong: 'Non va bene',
    means: {
      restart: ['Chiude le chiamate.', ''],
      'factory-reset': ['Cancella dati,', 'messaggi e copie.'],
    },
    yes: 'Sì',
    no: 'No',
    doing: 'Un momento...',
    refused: 'Non riuscito',
  },
}

export const panelWords = (language: string): PanelWords => words[isPageLanguage(language) ? language : 'en']
