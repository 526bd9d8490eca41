/** Lines over TCP: each call once, in order, whoever comes, goes and comes back. */

import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  acknowledge,
  nextDue,
  receivedUntil,
  settleReceived,
  type Wanted,
} from '../../daemon/smdr/position.ts'
import { clientReceiver, serverReceiver } from '../../daemon/smdr/receivers.ts'
import { unacknowledgedIn } from '../../daemon/smdr/tcp-link.ts'
import { positions, smdrOffice, soon } from './office.ts'

/** Who takes the lines: a call accounting system that comes to us. */
function accounting(port: number, answer: (socket: Socket) => void = () => {}) {
  const socket = connect({ host: '127.0.0.1', port })
  onTestFinished(() => void socket.destroy())
  let text = ''
  socket.on('error', () => {})
  socket.on('data', bytes => {
    text += bytes.toString('latin1')
    answer(socket)
  })
  return { socket, lines: () => text.split('\n').slice(0, -1) }
}

function office(confirmation: 'tcp' | 'ack' = 'tcp') {
  let port = 0
  const made = smdrOffice({ server: { port: 2300, confirmation } }, () =>
    serverReceiver({ port: 0, only: null, confirmation }, listening => {
      port = listening
    }),
  )
  return { ...made, port: Object.assign(() => soon(() => port), { now: () => port }) }
}

describe('a receiver that comes to us', () => {
  it('gets each call once, in order, and what ended while it was away', async () => {
    const { start, end, port, database } = office()
    await end(3)
    const smdr = start()
    await smdr.look()
    const first = accounting(await port())
    const early = await end(5)
    await soon(() => first.lines().length === 5)
    expect(first.lines()).toEqual(early)
    // Gone before it is known to have the last line, it would get that one again.
    await soon(() => positions(database).server === 8)
    first.socket.destroy()
    await soon(() => smdr.desk.receivers()[0]?.state.is === 'away')
    const missed = await end(40)
    expect(smdr.desk.receivers()[0]).toMatchObject({ waiting: 40, lines: 5, place: '2300' })
    const second = accounting(await port())
    const late = await end(2)
    await soon(() => second.lines().length >= 42)
    expect(second.lines()).toEqual([...missed, ...late])
    await soon(() => positions(database).server === 50)
    expect(smdr.desk.receivers()[0]).toMatchObject({ waiting: 0, lines: 47 })
  })

  it('goes on where it was after the appliance was started again', async () => {
    const { start, end, port } = office()
    const before = start()
    await before.look()
    const first = accounting(await port())
    await end(4)
    await soon(() => first.lines().length === 4)
    await soon(() => before.desk.receivers()[0]?.waiting === 0)
    await before.stop()
    const between = await end(3)
    const after = start()
    const listened = await port()
    await after.look()
    const second = accounting(await soon(() => (port.now() === listened ? null : port.now())))
    await soon(() => second.lines().length >= 3)
    expect(second.lines()).toEqual(between)
  })

  it('that has to answer and does not gets the same line again', async () => {
    const { start, end, port, database } = office('ack')
    const smdr = start()
    await smdr.look()
    const silent = accounting(await port())
    const lines = await end(2)
    await soon(() => silent.lines().length === 1)
    expect(positions(database)).toEqual({ server: 0 })
    const answering = accounting(await port(), socket => void socket.write('\x06'))
    await soon(() => answering.lines().length === 2)
    expect(silent.lines()).toEqual(lines.slice(0, 1))
    expect(answering.lines()).toEqual(lines)
    await soon(() => positions(database).server === 2)
  })

  it('from elsewhere than it may come is not listened to', async () => {
    let port = 0
    const { start, end } = smdrOffice({ server: {} }, () =>
      serverReceiver({ port: 0, only: '10.1.2.3', confirmation: 'tcp' }, at => {
        port = at
      }),
    )
    const smdr = start()
    await smdr.look()
    const stranger = accounting(await soon(() => port))
    await end(1)
    await once(stranger.socket, 'close')
    expect(stranger.lines()).toEqual([])
    expect(smdr.desk.receivers()[0]).toMatchObject({ waiting: 1, state: { is: 'connecting' } })
  })
})

describe('a receiver we go to', () => {
  it('gets each call once, though it was not there at first', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const { port } = holder.address() as { port: number }
    holder.close()
    await once(holder, 'close')
    const { start, end } = smdrOffice({ client: { host: '127.0.0.1', port } }, () =>
      clientReceiver({ host: '127.0.0.1', port, confirmation: 'tcp' }),
    )
    const smdr = start()
    await smdr.look()
    const lines = await end(3)
    await soon(() => smdr.desk.receivers()[0]?.state.is === 'away')
    expect(smdr.desk.receivers()[0]?.state).toMatchObject({ reason: expect.stringContaining('ECONNREFUSED') })
    let text = ''
    const server = createServer(socket => {
      onTestFinished(() => void socket.destroy())
      socket.on('data', bytes => {
        text += bytes.toString()
      })
    }).listen(port, '127.0.0.1')
    onTestFinished(() => void server.close())
    await soon(() => text.split('\n').length > 3)
    expect(text).toBe(`${lines.join('\n')}\n`)
  })
})

describe('what TCP has not acknowledged', () => {
  // proc(5), /proc/net/tcp
  const table = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 0100007F:08FC 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0',
    '   1: 0500000A:08FC 0700000A:D431 01 00000052:00000000 01:00000014 00000000     0        0 2 1 0',
    '   2: 0500000A:08FC 0600000A:D431 01 00000000:00000000 00:00000000 00000000     0        0 3 1 0',
  ].join('\n')
  it.each([
    ['10.0.0.7', 0x52],
    ['10.0.0.6', 0],
    ['10.0.0.9', Number.POSITIVE_INFINITY],
  ])('to %s is %d bytes', (remoteAddress, bytes) => {
    expect(unacknowledgedIn(table, { localPort: 2300, remotePort: 54321, remoteAddress })).toBe(bytes)
  })
})

it('a database that comes from a backup sends nothing twice and leaves nothing out', async () => {
  const ours = smdrOffice({}, () => null)
  const backup = smdrOffice({}, () => null)
  await ours.end(5)
  await backup.end(5)
  ours.database.prepare("INSERT INTO smdr_position VALUES ('client', 3, 0)").run()
  settleReceived(backup.database, receivedUntil(ours.database))
  const wanted: Wanted = { directions: ['incoming', 'outgoing', 'internal'], unanswered: true }
  const due: number[] = []
  for (let next = nextDue(backup.database, 'client', wanted); next !== null; ) {
    due.push(next.id)
    acknowledge(backup.database, 'client', next.id)
    next = nextDue(backup.database, 'client', wanted)
  }
  expect(due).toEqual([4, 5])
})
