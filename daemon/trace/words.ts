/** The steps of a call as sentences, in every language of the pages. */

import type { PageLanguage } from '../model/languages.ts'
import type { TraceStep } from './steps.ts'
import { traceStepDe } from './words-de.ts'
import { traceStepEn } from './words-en.ts'
import { traceStepEs } from './words-es.ts'
import { traceStepFr } from './words-fr.ts'
import { traceStepIt } from './words-it.ts'

const sentences: Readonly<Record<PageLanguage, (step: TraceStep) => string>> = {
  en: traceStepEn,
  fr: traceStepFr,
  de: traceStepDe,
  es: traceStepEs,
  it: traceStepIt,
}

/** A step in words; what holds only when nobody has taken the call stands further in. */
export interface ToldStep {
  readonly step: TraceStep
  readonly text: string
  readonly depth: number
}

export function tellTrace(steps: readonly TraceStep[], language: PageLanguage): ToldStep[] {
  let depth = 0
  return steps.map(step => {
    const inside = step.is === 'key' || step.is === 'member' ? 1 : 0
    const told = { step, text: sentences[language](step), depth: depth + inside }
    if (step.is === 'otherwise') depth += 1
    return told
  })
}

export const traceLines = (steps: readonly TraceStep[], language: PageLanguage): string[] =>
  tellTrace(steps, language).map(({ text, depth }) => `${'  '.repeat(depth)}${text}`)
