/**
 * Two machines of the kernel's own (network namespaces) on one cable: one behind the packet filter, one that tries to get in
 * under several addresses. Runs as the child of `unshare -rnm`; prints who got in where as JSON.
 */

import { execFileSync, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

const [filter = '', tried = '', ...addresses] = process.argv.slice(2)
/** `tcp:8080`. */
const doors = tried.split(',').map(door => door.split(':') as ['tcp' | 'udp', string])

const run = (command: string) => execFileSync('sh', ['-ec', command], { encoding: 'utf8' })
const other = spawn('unshare', ['-n', 'sh', '-c', 'echo up; exec cat'], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
await new Promise(resolve => other.stdout.once('data', resolve))
const there = (command: string) => run(`nsenter -t ${other.pid} -n ${command}`)
run(`ip link add dev here type veth peer name there; ip link set dev there netns ${other.pid}`)
run('ip link set dev lo up; ip link set dev here up')
there('ip link set dev there up')
for (const address of addresses) {
  const network = address.replace(/\.[0-9]+$/, '')
  run(`ip addr add ${network}.1/24 dev here`)
  there(`ip addr add ${address}/24 dev there`)
}
// The image has no lists of names: a protocol or service that is named could not be loaded there.
run('for list in protocols services; do [ ! -e /etc/$list ] || mount --bind /dev/null /etc/$list; done')
execFileSync('nft', ['-f', filter])

const seen = new Set<string>()
const tell = (kind: string, port: number, from: string) => {
  seen.add(`${from.replace('::ffff:', '')} ${kind}:${port}`)
}
for (const [kind, port] of doors) {
  if (kind === 'tcp') {
    const server = createServer(socket => {
      tell(kind, Number(port), socket.remoteAddress ?? '')
      socket.end()
    })
    await new Promise<void>(resolve => server.listen(Number(port), '0.0.0.0', resolve))
  } else {
    const socket = createSocket('udp4')
    socket.on('message', (message, { address }) => {
      tell(kind, Number(port), address)
      if (String(message) === 'last') report()
    })
    await new Promise<void>(resolve => socket.bind(Number(port), '0.0.0.0', resolve))
  }
}

/** The cable keeps the order: what has not arrived before the last one never will. */
const visitor = `
import { createSocket } from 'node:dgram'
import { connect } from 'node:net'
const [doors, ...addresses] = process.argv.slice(1)
const first = addresses[0]
const udp = (from, port, text) => new Promise(resolve => {
  const socket = createSocket('udp4')
  socket.bind(0, from, () => socket.send(text, port, from.replace(/[0-9]+$/, '1'), () => socket.close(resolve)))
})
const tcp = (from, port) => connect({ host: from.replace(/[0-9]+$/, '1'), port, localAddress: from }).on('error', () => {})
for (const from of addresses.slice(1).concat(first))
  for (const [kind, port] of doors.split(',').map(door => door.split(':')))
    if (kind === 'udp') await udp(from, Number(port), 'try')
    else tcp(from, Number(port))
await new Promise(resolve => tcp(first, 8080).on('close', resolve).resume())
await udp(first, 5060, 'last')
process.exit(0)
`
spawn(
  'nsenter',
  ['-t', `${other.pid}`, '-n', process.execPath, '--input-type=module', '-e', visitor, tried, ...addresses],
  { stdio: 'inherit' },
)

function report() {
  console.log(JSON.stringify([...seen].sort()))
  other.kill()
  process.exit(0)
}
