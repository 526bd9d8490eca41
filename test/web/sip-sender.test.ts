/** What a browser's telephone may say: for its own person, and nothing that could pass for somebody else. */

import { describe, expect, it } from 'vitest'
import { mayBeSentBy } from '../../web/phone/sip-sender.ts'

const request = (from: string, ...more: string[]) =>
  ['INVITE sip:102@x SIP/2.0', 'Via: SIP/2.0/WSS x', from, 'To: <sip:102@x>', ...more, '', 'v=0'].join('\r\n')
const may = (text: string) => mayBeSentBy('101-browser', text)

describe('a browser’s telephone', () => {
  it.each([
    'From: <sip:101-browser@x>;tag=1',
    'from: sip:101-browser@x',
    'f: "102-browser <sip:102-browser@x>" <sip:101-browser@x>;tag=1',
    'From : "A \\" <sip:9@x>" <sips:101-browser@x>',
  ])('says %s', from => {
    expect(may(request(from))).toBe(true)
  })

  it.each([
    'From: <sip:102-browser@x>',
    'From: "101-browser" <sip:102@x>',
    'From: <sip:101-browser@x@y',
    'From: <sip:x>',
    'From: <tel:101-browser>',
    'X-From: <sip:101-browser@x>',
    'From:\r\n <sip:102@x>',
    'From: <sip:101-browser@x>\r\nFrom: <sip:102@x>',
    'From: <sip:101-browser@x>\r\nf: <sip:102@x>',
  ])('does not say %j', from => {
    // The one with two @ is taken by its user, which is its own.
    expect(may(request(from))).toBe(from === 'From: <sip:101-browser@x@y')
  })

  it('answers, and keeps the connection open', () => {
    for (const text of ['SIP/2.0 200 OK\r\n\r\n', '\r\n\r\n', '']) expect(may(text)).toBe(true)
  })

  it.each([
    'GET / HTTP/1.1\r\n\r\n',
    'x',
    'INVITE sip:1@x SIP/3.0\r\n\r\n',
    'invite sip:1@x SIP/2.0\r\n\r\n',
  ])('does not speak %j', text => {
    expect(may(text)).toBe(false)
  })

  it('is not given away by what is in the body', () => {
    const text = `${request('From: <sip:102@x>')}\r\nFrom: <sip:101-browser@x>`
    expect(may(text)).toBe(false)
  })
})
