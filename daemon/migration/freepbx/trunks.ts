/** Trunks of a FreePBX: of its own table, and of `globals` before there was one (up to 2.5). */

import type { OldChannel, OldLine, OldTrunk } from '../old-system.ts'
import { isYes, whole } from '../read/values.ts'
import { byId, rowsOf, type Tables, text } from './tables.ts'

type Keywords = ReadonlyMap<string, string>

/** `channelsOf`: the channels of cards behind `g0`, `3`, `r1`, as chan_dahdi.conf of the same backup says. */
export type ChannelsOf = (dial: string) => readonly OldChannel[]

export function trunksOf(tables: Tables, channelsOf: ChannelsOf): OldTrunk[] {
  const rows = rowsOf(tables, 'trunks')
  const rules = dialRules(tables)
  if (rows.length === 0) return trunksOfGlobals(tables, channelsOf)
  return rows.map(row => {
    const [key, channel] = [text(row, 'trunkid', 'id'), text(row, 'channelid')]
    const tech = text(row, 'tech').toLowerCase()
    const line = lineOf({ tables, key, tech, channel, channelsOf })
    const prefix = text(row, 'dialoutprefix')
    return {
      key,
      name: text(row, 'name') || channel || `${tech} ${key}`,
      disabled: isYes(text(row, 'disabled')),
      callerId: text(row, 'outcid'),
      maxCalls: whole(text(row, 'maxchans')),
      line,
      rules: [...(prefix === '' ? [] : [`${prefix}+`]), ...(rules.get(key) ?? [])],
    }
  })
}

/** As a person reads them: what is put before which numbers, what is taken away. */
function dialRules(tables: Tables): Map<string, string[]> {
  const all = new Map<string, string[]>()
  const rows = [...rowsOf(tables, 'trunk_dialpatterns'), ...rowsOf(tables, 'dialpatterns')]
  for (const row of rows) {
    const key = text(row, 'trunkid', 'trunk_id')
    const [put, away, rest] = [
      text(row, 'prepend_digits'),
      text(row, 'match_pattern_prefix'),
      text(row, 'match_pattern_pass'),
    ]
    const rule = `${put === '' ? '' : `${put}+`}${away === '' ? '' : `${away}|`}${rest}`
    if (key !== '' && rule !== '') all.set(key, [...(all.get(key) ?? []), rule])
  }
  return all
}

interface Asked {
  readonly tables: Tables
  readonly key: string
  readonly tech: string
  readonly channel: string
  readonly channelsOf: ChannelsOf
}

function lineOf({ tables, key, tech, channel, channelsOf }: Asked): OldLine {
  if (tech === 'zap' || tech === 'dahdi')
    return { is: 'card', dial: channel, channels: channelsOf(channel.replace(/^(?:zap|dahdi)\//i, '')) }
  if (tech === 'pjsip') {
    const own = byId(rowsOf(tables, 'pjsip')).get(key) ?? new Map<string, string>()
    const get = (name: string) => own.get(name) ?? ''
    return {
      is: 'sip',
      host: get('sip_server') || get('match').split(',')[0]?.trim() || '',
      port: whole(get('sip_server_port')),
      user: get('username'),
      secret: get('secret'),
      register: get('registration') === '' || get('registration') === 'send',
      fromUser: get('from_user'),
      fromDomain: get('from_domain'),
      transport: get('transport'),
    }
  }
  if (tech === 'sip' || tech === 'iax' || tech === 'iax2') {
    const table = tech === 'sip' ? 'sip' : 'iax'
    const all = byId(rowsOf(tables, table))
    const peer = peerOf(all, key, channel)
    const register = registerOf(all, key)
    const get = (name: string) => peer.get(name) ?? ''
    const host = get('host') === 'dynamic' ? '' : get('host')
    return {
      is: tech === 'sip' ? 'sip' : 'iax2',
      host: host || (register?.host ?? ''),
      port: whole(get('port')) ?? register?.port ?? null,
      user: get('defaultuser') || get('username') || get('fromuser') || (register?.user ?? ''),
      secret: get('secret') || get('remotesecret') || (register?.secret ?? ''),
      register: register !== null,
      fromUser: get('fromuser'),
      fromDomain: get('fromdomain'),
      transport: get('transport'),
    }
  }
  return { is: 'other', dial: `${tech}/${channel}` }
}

/** The details are under `tr-peer-2`; up to 2.7 under 99992. */
const peerOf = (all: ReadonlyMap<string, Keywords>, key: string, channel: string): Keywords =>
  all.get(`tr-peer-${key}`) ??
  all.get(`9999${key}`) ??
  [...all.values()].find(one => channel !== '' && one.get('account') === channel) ??
  new Map()

interface Registration {
  readonly user: string
  readonly secret: string
  readonly host: string
  readonly port: number | null
}

function registerOf(all: ReadonlyMap<string, Keywords>, key: string): Registration | null {
  const written = (all.get(`tr-reg-${key}`) ?? all.get(`9999999${key}`))?.get('register') ?? ''
  return readRegister(written)
}

/** `[transport://]user[@domain][:secret[:authuser]]@host[:port][/contact]`, as sip.conf and iax.conf have it; null for ''. */
export function readRegister(written: string): Registration | null {
  const plain = written.replace(/^[a-z]+:\/\//i, '').replace(/\/[^/@]*$/, '')
  const at = plain.lastIndexOf('@')
  if (at <= 0) return null
  const [user = '', secret = ''] = splitOnce(plain.slice(0, at), ':')
  const [host = '', port = ''] = plain.slice(at + 1).split(':')
  // A third part is the name to log in with.
  const [, login = ''] = secret.includes(':') ? splitOnce(secret, ':') : []
  const password =
    secret.includes(':') && /^[\w.@-]+$/.test(login) ? (splitOnce(secret, ':')[0] ?? '') : secret
  return { user: login || (user.split('@')[0] ?? ''), secret: password, host: host.trim(), port: whole(port) }
}

const splitOnce = (text: string, sign: string): [string, string] => {
  const at = text.indexOf(sign)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** `OUT_1` = `ZAP/g0`, `SIP/provider`, `AMP:SIP/$OUTNUM$@gw`; with `OUTCID_1`, `OUTMAXCHANS_1`, `OUTPREFIX_1`. */
function trunksOfGlobals(tables: Tables, channelsOf: ChannelsOf): OldTrunk[] {
  const globals = new Map(
    rowsOf(tables, 'globals').map(row => [text(row, 'variable').toUpperCase(), text(row, 'value')]),
  )
  return [...globals].flatMap(([variable, dial]): OldTrunk[] => {
    const key = /^OUT_([0-9]+)$/.exec(variable)?.[1]
    if (key === undefined || dial === '') return []
    const [tech = '', channel = ''] = splitOnce(dial, '/')
    const prefix = globals.get(`OUTPREFIX_${key}`) ?? ''
    return [
      {
        key,
        name: dial,
        disabled: isYes(globals.get(`OUTDISABLE_${key}`) ?? ''),
        callerId: globals.get(`OUTCID_${key}`) ?? '',
        maxCalls: whole(globals.get(`OUTMAXCHANS_${key}`) ?? ''),
        line: lineOf({ tables, key, tech: tech.toLowerCase(), channel, channelsOf }),
        rules: prefix === '' ? [] : [`${prefix}+`],
      },
    ]
  })
}
