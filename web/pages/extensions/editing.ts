/** What the pages of one extension share: finding it, and what a refused form says where. */

import type { ExtensionSettings } from '../../../daemon/settings/schema.ts'
import type { Web, WebContext } from '../../env.ts'
import type { Editing } from '../../form/save.ts'
import { extensionLabels, extensionValues } from './form.ts'

/** As saved, in force or not. */
export const findExtension = ({ appliance }: Web, number: string): ExtensionSettings | null =>
  appliance.settings().settings.extensions.find(extension => extension.number === number) ?? null

/** Rules that speak of an extension's number. */
const numberIssues = ['extension-duplicate', 'extension-access-code', 'emergency-extension']

/** `former`: number of the one that is edited; null for a new one. */
export const editingExtension = (c: WebContext, former: string | null): Editing => ({
  labels: former === null ? {} : extensionLabels(c.var.speech),
  savedValues: settings => {
    const saved = settings.extensions.find(extension => extension.number === former)
    return saved === undefined ? null : extensionValues(saved)
  },
  isNew: former === null,
  fieldOf: ({ code }) =>
    code === 'port-used-twice' ? 'port' : numberIssues.includes(code) ? 'number' : null,
  say: issue => {
    const { what, todo } = c.var.speech.issue(issue)
    return todo === null ? what : `${what} ${todo}`
  },
})
