/**
 * AstDB: what a person changed by code or in the portal. The dialplan reads it itself, so that it holds while the daemon is
 * down. Keys are the field's usual ones, so that a system that comes from elsewhere keeps its state.
 *
 * | key | value |
 * |---|---|
 * | `CF/e` `CFB/e` `CFU/e` | where calls of extension e go: always, when busy, when unanswered or away. A number as e's own telephone dials it, `*` (own mailbox) or `*n` (mailbox of n) |
 * | `CFUNTIL/e` `CFBUNTIL/e` `CFUUNTIL/e` `DNDUNTIL/e` | ours: end of it, seconds since the epoch; missing: no end. The first call after it clears both keys |
 * | `CFLAST/e` `CFBLAST/e` `CFULAST/e` | ours: the number the portal offers again; the dialplan does not read it |
 * | `DND/e` | `YES`; missing: off |
 * | `CW/e` | `ENABLED`, `DISABLED`; missing: as the telephone is set up (the field's usual: missing is off) |
 * | `AMPUSER/e/followme/ddial` | `DIRECT`: follow-me is on; `EXTENSION`, missing: off |
 * | `AMPUSER/e/followme/grplist` | who rings, `102-0227001122#`: outside numbers, as e's telephone dials them, end with `#` |
 * | `AMPUSER/e/followme/prering` `grptime` | seconds that e's own telephones ring first (missing: 0), that the list rings (missing: 20) |
 * | `AMPUSER/e/followme/strategy` | `ringallv2` (own telephones go on ringing; usual), `ringall`, `hunt`, `memoryhunt`, `firstavailable`, `firstnotonphone`, `random`; with `-prim`, nobody rings while e is busy or wants no calls |
 * | `AMPUSER/e/followme/grpconf` | `ENABLED`: who answers an outside number presses 1 to take the call |
 * | `AMPUSER/e/followme/annmsg` | sound the caller hears first |
 * | `AMPUSER/e/followme/grppre` | in front of the caller's name |
 * | `AMPUSER/e/followme/changecid` `fixedcid` | `fixed`: everybody of the list sees `fixedcid` as the caller; `extern`: outside numbers only; else: the caller |
 * | `AMPUSER/e/followme/postdest` | where the call goes when nobody took it, as a forward's target; missing: e's mailbox |
 * | `AMPUSER/e/vmx/unavail/state` `…/busy/state` | `enabled`: callers who hear that greeting may press keys (VmX locator); else not |
 * | `AMPUSER/e/vmx/unavail/0/ext` `1/ext` `2/ext`, `…/busy/…` | where the key leads, as a forward's target; missing: to the mailbox |
 * | `AMPUSER/e/vmx/unavail/vmxopts/timeout`, `…/busy/…` | `s`: after the greeting only the tone; missing: how to leave a message is said |
 * | `AMPUSER/e/presence` | ours: a word beside e's name, such as "back at two"; the dialplan does not read it |
 * | `DEVICE/d/user` | who has logged on at the telephone d: `DAHDI-1`, `PJSIP-101`; missing: whose telephone it is |
 * | `BUDGET/e` | ours: `202612-4350`, what e has spent in this month on calls to the outside, in thousandths of the currency |
 * | `AMPUSER/e/device` | telephones of others where e has logged on: `DAHDI/1&PJSIP/102` |
 *
 * Lamps: `Custom:DND<e>`, `Custom:CF<e>`, `Custom:FOLLOWME<e>` (in use: on). After writing a key by another way than the codes, call
 * `show-person-signs,<e>,1`: it sets the lamps and the special dial tone anew.
 */

import { type Code, code } from './dialplan.ts'

export const FORWARDS = ['CF', 'CFB', 'CFU'] as const
export type Forward = (typeof FORWARDS)[number]

type Number = string | Code

export const keyOf = (family: Forward | 'DND' | 'CW', extension: Number): Code => code`${family}/${extension}`
export const untilOf = (family: Forward | 'DND', extension: Number): Code => code`${family}UNTIL/${extension}`
export const followMe = (extension: Number, key: string): Code => code`AMPUSER/${extension}/followme/${key}`
/** `how`: which greeting is heard, `unavail` or `busy`. */
export const vmx = (extension: Number, how: Number, key: Number): Code =>
  code`AMPUSER/${extension}/vmx/${how}/${key}`
export const budgetOf = (extension: Number): Code => code`BUDGET/${extension}`
/** Telephones of others where the person has logged on. */
export const loggedOnAt = (extension: Number): Code => code`AMPUSER/${extension}/device`
/** `device` is `DAHDI-1`, not `DAHDI/1`. */
export const userOf = (device: Number): Code => code`DEVICE/${device}/user`

export const LAMPS = { dnd: 'Custom:DND', forward: 'Custom:CF', followMe: 'Custom:FOLLOWME' } as const
