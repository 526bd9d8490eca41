/** Questions to somebody at a telephone: a prompt, keys, and only the keys that may be. */

import { type Code, code, goIf, isEmpty, labelled, type Step, set, step, variable } from '../dialplan.ts'

const SECONDS = 10

/** Several prompts one after the other, for Playback, Read and Background. */
export const prompts = (...names: readonly string[]): Code => ({ code: names.map(checkedPrompt).join('&') })

/** Digits, up to `most` or until `#`; nothing else gets into the variable. Empty when there was no answer. */
export const readDigits = (name: string, asked: Code, most: number): Step[] => [
  step('Read', code`${name}`, asked, most, '', 1, SECONDS),
  set(name, code`\${FILTER(0-9,${variable(name)})}`),
]

/** As `readDigits`, with `*`: what a handset dials. */
export const readDialled = (name: string, asked: Code, most: number): Step[] => [
  step('Read', code`${name}`, asked, most, '', 1, SECONDS),
  set(name, code`\${FILTER(0-9*,${variable(name)})}`),
]

export const choose = (asked: Code): Step[] => readDigits('CHOICE', asked, 1)
export const onChoice = (key: number, label: string): Step =>
  goIf(code`$["${variable('CHOICE')}" = "${key}"]`, label)

/** Press 1 if it is right, 2 to enter it again: goes on at `right`, or falls through. */
export const confirm = (right: string): Step[] => [
  ...choose(prompts('if-correct-press', 'digits/1', 'vm-calldiffnum')),
  onChoice(1, right),
]

/** Counts down and asks again at `label`; after the last time says goodbye. */
export const askAgain = (label: string, mark: string): Step[] => [
  labelled(mark, set('TRIES', code`$[${variable('TRIES')} - 1]`)),
  goIf(code`$[${variable('TRIES')} > 0]`, label),
  ...goodbye(),
]

export const goodbye = (label?: string): Step[] => {
  const last = step('Playback', 'vm-goodbye')
  return [label === undefined ? last : labelled(label, last), step('Hangup')]
}

/** Answers and waits until the sound gets through. */
export const begin = (): Step[] => [step('Answer'), step('Wait', 1)]

/** A caller without an extension (from outside, or nobody logged on) has nothing of his own here. */
export const unlessOwn = (name: string, label: string): Step => goIf(isEmpty(name), label)

function checkedPrompt(name: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9_/-]*$/.test(name)) throw new Error(`not a prompt: ${name}`)
  return name
}
