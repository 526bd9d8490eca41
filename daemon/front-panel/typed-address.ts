/** An address that is turned together digit by digit, with four arrows and Enter. Pure. */

import { isIPv4 } from 'node:net'
import { networkSchema } from '../settings/areas/network.ts'
import type { Key } from './protocol.ts'

export interface FixedAddress {
  /** With the length of its network: `192.168.1.10/24`. */
  readonly address: string
  readonly gateway: string
}

export interface TypedAddress {
  readonly field: 'address' | 'gateway'
  /** With all its digits, `192.168.001.010/24`. */
  readonly text: string
  readonly cursor: number
  /** Once it was typed. */
  readonly address: string
}

const padded = (address: string): string =>
  address
    .split('.')
    .map(part => part.padStart(3, '0'))
    .join('.')
const unpadded = (text: string): string => text.replace(/\b0+(?=[0-9])/g, '')

/** Begins with the one there is. */
export const beginTyping = (now: string): TypedAddress => ({
  field: 'address',
  text: `${padded(isIPv4(now) ? now : '192.168.1.10')}/24`,
  cursor: 0,
  address: '',
})

const fits = (address: string, gateway: string | null): boolean =>
  networkSchema.safeParse({ office: { ipv4: { is: 'fixed', address, gateway } } }).success
export const isFitting = ({ field, text, address }: TypedAddress): boolean =>
  field === 'address' ? fits(unpadded(text), null) : fits(address, unpadded(text))

/** null: given up. A whole address once both parts were taken with Enter; what does not fit is not taken. */
export function typeKey(typed: TypedAddress, key: Key): TypedAddress | FixedAddress | null {
  const { field, text, cursor } = typed
  const places = [...text].flatMap((sign, at) => (/[0-9]/.test(sign) ? [at] : []))
  switch (key) {
    case 'exit':
      return null
    case 'left':
    case 'right': {
      const next = places.indexOf(cursor) + (key === 'left' ? places.length - 1 : 1)
      return { ...typed, cursor: places[next % places.length] ?? 0 }
    }
    case 'up':
    case 'down': {
      const digit = (Number(text[cursor]) + (key === 'up' ? 1 : 9)) % 10
      return { ...typed, text: `${text.slice(0, cursor)}${digit}${text.slice(cursor + 1)}` }
    }
    case 'enter': {
      if (!isFitting(typed)) return typed
      if (field === 'gateway') return { address: typed.address, gateway: unpadded(text) }
      const address = unpadded(text)
      const router = address.replace(/\.[0-9]+\/[0-9]+$/, '.1')
      return { field: 'gateway', text: padded(router), cursor: 0, address }
    }
  }
}
