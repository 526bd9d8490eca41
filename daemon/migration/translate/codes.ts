/** Feature codes people are used to: the profile of their release, and what they had changed themselves. */

import { type CodeProfile, FEATURES, type Feature } from '../../settings/features.ts'
import type { Settings } from '../../settings/schema.ts'
import type { OldCode, OldSystem } from '../old-system.ts'
import { remark } from '../remarks.ts'
import type { ReportLine } from '../report.ts'
import type { Surroundings } from './context.ts'

/** The field's names (FreePBX's modules) to ours. */
const NAMES: Readonly<Record<string, Feature>> = {
  'callforward:cfon': 'forward-all-on',
  'callforward:cfoff': 'forward-all-off',
  'callforward:cfpon': 'forward-all-on-any',
  'callforward:cfoff_any': 'forward-all-off-any',
  'callforward:cf_toggle': 'forward-all-toggle',
  'callforward:cfbon': 'forward-busy-on',
  'callforward:cfboff': 'forward-busy-off',
  'callforward:cfbpon': 'forward-busy-on-any',
  'callforward:cfboff_any': 'forward-busy-off-any',
  'callforward:cfuon': 'forward-unanswered-on',
  'callforward:cfuoff': 'forward-unanswered-off',
  'callforward:cfupon': 'forward-unanswered-on-any',
  'callwaiting:cwon': 'call-waiting-on',
  'callwaiting:cwoff': 'call-waiting-off',
  'donotdisturb:dnd_on': 'dnd-on',
  'donotdisturb:dnd_off': 'dnd-off',
  'donotdisturb:dnd_toggle': 'dnd-toggle',
  'findmefollow:fmf_toggle': 'follow-me-toggle',
  'voicemail:myvoicemail': 'own-voicemail',
  'voicemail:dialvoicemail': 'any-voicemail',
  'voicemail:directdialvoicemail': 'leave-message',
  'core:blindxfer': 'blind-transfer',
  'core:atxfer': 'attended-transfer',
  'core:automon': 'record-call',
  'core:disconnect': 'end-call',
  'core:pickupexten': 'pickup-group',
  'core:pickup': 'pickup-extension',
  'core:userlogon': 'log-on',
  'core:userlogoff': 'log-off',
  'core:chanspy': 'listen-in',
  'core:zapbarge': 'barge-in',
  'core:simu_pstn': 'simulate-incoming',
  'fax:simu_fax': 'fax',
  'core:simu_fax': 'fax',
  'blacklist:blacklist_add': 'blacklist-add',
  'blacklist:blacklist_remove': 'blacklist-remove',
  'blacklist:blacklist_last': 'blacklist-last',
  'speeddial:callspeeddial': 'speed-dial',
  'speeddial:setspeeddial': 'speed-dial-set',
  'dictate:dodictate': 'dictate',
  'dictate:senddictate': 'dictate-send',
  'paging:intercom-prefix': 'intercom',
  'paging:intercom-on': 'intercom-allow',
  'paging:intercom-off': 'intercom-refuse',
  'parking:parkedcall': 'parked-call',
  'queues:que_toggle': 'queue-toggle',
  'queues:que_pause_toggle': 'queue-pause',
  'queues:que_callers': 'queue-callers',
  'conferences:conf_status': 'conference-status',
  'campon:request': 'camp-on',
  'campon:cancel': 'camp-off',
  'campon:toggle': 'camp-toggle',
  'hotelwakeup:hotelwakeup': 'wake-up',
  'infoservices:calltrace': 'call-trace',
  'infoservices:echotest': 'echo-test',
  'infoservices:speakingclock': 'speaking-clock',
  'infoservices:speakextennum': 'own-number',
  'infoservices:directory': 'directory',
  'pbdirectory:app-pbdirectory': 'house-directory',
  'recordings:record_save': 'record-prompt',
  'recordings:record_check': 'check-prompt',
}

/** As refused, the feature's code is switched off. */
export const codeSubject = (feature: string): string => `feature:${feature}`

export function codes(
  old: OldSystem,
  { here, refused }: Surroundings,
): { readonly codes: Settings['codes']; readonly report: readonly ReportLine[] } {
  const report: ReportLine[] = []
  const changed = new Map<Feature, string | null>(
    here.codes.changed.map(({ feature, code }) => [feature, code]),
  )
  for (const one of old.codes) {
    const feature = NAMES[`${one.module}:${one.feature}`.toLowerCase()]
    const told = `${one.code} ${one.feature}`
    const isDialled = /^[0-9*#]{1,8}$/.test(one.code)
    if (feature === undefined || !isDialled) {
      report.push({ area: 'code', old: told, here: null, remarks: [remark('no-counterpart')] })
      continue
    }
    changed.set(feature, one.enabled ? one.code : null)
    report.push({ area: 'code', old: told, here: one.enabled ? one.code : '–', remarks: [] })
  }
  for (const feature of FEATURES) {
    const reason = refused.get(codeSubject(feature))
    if (reason === undefined) continue
    changed.set(feature, null)
    report.push({ area: 'code', old: feature, here: '–', remarks: [remark('code-off', {}, reason)] })
  }
  return {
    codes: {
      profile: here.codes.profile === 'offhook' ? profileOf(old) : here.codes.profile,
      changed: [...changed].map(([feature, code]) => ({ feature, code })),
    },
    report,
  }
}

/** Of the release whose codes they know. */
function profileOf({ kind, version }: OldSystem): CodeProfile {
  if (kind !== 'freepbx' && kind !== 'issabel') return 'offhook'
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major === 2) return minor <= 8 ? '2.4' : '2.11'
  return kind === 'issabel' || (major >= 3 && major <= 13) ? '2.11' : '17'
}

export type { OldCode }
