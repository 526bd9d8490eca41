/** What the next page says about what has just been done, by a short code that travels in a cookie. */

import type { Speech } from './i18n/translate.ts'
import type { Notice } from './parts/view.ts'

const codes = [
  'extension-saved',
  'extension-added',
  'extension-deleted',
  'trunk-saved',
  'trunk-added',
  'trunk-deleted',
  'route-saved',
  'route-added',
  'route-deleted',
  'route-moved',
  'emergency-saved',
  'tariffs-saved',
  'budgets-saved',
  'budget-reset',
  'budget-not-reset',
  'service-saved',
  'service-added',
  'service-deleted',
  'system-saved',
  'hardware-looked',
  'hardware-followed',
  'hardware-seen',
  'fixed',
  'fix-saved',
  'fix-gone',
  'discarded',
  'extensions-imported',
  'extension-put-back',
  'mail-sent',
  'numbers-saved',
  'sound-kept',
  'sound-deleted',
  'sound-ringing',
  'trial-kept',
  'trial-given-up',
  'person-erased',
  'tidied',
  'mail-left',
  'backup-made',
  'backup-removed',
  'backup-taken-back',
  'address-released',
  'import-accepted',
  'import-brought',
  'welcome',
  'welcome-pending',
  'password-changed',
  'person-saved',
  'person-deleted',
  'token-revoked',
  'undone',
  'undo-gone',
  'portal-password-forgotten',
  'me-done',
  'me-calling',
  'me-features',
  'me-blacklisted',
  'me-later',
] as const

export type NoticeCode = (typeof codes)[number]

export function noticeText(
  code: string,
  about: string,
  { t }: Speech,
  undo: string | null = null,
): Notice | null {
  const known = codes.find(candidate => candidate === code)
  return known === undefined ? null : { tone: 'done', text: t(`notice.${known}`, { about }), undo }
}
