/** Cards that are gone at a boot, pulled in use, put back, moved and added: through detection, model, files and Asterisk. */

import { readFile, writeFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { memoryPath } from '../../daemon/hardware/memory-file.ts'
import { changeId } from '../../daemon/model/hardware/compare.ts'
import { parseSystemConf } from '../../dahdi/parsers/system-conf.ts'
import { type Daemon, machineRoom, type PluggedCard, type Room } from './machine-room.ts'

const front: PluggedCard = { slot: 14, modules: ['fxs', 'fxs', 'fxo', 'empty'] }
const back: PluggedCard = { slot: 15, modules: ['fxs', 'fxo', 'empty', 'empty'] }
const spare: PluggedCard = { slot: 13, ids: 'e159:0001/b119:0003', modules: ['fxs', 'fxs'] }

let room: Room
let daemon: Daemon
beforeEach(async () => {
  room = await machineRoom()
  await room.plug(front, back)
  daemon = await room.boot()
})

const configured = async () => [...parseSystemConf(await room.systemConf()).channels.keys()]
const proposals = () => daemon.hardware.desk.proposals()
const [revision, apply] = [
  () => daemon.store.current().revision,
  () => daemon.configuration.apply(daemon.store.current().revision),
]
const takeUp = async () => {
  const [first] = proposals()
  if (first === undefined) throw new Error('nothing is proposed')
  const taken = await daemon.hardware.desk.takeUp(revision(), changeId(first.change))
  expect(taken.ok).toBe(true)
}

it('works to begin with', async () => {
  expect(await room.telephones()).toEqual(['1: 101', '2: 102', '5: 103', '3: line', '6: line'])
  expect(daemon.codes()).toEqual([])
  expect(JSON.parse(await readFile(memoryPath(room.stateDir), 'utf8')).known.cards).toHaveLength(2)
})

describe('a boot without a card', () => {
  beforeEach(async () => {
    await room.plug(back)
    daemon = await room.boot()
  })

  it('starts everything else under its own numbers, and says what is missing', async () => {
    expect(await room.telephones()).toEqual(['1: 103', '2: line'])
    expect(await configured()).toEqual([1, 2])
    expect(daemon.codes()).toEqual(['card-missing', 'port-missing', 'port-missing', 'port-missing'])
    expect(daemon.configuration.pending()).toBe(false)
    expect(daemon.store.current().settings.extensions.map(({ number }) => number)).toEqual([
      '101',
      '102',
      '103',
    ])
  })

  it('and then with it again is as before', async () => {
    await room.plug(front, back)
    daemon = await room.boot()
    expect(await room.telephones()).toEqual(['1: 101', '2: 102', '5: 103', '3: line', '6: line'])
    expect(daemon.codes()).toEqual([])
  })

  it('can have its lines given up', async () => {
    await takeUp()
    expect(await apply()).toMatchObject({ is: 'applied' })
    expect(daemon.codes()).not.toContain('port-missing')
    expect(proposals()).toEqual([])
  })
})

describe('a card pulled in use', () => {
  beforeEach(async () => {
    room.calls.running = 1
    room.exchange.done.length = 0
    await room.plug(front)
    await daemon.look()
  })

  it('is told, and nobody else is disturbed', async () => {
    expect(daemon.codes()).toEqual(['card-missing', 'port-missing', 'port-missing'])
    expect(room.exchange.done).toEqual([])
    expect(daemon.configuration.model()?.extensions.map(({ devices }) => devices.length)).toEqual([1, 1, 0])
  })

  it('is put into service again when it is back, but not while somebody calls', async () => {
    await room.plug(front, back)
    await daemon.look()
    expect(room.exchange.done).toEqual(['load drivers'])
    expect(daemon.codes()).toEqual(['ports-wait'])
    expect(await room.telephones()).toEqual(['1: 101', '2: 102', '3: line'])
    room.calls.running = 0
    await daemon.look()
    expect(room.exchange.done.slice(1)).toEqual(['stop', 'load drivers', 'dahdi_cfg', 'start'])
    expect(daemon.codes()).toEqual([])
    expect(await room.telephones()).toHaveLength(5)
  })
})

describe('a moved card', () => {
  const moved = { ...front, slot: 17 }
  beforeEach(async () => {
    await room.plug(back, moved)
    daemon = await room.boot()
  })

  it('renumbers nobody by itself', async () => {
    expect(daemon.codes()).toEqual(['card-moved', 'port-missing', 'port-missing', 'port-missing'])
    expect(await room.telephones()).toEqual(['1: 103', '2: line'])
  })

  it('takes its telephones along when told to, and is then where it always was', async () => {
    await takeUp()
    expect(daemon.configuration.pending()).toBe(true)
    expect(proposals()).toEqual([])
    expect(await apply()).toMatchObject({ is: 'applied' })
    expect(await room.telephones()).toEqual(['5: 101', '6: 102', '1: 103', '7: line', '2: line'])
    daemon = await room.boot()
    expect(daemon.codes()).toEqual([])
  })

  it('is proposed again when the draft is thrown away, over a restart of the daemon too', async () => {
    await takeUp()
    daemon = await room.boot()
    expect(proposals()).toEqual([])
    await daemon.configuration.discard()
    await daemon.hardware.discarded()
    expect(proposals()).toMatchObject([{ change: { is: 'moved' } }])
  })
})

describe('a new card', () => {
  it('gets its driver at once, and a purpose when somebody wants it', async () => {
    await room.plug(spare, front, back)
    await daemon.look()
    expect(daemon.codes()).toContain('card-new')
    expect(await room.telephones()).not.toContain('1: 104')
    await takeUp()
    expect(await apply()).toMatchObject({ is: 'applied' })
    expect(await room.telephones()).toEqual(
      expect.arrayContaining(['3: 101', '4: 102', '7: 103', '1: 104', '2: 105']),
    )
    expect(daemon.codes()).toEqual([])
  })

  it('that nobody wants is not told again', async () => {
    await room.plug(spare, front, back)
    await daemon.look()
    const [first] = proposals()
    await daemon.hardware.desk.accept(first === undefined ? '' : changeId(first.change))
    expect(daemon.codes()).not.toContain('card-new')
    daemon = await room.boot()
    expect(daemon.codes()).toEqual([])
  })
})

describe('the memory', () => {
  it('when it is damaged is learned anew; what the settings know is nothing new', async () => {
    await writeFile(memoryPath(room.stateDir), '{"version":1,"known')
    await room.plug(back)
    daemon = await room.boot()
    expect(proposals()).toEqual([])
    await room.plug(front, back)
    await daemon.look()
    expect(proposals()).toEqual([])
  })

  it('a proposal that is gone when it is answered is refused', async () => {
    expect(await daemon.hardware.desk.takeUp(revision(), 'moved nowhere')).toMatchObject({
      ok: false,
      error: [{ code: 'hardware-changed-again' }],
    })
    expect(await daemon.hardware.desk.accept('moved nowhere')).toMatchObject({ ok: true })
  })
})
