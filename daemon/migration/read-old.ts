/** Which system a backup is of, and what it was: the one place that knows all readers. */

import { readAskozia } from './askozia/read.ts'
import { channelsIn, linesBehind } from './asterisk/channels.ts'
import { confReader, readPlainAsterisk } from './asterisk/read.ts'
import type { Found } from './found.ts'
import { readFreepbx } from './freepbx/read.ts'
import { isMikoPbx, readMikoPbx } from './mikopbx/read.ts'
import { nothingOld, type OldSystem } from './old-system.ts'

/** Of kind `calls` where there is nothing but call records; null where there is nothing at all. */
export function readOld(found: Found): OldSystem | null {
  const { tables, confs, xml, state } = found
  for (const text of xml.values()) {
    const askozia = readAskozia(text)
    if (askozia !== null) return askozia
  }
  if (isMikoPbx(tables)) return readMikoPbx(tables)
  const reader = confReader(confs)
  if (['users', 'devices', 'trunks', 'incoming', 'ringgroups'].some(table => tables.has(table))) {
    const channels = ['chan_dahdi.conf', 'zapata.conf'].flatMap(name =>
      channelsIn(reader.text(name), reader.files),
    )
    const old = readFreepbx({
      tables,
      state,
      voicemail: reader.text('voicemail.conf'),
      channelsOf: dial => linesBehind(dial, channels),
      isIssabel: found.isIssabel,
    })
    return { ...old, version: old.version || found.version }
  }
  if ([...confs.keys()].some(path => PLAIN.test(path))) return readPlainAsterisk({ confs, state })
  if (state.size > 0) return { ...nothingOld, state }
  return found.calls.rows > 0 || found.messages.size > 0 ? { ...nothingOld, kind: 'calls' } : null
}

const PLAIN = /(?:^|\/)(?:sip|pjsip|iax|users|voicemail|queues|chan_dahdi|zapata)\.conf$/
