/** The boot files of the image say the same as the code that does their work later. */

import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LINE_TEST } from '../../asterisk-conf/contexts/line-test.ts'
import { musicDir, recordingsDir } from '../../asterisk-conf/sounds.ts'
import { appliancePlacement } from '../../daemon/placement.ts'
import { assignSpans } from '../../daemon/root-helper/assign-spans.ts'
import { configureDahdi } from '../../daemon/root-helper/configure-dahdi.ts'
import { dynamicDrivers, moduleNames } from '../../daemon/root-helper/module-files.ts'
import { stealingDrivers } from '../../dahdi/catalogue.ts'
import { parseModprobeConf } from '../../dahdi/parsers/modprobe-conf.ts'
import { accounts } from '../../image/vm/built-image.ts'
import { type FakeDevice, fakeDevices } from './fake-devices.ts'
import { type FakeMachine, fakeMachine } from './fake-programs.ts'

const files = join(import.meta.dirname, '../../image/files')
const text = (path: string) => readFile(join(files, path), 'utf8')

it('keeps the same drivers from the cards, and lets DAHDI make spans of them', async () => {
  const { blacklist, options } = parseModprobeConf(await text('usr/lib/modprobe.d/offhook-cards.conf'))
  expect(blacklist).toEqual(stealingDrivers)
  expect(options).toEqual([{ module: 'dahdi', parameters: ['auto_assign_spans=1'] }])
})

it('gives accounts the numbers of the data disk', async () => {
  const sysusers = await text('usr/lib/sysusers.d/offhook.conf')
  for (const name of ['asterisk', 'offhook'] as const)
    expect(sysusers).toMatch(new RegExp(`^u +${name} +${accounts[name].uid} `, 'm'))
})

it('lets the daemon write where its placement says, and listens where it asks', async () => {
  const daemon = await text('usr/lib/systemd/system/offhook.service')
  const helper = await text('usr/lib/systemd/system/offhook-root.service')
  const { rooms, runDir, rootHelper, stateDir } = appliancePlacement
  expect(daemon).toContain(`ReadWritePaths=${rooms.asterisk} ${runDir}`)
  expect(daemon).toContain(`StateDirectory=${stateDir.replace('/var/lib/', '')}`)
  expect(helper).toContain(`ReadWritePaths=${rooms.dahdi} ${rooms.modprobe}`)
  expect(await text('usr/lib/systemd/system/offhook-root.socket')).toContain(`ListenStream=${rootHelper}`)
  const directories = await text('usr/lib/tmpfiles.d/offhook.conf')
  const { stateDir: asteriskState, spoolDir, logDir } = appliancePlacement.asterisk
  for (const path of [...Object.values(rooms), runDir, stateDir, asteriskState, spoolDir, logDir])
    expect(directories).toMatch(new RegExp(`^d +${path} `, 'm'))
  const recordings = `${spoolDir}/${LINE_TEST.directory}`
  expect(daemon).toMatch(new RegExp(`^ReadWritePaths=.* -${recordings}( |$)`, 'm'))
  expect(directories).toMatch(new RegExp(`^D! +${recordings} 2770 asterisk asterisk `, 'm'))
  for (const path of [
    recordingsDir(appliancePlacement.asterisk),
    dirname(musicDir(appliancePlacement.asterisk, 'any')),
  ]) {
    expect(daemon).toMatch(new RegExp(`^ReadWritePaths=.* -${path}( |$)`, 'm'))
    expect(directories).toMatch(new RegExp(`^d +${path} +2770 (asterisk|offhook) +asterisk `, 'm'))
  }
})

it('lets the root helper alone see the kernel’s messages', async () => {
  const daemon = await text('usr/lib/systemd/system/offhook.service')
  const helper = await text('usr/lib/systemd/system/offhook-root.service')
  expect(daemon).toMatch(/^ProtectKernelLogs=yes$/m)
  expect(daemon).toMatch(/^CapabilityBoundingSet=$/m)
  // It would take away the device and the capability that dmesg_restrict wants (systemd.exec(5)).
  expect(helper).not.toMatch(/^ProtectKernelLogs=/m)
  expect(helper).toMatch(/^CapabilityBoundingSet=.*\bCAP_SYSLOG\b/m)
})

describe('start-dahdi', () => {
  let machine: FakeMachine
  beforeEach(async () => {
    machine = await fakeMachine()
    await machine.program('timeout', 'shift 2; exec "$@"')
    await machine.program('find')
  })
  afterEach(() => machine.remove())

  /** The script with its absolute paths moved below the fake machine. */
  const start = async () => {
    const script = (await text('usr/lib/offhook/start-dahdi'))
      .replaceAll('=/etc/', `=${machine.root}/etc/`)
      .replaceAll('=/sys/', `=${machine.root}/sys/`)
      .replaceAll('/dev/dahdi', `${machine.root}/dev/dahdi`)
    return promisify(execFile)('/bin/sh', ['-c', script]).then(
      () => 0,
      (error: { code: number }) => error.code,
    )
  }

  it('loads dahdi alone before anything is configured', async () => {
    expect(await start()).toBe(0)
    expect(await machine.calls()).toEqual(['modprobe -a -- dahdi'])
  })

  it.each([
    ['wctdm\nwcb4xxp\n', 'fxoks=1\n'],
    [
      '# made by hand\n wctdm # first\n\n',
      'dynamic=loc,1:0,24,0\ndynamic=loc,1:1,24,0\n DYNAMIC = eth,x,1,0\n',
    ],
    ['', '#dynamic=loc,1:0,24,0\n\tdynamic = eth,eth0/1,24,0\ndynamic=loc,1:0,2,0\n'],
    ['; rm -rf /\n$(id)\n`id`\n-r dahdi\nwc tdm\nWCTDM\n', 'loadzone=ch\n'],
  ])('reads %j and %j like the root helper', async (modules, systemConf) => {
    await machine.write('etc/dahdi/modules', modules)
    await machine.write('etc/dahdi/system.conf', systemConf)
    expect(await start()).toBe(0)
    const names = ['dahdi', ...moduleNames(modules), ...dynamicDrivers(systemConf)]
    expect((await machine.calls())[0]).toBe(`modprobe -a -- ${names.join(' ')}`)
  })

  it('configures the ports even when a driver fails, and says so', async () => {
    await machine.write('etc/dahdi/system.conf', 'fxoks=1\n')
    await machine.program('modprobe', 'exit 1')
    expect(await start()).toBe(1)
    expect(await machine.calls()).toContain(`dahdi_cfg -c ${machine.root}/etc/dahdi/system.conf`)
  })

  describe('where spans are numbered by us', () => {
    const AUTO = 'sys/module/dahdi/parameters/auto_assign_spans'
    beforeEach(async () => {
      await machine.write('etc/dahdi/modules', 'wcte13xp\nwctdm\n')
      await machine.write(AUTO, '0')
      await machine.write(
        'etc/dahdi/assigned-spans.conf',
        '# two cards, and one that is gone\n1TE133F50A1 1:1:1\n@PCI_Bus_04_Slot_01 1:2:32\n*/pci:0000:05:0d.0 1:3:36\n',
      )
      await machine.write('etc/dahdi/span-types.conf', '1TE133F50A1 1:E1\n')
    })

    /** The same answer as the root helper gives on the same machine. */
    const agree = async (devices: readonly FakeDevice[], status = 0) => {
      const written = await fakeDevices(machine, devices)
      expect(await start()).toBe(status)
      const byScript = await written()
      const again = await fakeDevices(machine, devices)
      await assignSpans(machine.places)
      expect(byScript).toEqual(await again())
      return byScript
    }

    it('gives modes and numbers to the cards that are there, and a free number to a new one', async () => {
      const written = await agree([
        {
          name: 'pci:0000:02:00.0',
          location: 'PCI Bus 02 Slot 01',
          hardwareId: '1TE133F50A1',
          types: ['T1'],
        },
        { name: 'pci:0000:05:0d.0', location: 'PCI Bus 05 Slot 14', types: ['ANALOG_MIXED'] },
        { name: 'pci:0000:07:00.0', location: 'PCI Bus 07 Slot 01', types: ['BRI_TE', 'BRI_NT'] },
      ])
      expect(written).toMatchObject({
        'pci:0000:02:00.0': { types: '1:E1', assign: '1:1:1' },
        'pci:0000:05:0d.0': { assign: '1:3:36' },
        'pci:0000:07:00.0': { assign: '', auto: '1' },
      })
      expect(await machine.read(AUTO)).toBe('0')
    })

    it('leaves those alone that have theirs', async () => {
      const written = await agree([
        {
          name: 'pci:0000:02:00.0',
          location: '',
          hardwareId: '1TE133F50A1',
          types: ['E1'],
          numbered: [[1, 1]],
        },
      ])
      expect(written).toEqual({ 'pci:0000:02:00.0': { types: '1:E1', assign: '', auto: '' } })
    })

    it('goes on after a card that refuses, and says so', async () => {
      const written = await agree(
        [
          { name: 'pci:0000:02:00.0', location: '', hardwareId: '1TE133F50A1', types: ['T1'], refuses: true },
          { name: 'pci:0000:05:0d.0', location: 'PCI Bus 05 Slot 14', types: ['ANALOG_MIXED'] },
        ],
        1,
      )
      expect(written['pci:0000:05:0d.0']?.assign).toBe('1:3:36')
    })

    it('lets the kernel number dynamic spans, and configures the rest when one span is missing', async () => {
      await machine.write('etc/dahdi/system.conf', 'span=2,1,0,ccs,hdb3\ndynamic=loc,1:0,4,0\nloadzone=ch\n')
      await machine.write('sys/bus/dahdi_spans/devices/span-3/basechan', '36\n')
      await machine.write('sys/bus/dahdi_spans/devices/span-3/channels', '4\n')
      await machine.program(
        'dahdi_cfg',
        `cat '${machine.root}/${AUTO}' >> '${machine.root}/seen'; [ "$2" = - ] && cat > '${machine.root}/input'; [ "$3" = -S ]`,
      )
      expect(await start()).toBe(1)
      const conf = `${machine.root}/etc/dahdi/system.conf`
      expect((await machine.calls()).filter(call => call.startsWith('dahdi_cfg'))).toEqual([
        `dahdi_cfg -c ${conf}`,
        'dahdi_cfg -c -',
        `dahdi_cfg -c ${conf} -S 3 -C 36-39`,
      ])
      expect(await machine.read('input')).toBe('dynamic=loc,1:0,4,0\nloadzone=ch\n')
      expect((await machine.read('seen'))?.startsWith('1')).toBe(true)
      expect((await machine.read(AUTO))?.trim()).toBe('0')
    })
  })

  describe('where a dynamic span follows a card', () => {
    const AUTO = 'sys/module/dahdi/parameters/auto_assign_spans'
    const DYNAMIC = { name: 'dynamic:loc:0', location: '', hardwareId: 'DYN/loc/1:0', types: ['DYNAMIC'] }
    beforeEach(async () => {
      await machine.write('etc/dahdi/modules', 'wctdm\n')
      await machine.write(AUTO, '1')
      await machine.write('etc/dahdi/assigned-spans.conf', 'DYN/loc/1:0 1:2:5\n')
      await machine.write('etc/dahdi/system.conf', 'fxoks=1-4\ndynamic=loc,1:0,2,0\nfxoks=5-6\nloadzone=ch\n')
      await machine.program('dahdi_cfg', `cat '${machine.root}/${AUTO}' >> '${machine.root}/seen'`)
    })
    /** What the script and the root helper do alike. */
    const both = async () => {
      const done = async (work: () => Promise<unknown>) => {
        const before = (await machine.calls()).length
        const written = await fakeDevices(machine, [DYNAMIC])
        await work()
        const calls = (await machine.calls()).slice(before)
        return { written: await written(), calls: calls.filter(call => call.startsWith('dahdi_cfg')) }
      }
      const byScript = await done(start)
      expect(await done(() => configureDahdi(machine.places))).toEqual(byScript)
      expect((await machine.read(AUTO))?.trim()).toBe('1')
      return byScript
    }

    it('the kernel numbers it while the card is there', async () => {
      await machine.write('sys/bus/dahdi_spans/devices/span-1/basechan', '1\n')
      await machine.write('sys/bus/dahdi_spans/devices/span-1/channels', '4\n')
      const { written, calls } = await both()
      expect(calls).toEqual([`dahdi_cfg -c ${machine.root}/etc/dahdi/system.conf`])
      expect(written['dynamic:loc:0']?.assign).toBe('')
    })

    it('and it does not move into the place of a card that is missing', async () => {
      const { written, calls } = await both()
      expect(calls).toEqual(['dahdi_cfg -c -'])
      expect(written['dynamic:loc:0']?.assign).toBe('1:2:5')
      expect(await machine.read('seen')).toMatch(/^0\s/)
    })
  })

  it('gives the devices to Asterisk', async () => {
    await machine.write('dev/dahdi/ctl', '')
    await start()
    expect((await machine.calls()).at(-1)).toBe(
      `find ${machine.root}/dev/dahdi -type c -exec chown asterisk:asterisk {} + -exec chmod 0660 {} +`,
    )
  })
})
