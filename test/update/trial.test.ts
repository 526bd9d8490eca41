/** The boot loader's block, the record of trials, and the judgement: what a power cut at any moment comes to. */

import { describe, expect, it } from 'vitest'
import {
  type BootState,
  environmentBlock,
  nextStart,
  parseEnvironmentBlock,
} from '../../daemon/disk/boot-state.ts'
import { missing } from '../../daemon/update/health.ts'
import {
  armed,
  beganWriting,
  beginTrial,
  didNotPass,
  emptyRecord,
  passed,
  reachedGate,
  settled,
  type ThisStart,
  type UpdateRecord,
  wasWritten,
} from '../../daemon/update/record.ts'
import { startedBy } from '../../daemon/update/this-start.ts'

const fresh: BootState = { slot: 'a', trial: '', tries: 0 }
const trial: BootState = { slot: 'a', trial: 'b', tries: 1 }

describe('the boot loader', () => {
  it('reads back what was written, in one sector', () => {
    for (const slot of ['a', 'b'] as const)
      for (const other of ['', 'a', 'b'] as const)
        for (const tries of other === '' ? [0] : [0, 1, 2, 3]) {
          const state = { slot, trial: other, tries }
          const block = environmentBlock(state)
          expect(parseEnvironmentBlock(block)).toEqual(state)
          expect(block.subarray(512).every(byte => byte === 0x23)).toBe(true)
        }
  })

  it('takes a block that means nothing for the first slot, and tries nothing', () => {
    for (const text of ['', 'slot=b', '# GRUB Environment Block\nslot=c\ntrial=z\ntries=9\n'])
      expect(parseEnvironmentBlock(Buffer.from(text.padEnd(1024, '#')))).toEqual(fresh)
    const whole = environmentBlock(trial)
    for (let length = 0; length < 60; length++) {
      const state = parseEnvironmentBlock(whole.subarray(0, length))
      expect(state.slot).toBe('a')
    }
  })

  it('tries as often as it was told, and then goes back for good', () => {
    const first = nextStart(trial)
    expect(first).toEqual({ starts: 'b', after: { ...trial, tries: 0 } })
    const second = nextStart(first.after)
    expect(second).toEqual({ starts: 'a', after: fresh })
    expect(nextStart(second.after).starts).toBe('a')
    expect(nextStart({ slot: 'b', trial: '', tries: 0 }).starts).toBe('b')
  })
})

describe('a trial', () => {
  const old = { version: '1.0.0', settingsVersion: 1 }
  const start = (slot: 'a' | 'b', bootId: string, boot: BootState, isTrial = false): ThisStart => ({
    ...{ slot, isTrial, bootId, boot },
  })
  const here = start('a', 'monday', fresh)
  const ready = wasWritten(beganWriting(emptyRecord, 'b'), 'b', { version: '2.0.0', settingsVersion: 1 })
  const begun = beginTrial(ready, here, old, 1000) as UpdateRecord
  const isArmed = armed(begun)

  it('needs something whole in the other slot', () => {
    expect(beginTrial(emptyRecord, here, old, 1)).toBe(null)
    expect(beginTrial(beganWriting(ready, 'b'), here, old, 1)).toBe(null)
  })

  it('is still to come in the start it was armed in', () => {
    expect(settled(isArmed, start('a', 'monday', trial), 2000)).toBe(isArmed)
  })

  it('is under way in the system on trial', () => {
    const now = start('b', 'tuesday', { ...trial, tries: 0 }, true)
    expect(settled(reachedGate(isArmed), now, 2000)).toEqual(reachedGate(isArmed))
  })

  it.each([
    ['before the boot loader knew', begun, null],
    ['so early that it did not come to its gate', isArmed, 'not-started'],
    ['after its gate began', reachedGate(isArmed), 'cut-short'],
  ])('cut off %s', (_, record, what) => {
    const back = settled(record, start('a', 'tuesday', fresh), 3000)
    expect(back.trial).toBe(null)
    expect(back.last?.reasons[0]?.what ?? null).toBe(what)
    expect(back.last?.passed ?? false).toBe(false)
    // What was written is still there.
    expect(back.slots.b?.version).toBe('2.0.0')
    expect(settled(back, start('a', 'wednesday', fresh), 4000)).toBe(back)
  })

  it('that did not pass says why', () => {
    const reasons = [{ what: 'phones' as const, names: ['102'] }]
    const back = settled(didNotPass(reachedGate(isArmed), reasons), start('a', 'tuesday', fresh), 3000)
    expect(back.last).toEqual({ version: '2.0.0', former: '1.0.0', at: 3000, passed: false, reasons })
  })

  it('that passed has passed, though the power went before it was written down', () => {
    const confirmed: BootState = { slot: 'b', trial: '', tries: 0 }
    const cut = settled(reachedGate(isArmed), start('b', 'tuesday', confirmed), 3000)
    expect(cut).toEqual(passed(reachedGate(isArmed), 3000))
    expect(cut.last).toMatchObject({ version: '2.0.0', former: '1.0.0', passed: true })
  })
})

describe('the gate', () => {
  const before = { asterisk: true, spans: ['s1', 's2'], ports: [1, 2], phones: ['103', '104'] }
  const seen = (more: Partial<typeof before> = {}) => ({ health: { ...before, ...more }, web: true })

  it('lets through what works as before, and better', () => {
    expect(missing(before, seen())).toEqual([])
    expect(missing(before, seen({ spans: ['s1', 's2', 's3'], phones: ['103', '104', '105'] }))).toEqual([])
  })

  it('asks nothing of what did not work before', () => {
    const poor = { asterisk: false, spans: [], ports: [], phones: [] }
    expect(missing(poor, { health: poor, web: true })).toEqual([])
  })

  it('names what is missing', () => {
    expect(missing(before, { health: null, web: false })).toEqual([
      { what: 'web', names: [] },
      { what: 'daemon', names: [] },
    ])
    expect(missing(before, seen({ spans: ['s2'], ports: [], phones: ['104'], asterisk: false }))).toEqual([
      { what: 'asterisk', names: [] },
      { what: 'spans', names: ['s1'] },
      { what: 'ports', names: ['1', '2'] },
      { what: 'phones', names: ['103'] },
    ])
  })
})

describe('how the machine was started', () => {
  const id = (last: string) => `00000000-0000-4000-8000-00000000000${last}`
  const line = `BOOT_IMAGE=/boot/vmlinuz offhook.slot=b offhook.system=PARTUUID=${id('4')} offhook.boot=PARTUUID=${id('2')} quiet`
  it('is read off the command line of the boot loader', () => {
    expect(startedBy(line)).toEqual({ slot: 'b', isTrial: false, system: id('4'), boot: id('2') })
    expect(startedBy(`${line} offhook.trial\n`)?.isTrial).toBe(true)
  })
  it('is not guessed', () => {
    for (const odd of ['', 'quiet', line.replace('slot=b', 'slot=c'), line.replace(id('4'), '../../dev/sda')])
      expect(startedBy(odd)).toBe(null)
  })
})
