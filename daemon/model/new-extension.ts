/** New extensions: a free number, a secret, a PIN. Randomness comes in from outside. */

import { deviceSchema, type ExtensionSettings, extensionSchema, type Settings } from '../settings/schema.ts'
import type { CountryPack } from './gateway-model.ts'
import { emergencyNumbers } from './routes.ts'
import { hides } from './rules/emergency.ts'
import type { Randomness } from './surroundings.ts'

export const FIRST_EXTENSION = 101

const SECRET_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'
const SECRET_LENGTH = 24
const PIN_LENGTH = 4

/** 24 letters and digits without the look-alikes 0 O 1 l I: 140 bits, and still typed without mistakes. */
export const newSipSecret = (random: Randomness): string =>
  Array.from({ length: SECRET_LENGTH }, () => SECRET_LETTERS[random(SECRET_LETTERS.length)]).join('')

/** Four digits, none of those tried first: no repetition of one digit, no run up or down, not the extension's own number. */
export function newVoicemailPin(random: Randomness, extension: string): string {
  const all = 10 ** PIN_LENGTH
  let candidate = random(all)
  const pin = () => String(candidate).padStart(PIN_LENGTH, '0')
  while (isObvious(pin(), extension)) candidate = (candidate + 1) % all
  return pin()
}

function isObvious(pin: string, extension: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])))
  const isRun = steps.size === 1 && [-1, 0, 1].includes([...steps][0] ?? 0)
  return isRun || pin.endsWith(extension)
}

/** The first free number from 101 that no emergency number or access code stands in the way of. */
export function nextExtensionNumber(settings: Settings, country: CountryPack): string {
  const taken = new Set(settings.extensions.map(extension => extension.number))
  const emergency = emergencyNumbers(settings, country)
  const codes = settings.routes.outgoing.map(route => route.accessCode).filter(code => code !== '')
  for (let candidate = FIRST_EXTENSION; ; candidate++) {
    const number = String(candidate)
    const isFree =
      !taken.has(number) &&
      !emergency.some(one => hides(number, one)) &&
      !codes.some(code => number.startsWith(code) || code.startsWith(number))
    if (isFree) return number
  }
}

/** The name an extension has before a person gives it one. */
export const neutralName = (number: string): string => `Extension ${number}`

export const newExtension = (
  number: string,
  devices: ExtensionSettings['devices'],
  random: Randomness,
): ExtensionSettings =>
  extensionSchema.parse({
    number,
    name: neutralName(number),
    devices,
    voicemail: { pin: newVoicemailPin(random, number) },
  })

export const newSipDevice = (random: Randomness): ExtensionSettings['devices'][number] =>
  deviceSchema.parse({ kind: 'sip', secret: newSipSecret(random) })
