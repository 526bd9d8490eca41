/** Issues as sentences for the terminal. A code without a sentence is shown with what it carries. */

import { namesFeature } from '../../model/codes/explanations.ts'
import type { Issue } from '../../model/issue.ts'
import { findings } from './findings.ts'
import { machineSentences } from './issues-of-machine.ts'
import { updateSentences } from './issues-of-updates.ts'

/** `{name}` stands for a parameter, `{subject}` for what the issue is about. */
const sentences: Readonly<Record<string, string>> = {
  ...machineSentences,
  ...updateSentences,
  'backup-failed': 'the backup could not be made: {reason}',
  'backup-wrong-key':
    'the backup does not open with this key: give that of the machine it was made on with --key',
  'backup-damaged': 'the backup is damaged: {reason}',
  'backup-foreign': 'this is no backup that can be taken back: {reason}',
  'backup-newer': 'the backup was made by a newer release ({reason}): update Offhook first',
  'backup-not-open': 'no backup is open',
  'backup-choices-failed': 'what people had set by telephone could not all be put back: {reason}',
  'backup-files-failed': 'messages and recordings ({count}) could not all be put back',
  'import-too-large': 'the file is larger than any backup',
  'import-foreign': 'nothing of a telephone system that Offhook knows was found in it',
  'import-failed': 'the import failed: {reason}',
  'import-choices-failed': 'what people had set by telephone could not all be written: {reason}',
  'import-files-failed': 'messages and recordings ({count}) could not all be put in their places',
  'import-not-open': 'nothing to import is open',
  'import-not-accepted': 'the settings of the import were not accepted yet',
  'no-such-person': 'there is nobody of this name',
  'person-taken': 'somebody is called {id} already',
  'accounts-not-saved': 'the password could not be saved: {reason}',
  'settings-conflict': 'somebody saved the settings meanwhile (revision {current}, not {revision})',
  'settings-invalid': 'the settings are not valid at {path}: {reason}',
  'settings-newer':
    'the settings were written by a newer release (version {version}; this one reads up to {supported}): update Offhook, or put older settings back. Nothing was overwritten',
  'settings-damaged':
    'the settings file was damaged ({reason}); the last good copy (revision {revision}) is in use, the damaged file is kept as {kept}',
  'settings-damaged-no-copy':
    'the settings file was damaged ({reason}) and there is no copy: the defaults are in use, the damaged file is kept as {kept}',
  'settings-missing': 'the settings file was gone; the last copy is in use',
  'settings-unreadable': 'the settings file cannot be read ({error}); nothing is saved until it can',
  'settings-not-repaired': 'the settings file could not be repaired ({error})',
  'settings-not-saved': 'the settings could not be saved ({error}); the former ones stay',
  'disk-full': 'the disk is full: nothing was changed. Make room, then try again',
  'file-not-written': '{subject} could not be written ({error})',
  'file-unreadable': '{file} cannot be read ({error}), so an apply could not be undone',
  'file-edited-by-hand': '{file} was edited by hand; an apply keeps that version as {kept}',
  'files-found':
    '{count} files of the distribution will be replaced; an apply keeps the present ones in {kept}',
  'apply-interrupted': 'an apply was interrupted; the former configuration is back',
  'apply-not-undone':
    'an interrupted apply could not be undone yet: the configuration may be half old, half new',
  'system-conf-refused': 'dahdi_cfg would refuse line {line} of system.conf: {message}',
  'hotline-nowhere': '{subject} dials {number} by itself, which leads nowhere',
  'hotline-no-dialling':
    '{subject} dials {number} as soon as it is lifted: but for an emergency number in the first two seconds, nothing else can be dialled there',
  'extension-duplicate': 'the extension {number} is there twice',
  'id-duplicate': 'the id {id} is used twice ({subject})',
  'port-used-twice': '{place} is used by several: {users}',
  'extension-access-code': 'the extension {number} and the access code {accessCode} begin alike',
  'extension-begins-with-another':
    'the extension {number} begins with the extension {shorter}: handsets wait 3 s after dialling {shorter}',
  'access-codes-overlap':
    'the access code {accessCode} is never reached: {other} before it takes every number ({subject})',
  'route-never-used': '{subject} is never used: "{other}" before it takes every call',
  'route-without-code':
    '{subject} takes every number without an access code: handsets wait 3 s after dialling an extension',
  'route-no-line': '{subject} names the line {line}, which does not exist',
  'route-no-schedule': '{subject} names the schedule {id}, which does not exist',
  'pattern-wrong': '{subject}: "{pattern}" is no pattern of numbers',
  'line-not-installed': '{subject}: {driver} is not installed; it is left out',
  'emergency-no-number': 'there is no emergency number',
  'emergency-extension': 'the extension {number} stands in the way of the emergency number {emergency}',
  'emergency-access-code':
    'the access code {accessCode} stands in the way of the emergency number {emergency}',
  'emergency-no-line': 'there is no outside line: emergency calls cannot leave the house',
  'route-no-extension': 'an incoming route leads to the extension {number}, which does not exist',
  'route-no-mailbox': 'an incoming route leads to the mailbox of {number}, which has none',
  'number-taken': '{subject}: the number {number} is taken ({other})',
  'number-emergency': '{subject}: the number {number} stands in the way of the emergency number {emergency}',
  'number-access-code': '{subject}: the number {number} and the access code {accessCode} begin alike',
  'number-begins-with-another':
    '{subject}: the number {number} begins with {shorter}: handsets wait 3 s after dialling {shorter}',
  'index-taken': '{subject}: the code number {index} is taken',
  'member-unknown': '{subject}: its member {number} is neither an extension nor an outside number',
  'group-empty': '{subject} has no members',
  'schedule-never-open': '{subject} has no hours: it is never open',
  'schedule-always-open': '{subject} is always open',
  'holiday-never': '{subject}: the holiday {name} never comes',
  'menu-key-twice': '{subject}: the key {key} is there twice',
  'menu-key-emergency': '{subject}: the key {key} is an emergency number',
  'menu-key-extension': '{subject}: the key {key} is an extension too',
  'menu-without-keys': '{subject} has no keys',
  'conference-no-admin': '{subject} waits for an administrator, but has no PIN for one',
  'conference-same-pin': '{subject}: participants and administrator have the same PIN',
  'recording-unknown': '{subject}: the recording {id} does not exist',
  'music-unknown': '{subject}: the music {id} does not exist',
  'destination-circle': 'calls go round in a circle and ring nobody: {circle}',
  'route-no-trunk': 'a route names the trunk {trunk}, which does not exist',
  'dynamic-span-duplicate': 'the dynamic span {span} is declared twice',
  'dynamic-span-address': '{address} is no address of a dynamic span',
  'dynamic-span-range': 'the ports {range} are not within the {channels} channels of {subject}',
  'dynamic-span-overlap': 'the ports {range} of {subject} are declared twice',
  'port-missing': '{subject}: its port {place} is not in this machine; it is left out',
  'port-wrong-kind': '{subject}: its port {place} is {found}, not {wanted}; it is left out',
  'port-foreign': '{subject}: its port {place} is left to another program',
  'span-missing': '{subject}: its span {place} is not in this machine; it is left out',
  'span-wrong-kind': '{subject}: its span {place} is {found}, not {wanted}; it is left out',
  'bri-side-by-jumper':
    '{subject}: the jumpers of the card say {found}, the settings {wanted}; the jumpers count',
  'no-cards': 'there is no telephone card in this machine; SIP telephones work',
  'code-changed-twice': 'the code of "{feature}" is set twice',
  'code-twice': '{code} is the code of "{feature}" and of "{other}"; {proposal} is free',
  'code-hidden':
    '{code} ({feature}) cannot be dialled: {number} goes to {otherCode} ({other}); {proposal} is free',
  'code-partly-hidden':
    '{code} ({feature}) does not work as {numbers}: other codes are dialled like that; {proposal} is free',
  'code-ended-by-hash':
    '{code} ({feature}) cannot be dialled on an analog handset: # ends dialling, and {number} is called; {proposal} is free',
  'code-emergency':
    '{code} ({feature}) stands in the way of the emergency number {number}; {proposal} is free',
  'code-hides-number':
    '{number} cannot be called: {code} ({feature}) is dialled the same way; {proposal} is free',
  'code-hides-outside': '{code} ({feature}) is dialled like an outside number: {number}; {proposal} is free',
  'request-invalid': 'the daemon does not understand the request ({path}: {reason})',
}

const marks = { error: 'error', warning: 'warning', notice: 'note' } as const

export function issueLine(issue: Issue): string {
  return `${marks[issue.severity]}: ${sentenceOf(issue)}.`
}

/** What to do about it; null where there is nothing, or nobody has written it down. */
export function issueTodo(issue: Issue): string | null {
  const known = Object.hasOwn(findings, issue.code) ? findings[issue.code] : undefined
  return known?.todo == null ? null : filled(known.todo, issue)
}

const filled = (sentence: string, { subject, params }: Issue): string =>
  sentence.replace(/\{([a-zA-Z]+)\}/g, (gap, name: string) =>
    name === 'subject' ? (subject ?? gap) : inWords(name, params[name] ?? gap),
  )

const inWords = (name: string, value: string | number): string =>
  namesFeature(name, value)?.en ?? String(value)

function sentenceOf(issue: Issue): string {
  const { code, subject, params } = issue
  const known = Object.hasOwn(findings, code) ? findings[code]?.what : undefined
  const sentence = known ?? (Object.hasOwn(sentences, code) ? sentences[code] : undefined)
  if (sentence !== undefined) return filled(sentence, issue)
  const carried = Object.entries(params).map(([name, value]) => `${name} ${value}`)
  return [code.replaceAll('-', ' '), ...(subject === null ? [] : [subject]), ...carried].join(', ')
}
