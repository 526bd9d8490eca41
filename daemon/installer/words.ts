/** What the installer says: a screen of text, before anybody could choose a language elsewhere. */

import type { PageLanguage } from '../model/languages.ts'
import type { FoundDisk } from './disks.ts'

export interface Words {
  readonly title: string
  readonly disks: string
  readonly noDisk: string
  readonly unfit: Record<NonNullable<FoundDisk['unfit']>, string>
  readonly which: (first: number, last: number) => string
  readonly lost: (disk: string) => string
  /** What has to be typed. */
  readonly yes: string
  readonly nothingDone: string
  readonly copying: string
  readonly done: string
  readonly failed: (reason: string) => string
}

export const words: Readonly<Record<PageLanguage, Words>> = {
  en: {
    title: 'Offhook is put onto a disk of this computer.',
    disks: 'Disks found:',
    noDisk: 'There is no disk that Offhook can be put on. Enter looks again.',
    unfit: {
      'too-small': 'too small',
      'large-sectors': 'has sectors of 4096 bytes, which is not supported',
      'read-only': 'cannot be written to',
      'started-from': 'the stick you started from',
    },
    which: (first, last) => (first === last ? `Which one? (${first}) ` : `Which one? (${first}–${last}) `),
    lost: disk => `Everything on ${disk} will be lost. Type "yes" to go on: `,
    yes: 'yes',
    nothingDone: 'Nothing was changed.',
    copying: 'Copying',
    done: 'Done. Take the stick out and press Enter: the computer starts again as a telephone system.',
    failed: reason => `It did not work: ${reason}. Enter starts over.`,
  },
  fr: {
    title: 'Offhook est installé sur un disque de cet ordinateur.',
    disks: 'Disques trouvés :',
    noDisk: 'Aucun disque ne convient à Offhook. Entrée pour chercher à nouveau.',
    unfit: {
      'too-small': 'trop petit',
      'large-sectors': 'secteurs de 4096 octets, non pris en charge',
      'read-only': 'protégé en écriture',
      'started-from': 'la clé de démarrage',
    },
    which: (first, last) => (first === last ? `Lequel ? (${first}) ` : `Lequel ? (${first}–${last}) `),
    lost: disk => `Tout le contenu de ${disk} sera perdu. Tapez « oui » pour continuer : `,
    yes: 'oui',
    nothingDone: 'Rien n’a été modifié.',
    copying: 'Copie',
    done: 'Terminé. Retirez la clé et appuyez sur Entrée : l’ordinateur redémarre en système téléphonique.',
    failed: reason => `Échec : ${reason}. Entrée pour recommencer.`,
  },
  de: {
    title: 'Offhook wird auf eine Festplatte dieses Computers installiert.',
    disks: 'Gefundene Datenträger:',
    noDisk: 'Kein Datenträger eignet sich für Offhook. Die Eingabetaste sucht erneut.',
    unfit: {
      'too-small': 'zu klein',
      'large-sectors': 'Sektoren von 4096 Byte werden nicht unterstützt',
      'read-only': 'schreibgeschützt',
      'started-from': 'der Stick, von dem gestartet wurde',
    },
    which: (first, last) => (first === last ? `Welcher? (${first}) ` : `Welcher? (${first}–${last}) `),
    lost: disk => `Alles auf ${disk} geht verloren. Geben Sie „ja“ ein, um fortzufahren: `,
    yes: 'ja',
    nothingDone: 'Es wurde nichts geändert.',
    copying: 'Kopieren',
    done: 'Fertig. Ziehen Sie den Stick ab und drücken Sie die Eingabetaste: Der Computer startet als Telefonanlage neu.',
    failed: reason => `Fehlgeschlagen: ${reason}. Die Eingabetaste beginnt von vorn.`,
  },
  es: {
    title: 'Offhook se instala en un disco de este ordenador.',
    disks: 'Discos encontrados:',
    noDisk: 'Ningún disco sirve para Offhook. Intro vuelve a buscar.',
    unfit: {
      'too-small': 'demasiado pequeño',
      'large-sectors': 'sectores de 4096 bytes, no compatibles',
      'read-only': 'protegido contra escritura',
      'started-from': 'la memoria USB de arranque',
    },
    which: (first, last) => (first === last ? `¿Cuál? (${first}) ` : `¿Cuál? (${first}–${last}) `),
    lost: disk => `Se perderá todo lo que hay en ${disk}. Escriba «si» para seguir: `,
    // Without its accent: the keyboard is not set yet.
    yes: 'si',
    nothingDone: 'No se ha cambiado nada.',
    copying: 'Copiando',
    done: 'Listo. Retire la memoria USB y pulse Intro: el ordenador vuelve a arrancar como centralita.',
    failed: reason => `No ha funcionado: ${reason}. Intro empieza de nuevo.`,
  },
  it: {
    title: 'Offhook viene installato su un disco di questo computer.',
    disks: 'Dischi trovati:',
    noDisk: 'Nessun disco è adatto a Offhook. Invio cerca di nuovo.',
    unfit: {
      'too-small': 'troppo piccolo',
      'large-sectors': 'settori di 4096 byte, non supportati',
      'read-only': 'protetto da scrittura',
      'started-from': 'la chiavetta di avvio',
    },
    which: (first, last) => (first === last ? `Quale? (${first}) ` : `Quale? (${first}–${last}) `),
    lost: disk => `Tutto il contenuto di ${disk} andrà perso. Scrivere «si» per continuare: `,
    // Without its accent: the keyboard is not set yet.
    yes: 'si',
    nothingDone: 'Nulla è stato modificato.',
    copying: 'Copia',
    done: 'Fatto. Togliere la chiavetta e premere Invio: il computer si riavvia come centralino.',
    failed: reason => `Non è riuscito: ${reason}. Invio ricomincia.`,
  },
}
