/** A country without a pack of its own works with cautious values, and somebody should know. */

import type { Rule } from './rule.ts'

export const countryRule: Rule = (_settings, { code, listed }) =>
  listed ? [] : [{ code: 'country-unknown', severity: 'warning', subject: null, params: { country: code } }]
