/** Cards that come, are stolen, taken back, numbered and pulled, on a live kernel; what no real card is needed for. */

import { expect, it } from 'vitest'
import type { Vm } from '../../../image/vm/start.ts'
import { pause } from '../deadline.ts'
import type { Guest } from '../guest-client.ts'
import {
  bindDriver,
  CARD,
  heldBy,
  holdWithStub,
  letDriverTakeIt,
  looksLikeT100P,
  override,
  QEMU_DEVICE,
  reserveForDriver,
  spansByNumber,
} from '../plugged-card.ts'
import { askRootHelper } from '../root-helper.ts'

const REBIND = { verb: 'rebind-card', address: CARD.address, from: 'pci-stub', driver: CARD.driver } as const

/** In this order: each leaves the card to the next. */
export function hardwareTests(machine: () => { readonly guest: Guest; readonly vm: Vm }): void {
  it('udev tells the daemon of a USB device and of a PCI card', async () => {
    const { guest, vm } = machine()
    const heard = await listening(guest)
    await vm.plug({ driver: 'usb-tablet', id: 'stick', bus: 'usb.0' })
    await heard(/"action":"(add|bind)","path":"[^"]*\/usb\d[^"]*","subsystem":"usb"/)
    await vm.unplug('stick')
    await heard(/"action":"(remove|unbind)","path":"[^"]*\/usb\d[^"]*","subsystem":"usb"/)
    await vm.plug(QEMU_DEVICE)
    await heard(new RegExp(`"action":"(add|bind)","path":"[^"]*/${CARD.address}","subsystem":"pci"`))
  })

  it('a card that another driver holds is seen as stolen', async () => {
    const { guest } = machine()
    await holdWithStub(guest)
    await looksLikeT100P(guest)
    expect(await detected(guest)).toMatchObject([
      { vendor: 'e159', state: { is: 'stolen', by: 'pci-stub', driver: CARD.driver } },
    ])
  })

  it('is let go, and the way is free for its own driver, even if that does not take it', async () => {
    const { guest } = machine()
    // To the kernel it is a network card still.
    expect(await askRootHelper(guest, REBIND)).toMatchObject({
      ok: false,
      error: [{ code: 'card-not-rebound', params: { reason: 'ENODEV' } }],
    })
    expect([await heldBy(guest), await override(guest)]).toEqual(['', '(null)'])
  })

  it('is taken back, and the daemon sees a card and its span', async () => {
    const { guest } = machine()
    await holdWithStub(guest)
    const overridden = await letDriverTakeIt(guest)
    expect(await askRootHelper(guest, REBIND)).toEqual({ ok: true, value: null })
    expect([await heldBy(guest), await overridden()]).toEqual(['t1xxp', '\n'])
    expect(await detected(guest)).toMatchObject([{ state: { is: 'ready', driver: CARD.driver } }])
    await until(guest, /^Hardware +1 cards, 7 spans/m)
  })

  it('the kernel’s messages of it are told', async () => {
    const answer = await askRootHelper(machine().guest, { verb: 'kernel-log' })
    const lines = answer.ok && answer.value !== null && 'lines' in answer.value ? answer.value.lines : []
    expect(lines.join('\n')).toMatch(/dahdi: Version: \d/)
  })

  it('a card that is pulled is gone from the daemon’s picture, and nobody else is disturbed', async () => {
    const { guest, vm } = machine()
    await vm.unplug(QEMU_DEVICE.id)
    await until(guest, /^Hardware +0 cards/m)
    const spans = await spansByNumber(guest)
    expect([1, 2, 3].map(number => spans.get(number)?.split(' ')[1])).toEqual([
      'DYN/loc/1:0',
      'DYN/loc/2:0',
      'DYN/loc/3:0',
    ])
    expect((await guest.run('asterisk', ['-rx', 'dahdi show channels'])).stdout).toMatch(/^ +1 /m)
  })

  it('spans wait for us and get the numbers that are written; dynamic ones keep theirs without the card before them', async () => {
    const { guest, vm } = machine()
    // The daemon would put its own numbers back.
    await guest.ask('systemctl', ['stop', 'offhook'])
    await vm.plug(QEMU_DEVICE)
    await until(guest, new RegExp(CARD.address), ['ls', '/sys/bus/pci/devices'])
    await reserveForDriver(guest)
    const [assigned, system] = ['assigned-spans.conf', 'system.conf'] as const
    const former = {
      assigned: await guest.readFile(`/etc/dahdi/${assigned}`),
      system: await guest.readFile(`/etc/dahdi/${system}`),
    }
    const install = (texts: typeof former) =>
      askRootHelper(guest, {
        verb: 'install-files',
        room: 'dahdi',
        files: [
          { name: assigned, text: texts.assigned },
          { name: system, text: texts.system },
        ],
      })
    const load = () => askRootHelper(guest, { verb: 'load-drivers', modules: [CARD.driver] })
    const installed = await install({
      assigned: `@${CARD.place} 1:9:200\nDYN/loc/5:0 1:20:300\n`,
      // Channel 250 is nobody's: the card it is of is missing.
      system: 'fxoks=250\ndynamic=loc,5:0,2,0\nfxoks=300-301\nloadzone=ch\ndefaultzone=ch\n',
    })
    expect(installed).toEqual({ ok: true, value: null })
    try {
      expect((await load()).ok).toBe(true)
      await bindDriver(guest)
      expect([...(await spansByNumber(guest)).keys()]).not.toContain(9)
      expect((await load()).ok).toBe(true)
      expect((await spansByNumber(guest)).get(9)).toMatch(/^200 WCT1\//)

      expect(await askRootHelper(guest, { verb: 'configure-dahdi' })).toMatchObject({
        error: [{ code: 'dahdi-no-channel', params: { channel: 250 } }],
      })
      expect((await spansByNumber(guest)).get(20)).toBe('300 DYN/loc/5:0')
      expect(await guest.readFile('/proc/dahdi/20')).toMatch(/300 DYN\/loc\/5:0\/1 FXOKS/)

      // The same at boot, without the helper.
      await guest.run('sh', ['/usr/lib/offhook/start-dahdi'])
      expect((await spansByNumber(guest)).get(20)).toBe('300 DYN/loc/5:0')
      expect(await guest.readFile('/proc/dahdi/20')).toMatch(/301 DYN\/loc\/5:0\/2 FXOKS/)
    } finally {
      await install(former)
      await vm.unplug(QEMU_DEVICE.id)
      await guest.ask('systemctl', ['start', 'offhook'])
    }
  })
}

async function detected(guest: Guest): Promise<readonly unknown[]> {
  const found = JSON.parse(await guest.ask('offhook', ['detect', '--json'])) as { cards: unknown[] }
  return found.cards
}

/** A daemon that was just started puts cards to work by itself, and hears of no event before its monitor runs. */
const atRest = (guest: Guest): Promise<void> =>
  until(guest, /"msg":"up"/, [
    'sh',
    '-c',
    'journalctl -o cat _SYSTEMD_INVOCATION_ID=$(systemctl show -p InvocationID --value offhook)',
  ])

/** What the daemon writes into the journal from now on. */
async function listening(guest: Guest): Promise<(pattern: RegExp) => Promise<string>> {
  await atRest(guest)
  const since = (await guest.ask('date', ['+%s'])).trim()
  return pattern =>
    guest.follow(
      'journalctl',
      ['-u', 'offhook', '-o', 'cat', '-f', '-n', 'all', `--since=@${since}`],
      pattern,
      PATIENCE_MS,
    )
}

const PATIENCE_MS = 120_000

/** Until the daemon's own status, or another program, says so. */
async function until(
  guest: Guest,
  pattern: RegExp,
  [program = '', ...more]: readonly string[] = ['offhook', 'status'],
): Promise<void> {
  const late = AbortSignal.timeout(PATIENCE_MS)
  for (;;) {
    const { stdout } = await guest.run(program, more)
    if (pattern.test(stdout)) return
    if (late.aborted) throw new Error(`${program} ${more.join(' ')} never said ${pattern}: ${stdout}`)
    await pause(500, guest.clock)
  }
}
