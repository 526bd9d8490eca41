/** The AMI client and the live state against the real Asterisk: login, lists, calls, messages, a crash. */

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  bridgeList,
  coreSettings,
  coreShowChannels,
  coreStatus,
  mailboxCount,
  moduleReload,
  pjsipShowContacts,
  pjsipShowEndpoints,
  voicemailRefresh,
  voicemailUsers,
} from '../../daemon/ami/actions.ts'
import { hangup, originate } from '../../daemon/ami/call-actions.ts'
import { type AmiClient, createAmiClient } from '../../daemon/ami/client.ts'
import { dahdiShowChannels, dahdiShowStatus, priShowSpans } from '../../daemon/ami/dahdi-actions.ts'
import { runningCalls } from '../../daemon/live/calls.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import { createLiveStore, type LiveStore } from '../../daemon/live/store.ts'
import { systemClock } from '../../daemon/system/clock.ts'
import { hasRuntime, prepareAsterisk, type RunningAsterisk } from './ami-asterisk.ts'

let asterisk: RunningAsterisk
let client: AmiClient
let store: LiveStore

const connect = (user = 'offhook') => {
  const own = createAmiClient({
    address: '127.0.0.1',
    port: asterisk.amiPort,
    user,
    secret: 's3cret',
    clock: systemClock,
    random: Math.random,
  })
  const live = createLiveStore({ client: own, clock: systemClock })
  live.start()
  own.start()
  return { own, live }
}

const until = (live: LiveStore, fits: (state: LiveState) => boolean) =>
  fits(live.state())
    ? Promise.resolve()
    : new Promise<void>(resolve => {
        const unsubscribe = live.subscribe(state => {
          if (!fits(state)) return
          unsubscribe()
          resolve()
        })
      })

const up = (state: LiveState) => state.asterisk.is === 'up'
const quiet = (state: LiveState) => state.channels.size === 0 && state.bridges.size === 0

describe.runIf(hasRuntime)('with the real Asterisk', () => {
  beforeAll(async () => {
    asterisk = await prepareAsterisk()
    asterisk.start()
    const { own, live } = connect()
    client = own
    store = live
    await until(store, up)
  }, 60_000)

  afterAll(async () => {
    store?.stop()
    client?.stop()
    await asterisk?.remove()
  })

  it('logs in and knows the version', () => {
    expect(store.state().asterisk).toMatchObject({ is: 'up', version: expect.stringMatching(/^[0-9]+\./) })
    expect([...store.state().mailboxes]).toEqual([['102', { fresh: 0, old: 0 }]])
  })

  it('answers every list, also the empty ones', async () => {
    const asked = {
      settings: await coreSettings(client),
      status: await coreStatus(client),
      channels: await coreShowChannels(client),
      bridges: await bridgeList(client),
      endpoints: await pjsipShowEndpoints(client),
      contacts: await pjsipShowContacts(client),
      mailboxes: await voicemailUsers(client),
      count: await mailboxCount(client, '102@default'),
      ports: await dahdiShowChannels(client),
      spans: await dahdiShowStatus(client),
      dChannels: await priShowSpans(client),
    }
    expect(Object.entries(asked).filter(([, answer]) => !answer.ok)).toEqual([])
    expect(asked.endpoints).toMatchObject({ value: [{ name: 'peer' }] })
    expect(asked.ports).toMatchObject({ value: [] })
  })

  it('reloads modules and core parts, and the session outlives the reload of the manager itself', async () => {
    expect(await moduleReload(client, 'pbx_config.so')).toEqual({ ok: true, value: true })
    expect(await moduleReload(client, 'manager')).toEqual({ ok: true, value: true })
    expect(await moduleReload(client, 'no_such_module.so')).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    })
    expect((await coreStatus(client)).ok).toBe(true)
  })

  it('shows a Local call come and go', async () => {
    const made = await originate(client, {
      channel: 'Local/109@inside',
      target: { context: 'inside', exten: '104' },
      ringSeconds: 10,
      variables: [['first', 'a,b']],
    })
    expect(made).toEqual({ ok: true, value: true })
    await until(store, state => [...state.channels.values()].filter(one => one.phase === 'up').length === 2)
    const channel = [...store.state().channels.values()][0]
    expect(channel?.name).toMatch(/^Local\/109@inside-/)
    expect(await hangup(client, channel?.name ?? '')).toEqual({ ok: true, value: true })
    await until(store, quiet)
    expect(await hangup(client, channel?.name ?? '')).toMatchObject({ ok: false, error: { code: 'refused' } })
  })

  it('shows who talks with whom, also to one who logs in during the call', async () => {
    await originate(client, {
      channel: 'PJSIP/107@peer',
      target: { application: 'Wait', data: '60' },
      ringSeconds: 20,
      callerId: { number: '103', name: 'Workshop' },
    })
    const bridged = (state: LiveState) => [...state.bridges.values()].some(members => members.size === 2)
    await until(store, bridged)
    const late = connect()
    await until(late.live, up)
    for (const live of [store, late.live]) {
      const call = runningCalls(live.state()).find(one => one.others.length > 0)
      expect(call).toMatchObject({
        state: 'talking',
        from: { number: '103', name: 'Workshop' },
        to: { number: '107' },
      })
    }
    expect([...late.live.state().channels.keys()].sort()).toEqual([...store.state().channels.keys()].sort())
    for (const channel of store.state().channels.values()) await hangup(client, channel.name)
    await until(store, quiet)
    await until(late.live, quiet)
    late.live.stop()
    late.own.stop()
  })

  it('counts a message that arrives and goes', async () => {
    const folder = join(asterisk.spoolDir, 'voicemail/default/102/INBOX')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'msg0000.txt'), '[message]\norigmailbox=102\norigtime=1\nduration=1\n')
    await voicemailRefresh(client, '102')
    await until(store, state => state.mailboxes.get('102')?.fresh === 1)
    await rm(join(folder, 'msg0000.txt'))
    await voicemailRefresh(client, '102')
    await until(store, state => state.mailboxes.get('102')?.fresh === 0)
  })

  it('says that a login was refused', async () => {
    const { own, live } = connect('nobody')
    await until(live, state => state.asterisk.is === 'down' && state.asterisk.reason === 'login-refused')
    live.stop()
    own.stop()
  })

  it('sees a crash, and comes back when Asterisk does', async () => {
    await originate(client, {
      channel: 'Local/109@inside',
      target: { context: 'inside', exten: '104' },
      ringSeconds: 10,
    })
    await until(store, state => state.channels.size > 0)
    await asterisk.kill()
    await until(store, state => state.asterisk.is === 'down')
    expect(quiet(store.state())).toBe(true)
    asterisk.start()
    await until(store, up)
    expect(quiet(store.state())).toBe(true)
    expect((await coreStatus(client)).ok).toBe(true)
  }, 60_000)
})
