/** The test letter, to a server that speaks SMTP. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SmtpServer, smtpServer } from '../mail/smtp-server.ts'
import { browse, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

let server: SmtpServer
beforeEach(async () => {
  server = await smtpServer()
})
afterEach(() => server.close())

function office(port: number | null) {
  const browsing = browse({
    change: settings => ({
      ...settings,
      mail:
        port === null
          ? null
          : {
              ...{ host: '127.0.0.1', port, security: 'none', user: '', password: '' },
              from: 'telephones@lakeside.example',
            },
    }),
  })
  browsing.enter()
  return browsing
}

describe('a test letter', () => {
  it('arrives, and the page says so', async () => {
    const inside = office(server.port)
    expect(await inside.page('/services/mail')).toContain('href="/services/mail/test"')
    const html = await inside.page('/services/mail/test')
    expect(htmlFaults(html)).toEqual([])
    expect(html).toContain('value="telephones@lakeside.example"')
    const sent = await inside.post('/services/mail/test', { to: 'anna@lakeside.example' })
    expect(sent.status).toBe(303)
    expect(words(await inside.page('/services/mail'))).toContain('The mail server has taken the letter.')
    expect(server.received).toHaveLength(1)
  })

  it.each(['', 'anna', 'anna@lakeside.example\r\nBcc: x@y.example'])(
    'goes to no address like %j',
    async to => {
      const answer = await office(server.port).post('/services/mail/test', { to })
      expect(answer.status).toBe(422)
      expect(server.received).toHaveLength(0)
    },
  )

  it('says why it was not taken', async () => {
    const { port } = server
    await server.close()
    const answer = await office(port).post('/services/mail/test', { to: 'anna@lakeside.example' })
    expect(words(await answer.text())).toContain('ECONNREFUSED')
    expect(
      words(await (await office(null).post('/services/mail/test', { to: 'a@b.example' })).text()),
    ).toContain('No mail server is saved yet.')
  })
})
