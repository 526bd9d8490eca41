/** Verdicts in words, for the page of codes and the command line. */

import { inEachLanguage } from '../languages.ts'
import { type Said, said } from '../said.ts'
import type { Feature } from '../switchboard.ts'
import type { Holder } from './claims.ts'
import { EXPLANATIONS } from './explanations.ts'
import type { NumberKind } from './office.ts'
import type { CompiledCode, Conflict, Verdict, Waiting } from './verdict.ts'

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
      return inEachLanguage(language => `${number} (${nameOf(holder.feature)[language]})`)
    case 'number':
      return inEachLanguage(language => `${numberKindWords[holder.kind][language]} ${number}`)
    case 'emergency':
      return said('the emergency number {number}', 'le numéro d’urgence {number}', { number })
    case 'driver':
      return said(
        '{number}, which the telephone port knows by itself,',
        '{number}, que le port connaît de lui-même,',
        { number },
      )
    case 'outside':
      return said('outside numbers', 'des numéros externes')
  }
}

function waitingWords(because: Waiting): Said {
  switch (because.is) {
    case 'more-may-follow':
      return said('more digits may follow', 'd’autres chiffres peuvent suivre')
    case 'another':
      return said('{other} may follow', '{other} peut suivre', {
        other: holderWords(because.holder, because.longer),
      })
  }
}

export function conflictWords(conflict: Conflict): Said {
  switch (conflict.is) {
    case 'same-code':
      return said('the same code as “{feature}”', 'le même code que « {feature} »', {
        feature: nameOf(conflict.feature),
      })
    case 'hidden': {
      const { code, feature, number } = conflict
      return said(
        'hidden by {code} ({feature}): {number} goes there',
        'caché par {code} ({feature}) : {number} y mène',
        { code, feature: nameOf(feature), number },
      )
    }
    case 'ended-by-hash':
      return said(
        'cannot be dialled on an analog handset: # ends dialling, and {number} is called',
        'ne peut être composé sur un téléphone analogique : # termine la numérotation, et {number} est appelé',
        { number: conflict.number },
      )
    case 'emergency':
      return said(
        'stands in the way of the emergency number {number}',
        'fait obstacle au numéro d’urgence {number}',
        { number: conflict.number },
      )
    case 'number':
      return said('hides {kind} {number}', 'cache {kind} {number}', {
        kind: numberKindWords[conflict.kind],
        number: conflict.number,
      })
    case 'outside':
      return said('hides outside numbers: {number}', 'cache des numéros externes : {number}', {
        number: conflict.number,
      })
  }
}

const FINE = said('fine', 'en ordre')

export function verdictWords(verdict: Verdict): Said {
  switch (verdict.is) {
    case 'fine':
      return FINE
    case 'waits': {
      const { seconds, number } = verdict
      return said(
        'fine; an analog handset waits {seconds} s after {number}, because {because} (# goes on at once)',
        'en ordre ; un téléphone analogique attend {seconds} s après {number}, car {because} (# passe aussitôt)',
        { seconds, number, because: waitingWords(verdict.because) },
      )
    }
    case 'partly-hidden': {
      const lost = inEachLanguage(language =>
        list(verdict.lost.map(({ number, feature }) => `${number} (${nameOf(feature)[language]})`)),
      )
      return withProposal(
        said('does not work as {lost}', 'ne fonctionne pas comme {lost}', { lost }),
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
    : said('{what}; free instead: {proposal}', '{what} ; libre à la place : {proposal}', { what, proposal })

/** Everything there is to say about a code. */
export function codeWords({ verdict, delays, needsHash }: CompiledCode): Said {
  const parts = [
    verdictWords(verdict),
    ...(delays.length === 0
      ? []
      : [
          said(
            'analog handsets wait after {delays} too',
            'les téléphones analogiques attendent aussi après {delays}',
            { delays: list(delays) },
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
  return inEachLanguage(language => parts.map(part => part[language]).join(language === 'fr' ? ' ; ' : '; '))
}

const FEW = 5
/** The first few of them. */
export const list = (numbers: readonly string[]): string =>
  numbers.length > FEW ? `${numbers.slice(0, FEW).join(', ')}…` : numbers.join(', ')
