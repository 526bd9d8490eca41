/** The typed actions: what is sent, and what is read from Asterisk's own answers. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  coreSettings,
  coreShowChannels,
  mailboxCount,
  moduleReload,
  ping,
  pjsipShowContacts,
  pjsipShowEndpoints,
  voicemailUsers,
} from '../../daemon/ami/actions.ts'
import type { Asker } from '../../daemon/ami/ask.ts'
import { hangup, originate, redirect } from '../../daemon/ami/call-actions.ts'
import {
  dahdiRestart,
  dahdiShowChannels,
  dahdiShowStatus,
  priShowSpans,
} from '../../daemon/ami/dahdi-actions.ts'
import type { Frame } from '../../daemon/ami/frame.ts'
import { type AskFailure, failed } from '../../daemon/ami/pending-actions.ts'
import { type ActionRequest, checkRequest } from '../../daemon/ami/request.ts'
import { rawFrames } from '../fake-ami/raw-frames.ts'

const fixture = (name: string) =>
  rawFrames(readFileSync(`${import.meta.dirname}/fixtures/${name}.txt`, 'utf8'))

/** Answers with these list items, or this response, and remembers what it was asked. */
function asker(items: readonly Frame[] = [], response: Frame = {}) {
  const asked: ActionRequest[] = []
  const door: Asker = {
    async ask(request) {
      asked.push(request)
      return { ok: true, value: { response, items } }
    },
  }
  return { door, asked }
}

const refusing = (code: AskFailure['code'], message: string): Asker => ({
  ask: async () => failed(code, message),
})

describe('reading', () => {
  it('channels, with the bridge they are in', async () => {
    const items = fixture('local-call').filter(frame => frame.event === 'CoreShowChannel')
    const listed = await coreShowChannels(asker(items).door)
    expect(listed.ok && listed.value).toMatchObject([
      { name: expect.stringMatching(/^Local\/102@phones-/), phase: 'up', durationSeconds: 6 },
      { name: expect.stringMatching(/^Local\/102@phones-/), phase: 'up', application: 'Wait' },
    ])
  })

  it('contacts and endpoints, none being an empty list', async () => {
    const of = (event: string) => fixture('register').filter(frame => frame.event === event)
    expect(await pjsipShowContacts(asker(of('ContactList')).door)).toEqual({
      ok: true,
      value: [{ endpoint: '106', uri: 'sip:106@127.0.0.2:25099', reachable: true }],
    })
    const endpoints = await pjsipShowEndpoints(asker(of('EndpointList')).door)
    expect(endpoints.ok && endpoints.value.map(endpoint => endpoint.name)).toEqual(['103', '106', 'peer'])
    expect(await pjsipShowContacts(refusing('refused', 'No Contacts found\n'))).toEqual({
      ok: true,
      value: [],
    })
    expect(await pjsipShowEndpoints(refusing('refused', 'No endpoints found'))).toEqual({
      ok: true,
      value: [],
    })
    expect((await pjsipShowEndpoints(refusing('refused', 'Permission denied'))).ok).toBe(false)
    expect((await pjsipShowContacts(refusing('timeout', 'No Contacts found'))).ok).toBe(false)
  })

  it('mailboxes', async () => {
    const items = fixture('voicemail').filter(frame => frame.event === 'VoicemailUserEntry')
    const box = { mailbox: '102', context: 'default', fresh: 1, old: 0 }
    expect(await voicemailUsers(asker(items).door)).toEqual({ ok: true, value: [box] })
    const [count] = fixture('voicemail').filter(frame => frame.newmessages !== undefined)
    expect(await mailboxCount(asker([], count).door, '102@default')).toEqual({ ok: true, value: box })
  })

  it('ports and D-channels', async () => {
    const port = {
      event: 'DAHDIShowChannels',
      signalling: 'FXO Kewlstart',
      dnd: 'Disabled',
      context: 'inside',
    }
    const ports = await dahdiShowChannels(
      asker([
        { ...port, dahdichannel: '1', alarm: 'No Alarm', uniqueid: '1.2', channel: 'DAHDI/1-1' },
        { ...port, dahdichannel: '5', alarm: 'Red Alarm', dnd: 'Enabled' },
        { ...port, dahdichannel: 'pseudo', alarm: 'No Alarm' },
      ]).door,
    )
    expect(ports.ok && ports.value).toMatchObject([
      { dahdiChannel: 1, alarm: null, uniqueId: '1.2', doNotDisturb: false },
      { dahdiChannel: 5, alarm: 'red', uniqueId: '', doNotDisturb: true },
    ])
    const span = { event: 'PRIShowSpans', span: '3', dchannel: '64', order: 'Primary', active: 'Yes' }
    const spans = await priShowSpans(asker([{ ...span, alarm: 'No', up: 'Yes' }, { up: 'Yes' }]).door)
    expect(spans).toEqual({
      ok: true,
      value: [{ span: 3, dahdiChannel: 64, up: true, active: true, inAlarm: false }],
    })
    expect(await dahdiShowStatus(refusing('refused', 'No DAHDI detected'))).toEqual({ ok: true, value: [] })
    const status = await dahdiShowStatus(
      asker([{ span: '2', description: 'DYN', alarms: 'OK', irq: '3' }]).door,
    )
    expect(status).toMatchObject({ ok: true, value: [{ span: 2, alarms: 'OK', irqMisses: 3 }] })
  })

  it('settings', async () => {
    const response = { asteriskversion: '22.10.1', systemname: '' }
    expect(await coreSettings(asker([], response).door)).toEqual({
      ok: true,
      value: { version: '22.10.1', systemName: '' },
    })
  })
})

describe('asking for something to be done', () => {
  it('is sent as Asterisk reads it', async () => {
    const { door, asked } = asker()
    await ping(door, 5000)
    await moduleReload(door, 'manager')
    await dahdiRestart(door)
    await hangup(door, 'DAHDI/1-1')
    await redirect(door, 'DAHDI/1-1', { context: 'inside', exten: '102' })
    await originate(door, {
      channel: 'PJSIP/103',
      target: { context: 'inside', exten: '102' },
      ringSeconds: 20,
      callerId: { number: '103', name: 'Work"shop' },
    })
    await originate(door, {
      channel: 'DAHDI/1',
      target: { application: 'Echo', data: '' },
      ringSeconds: 5,
      variables: [['b', '2']],
    })
    expect(asked.every(request => checkRequest(request).ok)).toBe(true)
    expect(asked).toEqual([
      { action: 'Ping' },
      { action: 'Reload', headers: { Module: 'manager' } },
      { action: 'DAHDIRestart' },
      { action: 'Hangup', headers: { Channel: 'DAHDI/1-1', Cause: '16' } },
      {
        action: 'Redirect',
        headers: { Channel: 'DAHDI/1-1', Context: 'inside', Exten: '102', Priority: '1' },
      },
      {
        action: 'Originate',
        headers: {
          Channel: 'PJSIP/103',
          Timeout: '20000',
          Async: 'true',
          Context: 'inside',
          Exten: '102',
          Priority: '1',
          CallerID: '"Workshop" <103>',
        },
      },
      {
        action: 'Originate',
        headers: { Channel: 'DAHDI/1', Timeout: '5000', Async: 'true', Application: 'Echo', Data: '' },
        variables: [['b', '2']],
      },
    ])
  })

  it('never hangs up by pattern', async () => {
    const { door, asked } = asker()
    await hangup(door, '/^DAHDI/')
    expect(asked[0]?.headers?.Channel).toBe('^DAHDI/')
  })
})
