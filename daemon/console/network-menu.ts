/** The screen's questions about the network, key by key: so that an office that is shut out gets back without a browser. Pure. */

import { isIP, isIPv4 } from 'node:net'
import { networkSchema } from '../settings/areas/network.ts'
import type { NetworkWords } from './network-words.ts'

export interface TypedNetwork {
  readonly address: string
  readonly gateway: string
  readonly nameServers: string
}

export type NetworkMenu =
  | { readonly is: 'closed' }
  | { readonly is: 'choosing' }
  /** Something waits to be confirmed: nothing else is changed meanwhile. */
  | { readonly is: 'on-trial' }
  | {
      readonly is: 'typing'
      readonly field: keyof TypedNetwork
      readonly text: string
      readonly typed: TypedNetwork
      readonly isWrong: boolean
    }
  | { readonly is: 'asking'; readonly wanted: WantedNetwork }

/** null: from the router. */
export type WantedNetwork = TypedNetwork | null

export type MenuAct =
  | { readonly do: 'set'; readonly wanted: WantedNetwork }
  | { readonly do: 'keep' }
  | { readonly do: 'take-back' }

export const closedMenu: NetworkMenu = { is: 'closed' }

const ENTER = /^[\r\n]$/
const ERASE = /^[\b\x7f]$/
const LONGEST = 60

/** A terminal may deliver several keys at once. */
export function pressKeys(menu: NetworkMenu, keys: string, words: NetworkWords): Pressed {
  // An escape sequence is one key that none of the questions knows.
  const each = keys.startsWith('\x1b') ? ['\x1b'] : [...keys]
  return each.reduce<Pressed>(
    ({ menu: now, act }, key) => (act === null ? press(now, key, words) : { menu: now, act }),
    { menu, act: null },
  )
}

export interface Pressed {
  readonly menu: NetworkMenu
  readonly act: MenuAct | null
}

function press(menu: NetworkMenu, key: string, words: NetworkWords): Pressed {
  const low = key.toLowerCase()
  switch (menu.is) {
    case 'closed':
      return { menu, act: null }
    case 'on-trial':
      return {
        menu: closedMenu,
        act:
          low === words.keys.keep ? { do: 'keep' } : low === words.keys.takeBack ? { do: 'take-back' } : null,
      }
    case 'choosing': {
      if (low === words.keys.dhcp) return { menu: { is: 'asking', wanted: null }, act: null }
      if (low !== words.keys.fixed) return { menu: closedMenu, act: null }
      const typed = { address: '', gateway: '', nameServers: '' }
      return { menu: { is: 'typing', field: 'address', text: '', typed, isWrong: false }, act: null }
    }
    case 'typing':
      return { menu: type(menu, key), act: null }
    case 'asking':
      return { menu: closedMenu, act: low === words.keys.yes ? { do: 'set', wanted: menu.wanted } : null }
  }
}

function type(menu: Extract<NetworkMenu, { is: 'typing' }>, key: string): NetworkMenu {
  const { field, text, typed } = menu
  if (key === '\x1b') return closedMenu
  if (ERASE.test(key)) return { ...menu, text: text.slice(0, -1), isWrong: false }
  if (!ENTER.test(key))
    return /^[0-9a-fA-F.:/ ]$/.test(key) && text.length < LONGEST
      ? { ...menu, text: text + key, isWrong: false }
      : menu
  const now = { ...typed, [field]: text.trim() }
  if (!fits(field, text.trim())) return { ...menu, isWrong: true }
  if (field === 'address') return { is: 'typing', field: 'gateway', text: '', typed: now, isWrong: false }
  if (field === 'gateway') return { is: 'typing', field: 'nameServers', text: '', typed: now, isWrong: false }
  return { is: 'asking', wanted: now }
}

function fits(field: keyof TypedNetwork, text: string): boolean {
  switch (field) {
    case 'address':
      return networkSchema.safeParse(networkOf({ address: text, gateway: '', nameServers: '' })).success
    case 'gateway':
      return text === '' || isIPv4(text)
    case 'nameServers':
      return text.split(/\s+/).every(one => one === '' || isIP(one) !== 0)
  }
}

/** Only the office's address is asked for here; everything that might be in its way (VLAN, a card that is gone) goes. */
export const networkOf = (wanted: WantedNetwork) => ({
  office:
    wanted === null
      ? {}
      : {
          ipv4: {
            is: 'fixed',
            address: wanted.address,
            gateway: wanted.gateway === '' ? null : wanted.gateway,
          },
          nameServers: (wanted.nameServers === '' ? wanted.gateway : wanted.nameServers)
            .split(/\s+/)
            .filter(one => one !== ''),
        },
})

/** What the screen asks now; '' where it asks nothing. */
export function menuText(menu: NetworkMenu, words: NetworkWords): string {
  switch (menu.is) {
    case 'closed':
      return ''
    case 'on-trial':
      return words.onTrial
    case 'choosing':
      return words.choose
    case 'typing':
      return `${menu.isWrong ? `${words.wrong} ` : ''}${words.type[menu.field]} ${menu.text}_`
    case 'asking':
      return words.ask(
        menu.wanted === null
          ? 'DHCP'
          : [menu.wanted.address, menu.wanted.gateway].filter(text => text !== '').join(', '),
      )
  }
}
