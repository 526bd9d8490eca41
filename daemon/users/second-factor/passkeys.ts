/** Passkeys (W3C Web Authentication Level 3): what the browser is asked, and whether its answer is genuine. The only door to the library. */

import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Site } from '../own-access.ts'
import type { StoredPasskey } from './factor-file.ts'

/** Long enough to look for a key in a drawer. */
const PATIENCE_MS = 5 * 60_000

const text = z.string().max(20_000)
/** As far as it decides anything here; the library looks at every byte. */
const answerSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,2000}$/),
  rawId: text,
  type: z.literal('public-key'),
  response: z.record(z.string().max(60), z.unknown()),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
})

/** null: it is no answer of an authenticator. */
export function credentialIdOf(answer: unknown): string | null {
  const parsed = answerSchema.safeParse(answer)
  return parsed.success ? parsed.data.id : null
}

/** `known`: keys of this person, so that none is made twice. */
export const registrationOptions = (
  site: Site,
  owner: { readonly login: string; readonly name: string; readonly handle: string },
  known: readonly StoredPasskey[],
  challenge: Uint8Array,
) =>
  generateRegistrationOptions({
    rpName: 'Offhook',
    rpID: site.host,
    userName: owner.login,
    userDisplayName: owner.name,
    userID: Uint8Array.from(Buffer.from(owner.handle, 'base64url')),
    challenge: Uint8Array.from(challenge),
    timeout: PATIENCE_MS,
    attestationType: 'none',
    excludeCredentials: known.map(({ id }) => ({ id })),
    // Found by the authenticator itself, which asks for finger or PIN: nothing else is typed to log in.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })

/** null: refused, whatever is wrong with it. */
export async function registeredPasskey(
  answer: unknown,
  challenge: string,
  site: Site,
): Promise<Pick<StoredPasskey, 'id' | 'publicKey' | 'counter' | 'transports'> | null> {
  if (credentialIdOf(answer) === null) return null
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
    })
    if (registrationInfo === undefined) return null
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return {
      id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: transports.slice(0, 10),
    }
  } catch {
    return null
  }
}

export const authenticationOptions = (site: Site, challenge: Uint8Array) =>
  generateAuthenticationOptions({
    rpID: site.host,
    challenge: Uint8Array.from(challenge),
    timeout: PATIENCE_MS,
    userVerification: 'required',
  })

/** The key's new counter; null: refused. A counter that did not grow is a copied key (WebAuthn, 7.2). */
export async function authenticatedCounter(
  answer: unknown,
  challenge: string,
  site: Site,
  { id, publicKey, counter }: StoredPasskey,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      credential: { id, publicKey: Uint8Array.from(Buffer.from(publicKey, 'base64url')), counter },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
