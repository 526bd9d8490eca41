/** What the machine's own screen says about its network, in the language of the site. */

import { isPageLanguage, type PageLanguage } from '../model/languages.ts'

export interface NetworkWords {
  readonly menuKey: string
  readonly choose: string
  readonly type: Record<'address' | 'gateway' | 'nameServers', string>
  readonly wrong: string
  readonly ask: (what: string) => string
  readonly done: string
  readonly onTrial: string
  /** On the screen while something waits to be confirmed; as minutes and seconds. */
  readonly waits: (left: string) => string
  readonly keys: Record<'dhcp' | 'fixed' | 'yes' | 'keep' | 'takeBack', string>
}

const words: Readonly<Record<PageLanguage, NetworkWords>> = {
  en: {
    menuKey: 'n',
    choose: 'Network: D address from the router (DHCP)   F fixed address   any other key: leave it. ',
    type: {
      address: 'Address with the length of the network, as 192.168.1.10/24 (Enter; Esc leaves):',
      gateway: 'Gateway, the router’s address (Enter alone: none):',
      nameServers: 'Name servers (Enter alone: the gateway):',
    },
    wrong: 'This does not fit.',
    ask: what => `${what}: change to this? Y to go on, any other key to leave it. `,
    done: 'Done. The new address is shown above in a few seconds.',
    onTrial: 'The last changes are on trial: K to keep them, B to take them back, any other key: leave. ',
    waits: left => `Changes are on trial: the former state comes back in ${left}.`,
    keys: { dhcp: 'd', fixed: 'f', yes: 'y', keep: 'k', takeBack: 'b' },
  },
  fr: {
    menuKey: 'n',
    choose: 'Réseau : D adresse du routeur (DHCP)   F adresse fixe   autre touche : renoncer. ',
    type: {
      address: 'Adresse avec la longueur du réseau, comme 192.168.1.10/24 (Entrée ; Échap pour renoncer) :',
      gateway: 'Passerelle, l’adresse du routeur (Entrée seule : aucune) :',
      nameServers: 'Serveurs de noms (Entrée seule : la passerelle) :',
    },
    wrong: 'Cela ne convient pas.',
    ask: what => `${what} : adopter ceci ? O pour continuer, une autre touche pour renoncer. `,
    done: 'C’est fait. La nouvelle adresse s’affiche ci-dessus dans quelques secondes.',
    onTrial:
      'Les dernières modifications sont à l’essai : G pour les garder, R pour revenir, autre touche : renoncer. ',
    waits: left => `Modifications à l’essai : l’état d’avant revient dans ${left}.`,
    keys: { dhcp: 'd', fixed: 'f', yes: 'o', keep: 'g', takeBack: 'r' },
  },
  de: {
    menuKey: 'i',
    choose: 'Netzwerk: D Adresse vom Router (DHCP)   F feste Adresse   jede andere Taste: abbrechen. ',
    type: {
      address: 'Adresse mit der Länge des Netzes, wie 192.168.1.10/24 (Eingabe; Esc bricht ab):',
      gateway: 'Gateway, die Adresse des Routers (nur Eingabe: keines):',
      nameServers: 'Namensserver (nur Eingabe: das Gateway):',
    },
    wrong: 'Das passt nicht.',
    ask: what => `${what}: so einstellen? J fährt fort, jede andere Taste bricht ab. `,
    done: 'Erledigt. Die neue Adresse steht in wenigen Sekunden oben.',
    onTrial:
      'Die letzten Änderungen sind auf Probe: B behält sie, Z nimmt sie zurück, jede andere Taste: abbrechen. ',
    waits: left => `Änderungen auf Probe: Der frühere Zustand kommt zurück in ${left}.`,
    keys: { dhcp: 'd', fixed: 'f', yes: 'j', keep: 'b', takeBack: 'z' },
  },
  es: {
    menuKey: 'n',
    choose: 'Red: D dirección del rúter (DHCP)   F dirección fija   otra tecla: dejarlo. ',
    type: {
      address: 'Dirección con la longitud de la red, como 192.168.1.10/24 (Intro; Esc para dejarlo):',
      gateway: 'Puerta de enlace, la dirección del rúter (solo Intro: ninguna):',
      nameServers: 'Servidores de nombres (solo Intro: la puerta de enlace):',
    },
    wrong: 'Esto no encaja.',
    ask: what => `${what}: ¿cambiar a esto? S para seguir, otra tecla para dejarlo. `,
    done: 'Hecho. La nueva dirección aparece arriba en unos segundos.',
    onTrial:
      'Los últimos cambios están a prueba: M para mantenerlos, D para deshacerlos, otra tecla: dejarlo. ',
    waits: left => `Cambios a prueba: el estado anterior vuelve en ${left}.`,
    keys: { dhcp: 'd', fixed: 'f', yes: 's', keep: 'm', takeBack: 'd' },
  },
  it: {
    menuKey: 'n',
    choose: 'Rete: D indirizzo dal router (DHCP)   F indirizzo fisso   altro tasto: rinunciare. ',
    type: {
      address: 'Indirizzo con la lunghezza della rete, come 192.168.1.10/24 (Invio; Esc rinuncia):',
      gateway: 'Gateway, l’indirizzo del router (solo Invio: nessuno):',
      nameServers: 'Server dei nomi (solo Invio: il gateway):',
    },
    wrong: 'Questo non va bene.',
    ask: what => `${what}: impostare così? S per continuare, un altro tasto per rinunciare. `,
    done: 'Fatto. Il nuovo indirizzo appare sopra tra pochi secondi.',
    onTrial:
      'Le ultime modifiche sono in prova: M per mantenerle, A per annullarle, altro tasto: rinunciare. ',
    waits: left => `Modifiche in prova: lo stato di prima torna tra ${left}.`,
    keys: { dhcp: 'd', fixed: 'f', yes: 's', keep: 'm', takeBack: 'a' },
  },
}

export const networkWords = (language: string): NetworkWords =>
  words[isPageLanguage(language) ? language : 'en']
