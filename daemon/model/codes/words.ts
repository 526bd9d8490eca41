/** Verdicts in words, for the page of codes and the command line. */

import { type Said, said } from '../said.ts'
import type { Feature } from '../switchboard.ts'
import type { Holder } from './claims.ts'
import { EXPLANATIONS } from './explanations.ts'
import type { NumberKind } from './office.ts'
import type { CompiledCode, Conflict, Verdict, Waiting } from './verdict.ts'

const both = (one: (language: keyof Said) => string): Said => said(one('en'), one('fr'))
const nameOf = (feature: Feature): Said => EXPLANATIONS[feature].name

export const numberKindWords: Readonly<Record<NumberKind, Said>> = {
  extension: said('the extension', 'le numéro interne'),
  'ring-group': said('the ring group', 'le groupe'),
  queue: said('the queue', 'la file d’attente'),
  menu: said('the menu', 'le menu vocal'),
  schedule: said('the schedule', 'l’horaire'),
  switch: said('the day/night switch', 'le commutateur jour/nuit'),
  announcement: said('the announcement', 'l’annonce'),
  conference: said('the conference room', 'la salle de conférence'),
  paging: said('the paging group', 'le groupe d’appel général'),
  parking: said('the parking number', 'le numéro de parcage'),
  slot: said('the parking place', 'la place de parcage'),
}

/** What is beside it. */
function holderWords(holder: Holder, number: string): Said {
  switch (holder.is) {
    case 'code':
      return both(
        language =>
          ({
            en: `${number} (${nameOf(holder.feature).en})`,
            fr: `${number} (${nameOf(holder.feature).fr})`,
          })[language],
      )
    case 'number':
      return both(language => `${numberKindWords[holder.kind][language]} ${number}`)
    case 'emergency':
      return said(`the emergency number ${number}`, `le numéro d’urgence ${number}`)
    case 'driver':
      return said(
        `${number}, which the telephone port knows by itself,`,
        `${number}, que le port connaît de lui-même,`,
      )
    case 'outside':
      return said('outside numbers', 'des numéros externes')
  }
}

function waitingWords(because: Waiting): Said {
  switch (because.is) {
    case 'more-may-follow':
      return said('more digits may follow', 'd’autres chiffres peuvent suivre')
    case 'another': {
      const other = holderWords(because.holder, because.longer)
      return said(`${other.en} may follow`, `${other.fr} peut suivre`)
    }
  }
}

export function conflictWords(conflict: Conflict): Said {
  switch (conflict.is) {
    case 'same-code': {
      const { en, fr } = nameOf(conflict.feature)
      return said(`the same code as “${en}”`, `le même code que « ${fr} »`)
    }
    case 'hidden': {
      const { code, feature, number } = conflict
      const { en, fr } = nameOf(feature)
      return said(
        `hidden by ${code} (${en}): ${number} goes there`,
        `caché par ${code} (${fr}) : ${number} y mène`,
      )
    }
    case 'ended-by-hash':
      return said(
        `cannot be dialled on an analog handset: # ends dialling, and ${conflict.number} is called`,
        `ne peut être composé sur un téléphone analogique : # termine la numérotation, et ${conflict.number} est appelé`,
      )
    case 'emergency':
      return said(
        `stands in the way of the emergency number ${conflict.number}`,
        `fait obstacle au numéro d’urgence ${conflict.number}`,
      )
    case 'number': {
      const { en, fr } = numberKindWords[conflict.kind]
      return said(`hides ${en} ${conflict.number}`, `cache ${fr} ${conflict.number}`)
    }
    case 'outside':
      return said(
        `hides outside numbers: ${conflict.number}`,
        `cache des numéros externes : ${conflict.number}`,
      )
  }
}

const FINE = said('fine', 'en ordre')

export function verdictWords(verdict: Verdict): Said {
  switch (verdict.is) {
    case 'fine':
      return FINE
    case 'waits': {
      const { seconds, number } = verdict
      const because = waitingWords(verdict.because)
      return said(
        `fine; an analog handset waits ${seconds} s after ${number}, because ${because.en} (# goes on at once)`,
        `en ordre ; un téléphone analogique attend ${seconds} s après ${number}, car ${because.fr} (# passe aussitôt)`,
      )
    }
    case 'partly-hidden': {
      const lost = both(language =>
        list(verdict.lost.map(({ number, feature }) => `${number} (${nameOf(feature)[language]})`)),
      )
      return withProposal(
        said(`does not work as ${lost.en}`, `ne fonctionne pas comme ${lost.fr}`),
        verdict.proposal,
      )
    }
    case 'conflict':
      return withProposal(conflictWords(verdict.with), verdict.proposal)
  }
}

const withProposal = (what: Said, proposal: string | null): Said =>
  proposal === null
    ? what
    : said(`${what.en}; free instead: ${proposal}`, `${what.fr} ; libre à la place : ${proposal}`)

/** Everything there is to say about a code. */
export function codeWords({ verdict, delays, needsHash }: CompiledCode): Said {
  const parts = [
    verdictWords(verdict),
    ...(delays.length === 0
      ? []
      : [
          said(
            `analog handsets wait after ${list(delays)} too`,
            `les téléphones analogiques attendent aussi après ${list(delays)}`,
          ),
        ]),
    ...(needsHash
      ? [
          said(
            'SIP telephones that send at # cannot dial it',
            'les téléphones SIP qui envoient sur # ne peuvent le composer',
          ),
        ]
      : []),
  ]
  return said(parts.map(({ en }) => en).join('; '), parts.map(({ fr }) => fr).join(' ; '))
}

const FEW = 5
/** The first few of them. */
export const list = (numbers: readonly string[]): string =>
  numbers.length > FEW ? `${numbers.slice(0, FEW).join(', ')}…` : numbers.join(', ')
