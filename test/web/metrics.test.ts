/** /metrics: for whom the settings name and nobody else, in Prometheus' format, with no person's number in it. */

import { describe, expect, it } from 'vitest'
import { summarise } from '../../daemon/calls/summary.ts'
import { metricsText } from '../../web/metrics/text.ts'
import { madeCalls, writeCalls } from '../calls/made-calls.ts'
import { browse, formFields } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

type Who = 'off' | 'loopback' | 'lan'

function office(metrics: Who) {
  const browsing = browse({ change: settings => ({ ...settings, metrics }) })
  const read = (remoteAddress: string) =>
    browsing.app.request('http://127.0.0.1:8080/metrics', {}, { incoming: { socket: { remoteAddress } } })
  return { ...browsing, read }
}

describe('/metrics', () => {
  it.each<[Who, string, number]>([
    ['off', '127.0.0.1', 404],
    ['loopback', '127.0.0.1', 200],
    ['loopback', '::1', 200],
    ['loopback', '::ffff:127.0.0.1', 200],
    ['loopback', '192.168.1.5', 403],
    ['lan', '192.168.1.5', 200],
    ['lan', '::ffff:10.9.8.7', 200],
    ['lan', 'fe80::1%eth0', 200],
    ['lan', 'fd00::5', 200],
    ['lan', '172.32.0.1', 403],
    ['lan', '203.0.113.7', 403],
    ['lan', '2001:db8::1', 403],
    ['lan', '', 403],
  ])('%s: %s gets %d', async (metrics, from, status) => {
    expect((await office(metrics).read(from)).status).toBe(status)
  })

  it('says what is known, in the format, and nobody’s number', async () => {
    const { fake, read } = office('loopback')
    writeCalls(fake.calls, madeCalls({ fromMs: new Date(2026, 10, 2).getTime(), days: 2, perDay: 40 }))
    fake.calls.transaction(() => summarise(fake.calls))
    fake.setIssues([{ code: 'line-alarm', severity: 'warning', subject: null, params: {} }])
    fake.exchange.call({ port: 12, number: '+41227001122' }, { port: 2, number: '102', name: 'Workshop' })
    const answer = await read('127.0.0.1')
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    const text = await answer.text()
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(
        /^(# (HELP|TYPE) offhook_[a-z_]+ .+|offhook_[a-z_]+(\{([a-z]+="[^"]*",?)+\})? -?[0-9.e+-]+)$/,
      )
    expect(text).toContain('\noffhook_calls_active 1\n')
    expect(text).toContain('\noffhook_issues{severity="warning"} 1\n')
    expect(text).toMatch(/\noffhook_calls_total\{direction="incoming",outcome="answered"\} [1-9]\d*\n/)
    expect(text).not.toContain('7001122')
  })

  it('names from people cannot end a line', () => {
    const samples = [{ labels: { line: 'a"b\\c\nd' }, value: 1 }, { value: null }]
    expect(metricsText([{ name: 'x', type: 'gauge', help: 'h', samples }])).toBe(
      '# HELP x h\n# TYPE x gauge\nx{line="a\\"b\\\\c\\nd"} 1\n',
    )
  })

  it('is opened on its page', async () => {
    const { enter, page, post, fake } = browse()
    enter()
    const html = await page('/system/metrics')
    expect(htmlFaults(html)).toEqual([])
    const fields = formFields(html, '/system/metrics')
    expect((await post('/system/metrics', { ...fields, metrics: 'lan' })).status).toBe(303)
    expect(fake.appliance.settings().settings.metrics).toBe('lan')
    expect((await post('/system/metrics', { ...fields, metrics: 'all' })).status).toBe(422)
  })
})
