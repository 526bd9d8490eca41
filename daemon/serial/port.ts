/** The one door to serial ports: serialport, whose compiled part comes ready-made. */

import { readdir } from 'node:fs/promises'

export interface SerialOptions {
  readonly path: string
  readonly baud: number
  readonly dataBits: 7 | 8
  readonly parity: 'none' | 'even' | 'odd'
  readonly stopBits: 1 | 2
  readonly flow: 'none' | 'rts-cts' | 'xon-xoff'
}

export interface OpenSerial {
  /** Resolves when the last bit has left the port (tcdrain); waits as long as the other end holds it off. One at a time. */
  write(bytes: Uint8Array): Promise<void>
  onBytes(listener: (bytes: Uint8Array) => void): void
  /** Resolves when it was pulled out or closed, with the system's reason or ''. */
  readonly gone: Promise<string>
  /** What has not left is thrown away. */
  close(): void
}

/** Rejects with the system's reason: no such port, no permission, taken by another program. */
export async function openSerial({ path, baud, flow, ...line }: SerialOptions): Promise<OpenSerial> {
  // Few machines use one.
  const { SerialPort } = await import('serialport')
  const port = new SerialPort({
    path,
    baudRate: baud,
    ...line,
    rtscts: flow === 'rts-cts',
    xon: flow === 'xon-xoff',
    xoff: flow === 'xon-xoff',
    autoOpen: false,
  })
  const gone = new Promise<string>(resolve => {
    port.on('close', (error: Error | null) => resolve(error?.message ?? ''))
  })
  // Reported by whatever was being done.
  port.on('error', () => {})
  await settled(done => port.open(done))
  // Only who reads is told that the other end has gone.
  port.resume()
  const lost = gone.then(reason => {
    throw new Error(reason === '' ? `${path} was closed` : reason)
  })
  lost.catch(() => {})
  return {
    gone,
    write: bytes =>
      Promise.race([
        settled(done => void port.write(Buffer.from(bytes), done)).then(() =>
          settled(done => port.drain(done)),
        ),
        lost,
      ]),
    onBytes: listener => void port.on('data', listener),
    close() {
      if (!port.isOpen) return
      // A port that is held off would never be drained, and never closed.
      port.flush(() => port.close(() => {}))
    },
  }
}

const settled = (work: (done: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    work(error => (error ? reject(error) : resolve()))
  })

/** `/dev/ttyS0`, adapters by their own names too: `/dev/serial/by-id/…`. */
export async function serialPorts(): Promise<readonly string[]> {
  const [devices, adapters] = await Promise.all([
    readdir('/dev').catch(() => []),
    readdir('/dev/serial/by-id').catch(() => []),
  ])
  return [
    ...adapters.map(name => `/dev/serial/by-id/${name}`),
    ...devices.filter(name => /^tty(?:S|USB|ACM)\d+$/.test(name)).map(name => `/dev/${name}`),
  ].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
