/** Lines over a serial cable: two pseudo-terminals that socat joins, a printer at the other end. */

import { describe, expect, it, onTestFinished } from 'vitest'
import { openSerial, type SerialOptions } from '../../daemon/serial/port.ts'
import { serialReceiver } from '../../daemon/smdr/receivers.ts'
import { positions, smdrOffice, soon } from '../smdr/office.ts'
import { cable } from './serial-cable.ts'

/** 1200 baud, 7 bits, even parity: the slowest a printer of 1995 was set to. */
const LINE = { baud: 1200, dataBits: 7, parity: 'even', stopBits: 2, flow: 'xon-xoff' } as const

async function printer(path: string, options: Omit<SerialOptions, 'path'> = LINE) {
  const port = await openSerial({ ...options, path })
  onTestFinished(port.close)
  let paper = ''
  port.onBytes(bytes => {
    paper += Buffer.from(bytes).toString('latin1')
  })
  return { lines: () => paper.split('\n').slice(0, -1), close: port.close }
}

describe('a printer on a serial port', () => {
  it.each([
    LINE,
    { baud: 9600, dataBits: 8, parity: 'none', stopBits: 1, flow: 'none' },
    { baud: 115_200, dataBits: 8, parity: 'odd', stopBits: 1, flow: 'rts-cts' },
  ] as const)('prints each call once, in order: %o', async options => {
    const { ours, theirs } = await cable()
    const { lines } = await printer(theirs, options)
    const { start, end, database } = smdrOffice({ serial: { path: '/dev/ttyS0' } }, () =>
      serialReceiver({ ...options, path: ours }),
    )
    const smdr = start()
    await smdr.look()
    const sent = [...(await end(20)), ...(await end(1))]
    await soon(() => lines().length >= 21)
    expect(lines()).toEqual(sent)
    await soon(() => positions(database).serial === 21)
  })

  it('that is pulled out gets what it missed when it is back, and nothing twice', async () => {
    const before = await cable()
    let path = before.ours
    const first = await printer(before.theirs)
    const { start, end, database } = smdrOffice({ serial: { path: '/dev/ttyS0' } }, () => ({
      connect: signal => serialReceiver({ ...LINE, path }).connect(signal),
      close() {},
    }))
    const smdr = start()
    await smdr.look()
    const early = await end(3)
    await soon(() => first.lines().length === 3)
    await soon(() => positions(database).serial === 3)
    await before.pull()
    await soon(() => smdr.desk.receivers()[0]?.state.is === 'away')
    const missed = await end(10)
    expect(smdr.desk.receivers()[0]).toMatchObject({ waiting: 10 })
    const after = await cable()
    const second = await printer(after.theirs)
    path = after.ours
    await soon(() => second.lines().length >= 10)
    expect([...first.lines(), ...second.lines()]).toEqual([...early, ...missed])
  })

  it('that is not there is told with the reason of the system', async () => {
    const { start, end } = smdrOffice({ serial: { path: '/dev/ttyS0' } }, () =>
      serialReceiver({ ...LINE, path: '/dev/pts/99999' }),
    )
    const smdr = start()
    await smdr.look()
    await end(1)
    await soon(() => smdr.desk.receivers()[0]?.state.is === 'away')
    expect(smdr.desk.receivers()[0]?.state).toMatchObject({ reason: expect.stringContaining('No such file') })
  })
})
