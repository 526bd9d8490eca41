/** What may be sent, and the order of variables. */

import { expect, it } from 'vitest'
import { checkRequest } from '../../daemon/ami/request.ts'
import { seeded } from '../fake-ami/seeded.ts'

it('puts variables into one header, in order, with every separator escaped', () => {
  const checked = checkRequest({
    action: 'Originate',
    headers: { Channel: 'Local/1' },
    variables: [
      ['zulu', '1,2'],
      ['alpha', 'a"b\\c'],
      ['__mike', '(x]'],
    ],
  })
  expect(checked).toEqual({
    ok: true,
    headers: {
      Action: 'Originate',
      Channel: 'Local/1',
      Variable: 'zulu=1\\,2,alpha=a\\"b\\\\c,__mike=\\(x\\]',
    },
  })
})

it('bounds headers, variables and lines', () => {
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`H${n}`, 'x']))
  expect(checkRequest({ action: 'Ping', headers: many }).ok).toBe(false)
  const variables = Array.from({ length: 65 }, (_, n) => [`v${n}`, ''] as const)
  expect(checkRequest({ action: 'Ping', variables }).ok).toBe(false)
  expect(checkRequest({ action: 'Ping', headers: { Data: 'é'.repeat(500) } }).ok).toBe(false)
  expect(checkRequest({ action: 'Ping', headers: { Data: 'é'.repeat(490) } }).ok).toBe(true)
})

it('lets no random text make a second line', () => {
  const random = seeded(11)
  const text = () =>
    Array.from({ length: random.below(12) }, () => random.pick([...'ab:\r\n\0 ,="\\Ü'])).join('')
  let sent = 0
  for (let n = 0; n < 5000; n++) {
    const checked = checkRequest({
      action: text(),
      headers: { [text()]: text(), Channel: text() },
      variables: [[text(), text()]],
    })
    if (!checked.ok) continue
    sent += 1
    for (const [name, value] of Object.entries(checked.headers)) expect(name + value).not.toMatch(/[\r\n\0]/)
  }
  for (let n = 0; n < 2000; n++) {
    const checked = checkRequest({ action: 'Ping', headers: { Channel: text() } })
    if (checked.ok) sent += 1
    if (checked.ok) expect(checked.headers.Channel).not.toMatch(/[\r\n\0]/)
  }
  expect(sent).toBeGreaterThan(100)
})
