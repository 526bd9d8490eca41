/** The smallest parts of the settings: names, numbers, ids, times, as typed by a person. Hostile until parsed here. */

import { z } from 'zod'
import { pageLanguages } from '../model/languages.ts'

/** A person's or thing's name as typed: no control characters, so it can never break a line of a configuration file. */
export const label = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
    .regex(/^[^\u0000-\u001f\u007f\u2028\u2029]*$/, 'control-character')

/** `new` is where a page for the next one is. */
export const id = z.string().regex(/^(?!new$)[a-z0-9][a-z0-9-]{0,39}$/)
/** What is dialled within the house: extensions, groups, queues, rooms. */
export const extensionNumber = z.string().regex(/^[0-9]{2,8}$/)
export const phoneNumber = z.string().regex(/^\+?[0-9]{1,20}$/)
/** As a handset dials it: within the house, or outside with its access code. */
export const dialledNumber = z.string().regex(/^[0-9*#]{1,30}$/)
/** A number, or an Asterisk pattern without the underscore. */
export const numberPattern = z.string().regex(/^\+?[0-9XZN.[\]-]{1,30}$/)
/** Identity of a port or span as detection gives it. */
export const hardwareKey = z.string().regex(/^[A-Za-z0-9@:/._ -]{1,120}$/)
/** Empty: the route's numbers are dialled without one. */
export const accessCode = z.string().regex(/^[0-9]{0,4}$/)
export const pin = z.string().regex(/^[0-9]{3,10}$/)
/** Made by the appliance of 24 letters and digits; one that came from an older system may be shorter. `;` would end a value. */
export const secret = z.string().regex(/^[!-:<-~]{6,64}$/)
export const email = z.email().max(120)
/** Keys of a telephone. */
export const tones = z.string().regex(/^[0-9*#A-D]{1,20}$/)
/** 24 hours, local time of the site. */
export const timeOfDay = z.string().regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/)
/** A date of one year (`2026-08-01`) or of every year (`08-01`). */
export const date = z.string().regex(/^(?:[0-9]{4}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/)
/** ISDN and SIP lines; a name or an address, never a URL. */
export const host = z.union([
  z
    .string()
    .regex(
      /^(?=.{1,120}$)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$/,
    ),
  z.ipv6(),
])

/** Of the pages. */
export const pageLanguage = z.enum(pageLanguages)

/** Languages Offhook can speak in. */
export const LANGUAGES = ['en', 'fr', 'de', 'es', 'it'] as const
export const language = z.enum(LANGUAGES)
