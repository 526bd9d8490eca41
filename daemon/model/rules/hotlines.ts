/** Handsets that dial by themselves. */

import type { Issue } from '../issue.ts'
import { emergencyNumbers } from '../routes.ts'
import { numbersOf } from './numbers.ts'
import type { Rule } from './rule.ts'

export const hotlines: Rule = (settings, country) => {
  const house = new Set([
    ...settings.extensions.map(({ number }) => number),
    ...numbersOf(settings).map(({ number }) => number),
    ...emergencyNumbers(settings, country),
  ])
  const accessCodes = settings.routes.outgoing.map(({ accessCode }) => accessCode)
  const leadsSomewhere = (number: string) =>
    house.has(number) ||
    number.startsWith('*') ||
    accessCodes.some(code => number.startsWith(code) && number.length > code.length)
  return settings.extensions.flatMap(({ number, devices }): Issue[] => {
    const subject = `extension:${number}`
    const dialling = devices.flatMap(device =>
      device.kind === 'analog' && device.hotline !== null ? [device.hotline] : [],
    )
    return [
      ...dialling
        .filter(hotline => !leadsSomewhere(hotline.number))
        .map(hotline => issue('hotline-nowhere', 'error', subject, { number: hotline.number })),
      ...dialling
        .filter(hotline => hotline.afterSeconds === 0)
        .map(hotline => issue('hotline-no-dialling', 'notice', subject, { number: hotline.number })),
    ]
  })
}

const issue = (
  code: string,
  severity: Issue['severity'],
  subject: string,
  params: Issue['params'],
): Issue => ({ code, severity, subject, params })
