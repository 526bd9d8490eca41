/** `offhook detect`: every state of a card in words, with what to do. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inventorySchema } from '../../daemon/cli/inventory-file.ts'
import { layOut } from '../dahdi/machine.ts'
import { machines } from '../dahdi/machines.ts'
import { offhook, temporaryDirectory } from './support.ts'

async function detected(name: keyof typeof machines, ...more: string[]) {
  const root = await temporaryDirectory()
  await layOut(root, machines[name])
  return offhook(['detect', '--root', root, ...more])
}

describe('offhook detect', () => {
  it('lists each socket of an analog card', async () => {
    const { status, out, error } = await detected('tdm400p')
    expect([status, error]).toEqual([0, ''])
    expect(out).toMatch(/works with the driver wctdm/)
    expect(out).toMatch(/^ {4}socket 1 {2}channel 1 {2}FXS, for a handset/m)
    expect(out).toMatch(/^ {4}socket 3 {2}channel 3 {2}FXO, for an outside line.*RED alarm/m)
    expect(out).toMatch(/^ {4}socket 4 {2}channel 4 {2}empty socket/m)
  })

  it('gathers the channels of ISDN spans', async () => {
    const { out } = await detected('te122')
    expect(out).toMatch(/channels 1-15,17-31 {2}30 x {2}bearer \(B\) channel/)
    expect(out).toMatch(/channel 16 +1 x {3}signalling \(D\) channel/)
  })

  it.each([
    ['failed', /FAILED: its module has no ring power/],
    ['tdm410p', /no entry for this card[\s\S]*-> DAHDI dropped it \(ids d161:8005:d161:8005\)/],
    ['stolen', /held by the kernel driver netjet[\s\S]*-> Keep netjet from loading/],
    ['notLoaded', /wct4xxp is installed but does not hold the card[\s\S]*-> Load it: modprobe wct4xxp/],
    ['noModules', /DAHDI modules MISSING[\s\S]*has no DAHDI modules[\s\S]*-> Build them for this kernel/],
    ['modem', /it may be a modem[\s\S]*-> It is left alone/],
    ['dynamic', /Spans without a card on a bus[\s\S]*DYN\/loc\/1:0 .*dynamic/],
  ] as const)('says of the machine %s what is wrong and what to do', async (name, words) => {
    const { status, out } = await detected(name)
    expect(status).toBe(0)
    expect(out).toMatch(words)
  })

  it('of an empty tree finds no card', async () => {
    const { status, out } = await offhook(['detect', '--root', await temporaryDirectory()])
    expect(status).toBe(0)
    expect(out).toContain('No telephone card found. SIP telephones work without one.')
  })

  it.each(Object.keys(machines) as (keyof typeof machines)[])(
    'of %s gives JSON that render reads',
    async name => {
      const { out } = await detected(name, '--json')
      const { issues, ...inventory } = JSON.parse(out)
      expect(inventorySchema.parse({ ...inventory, issues })).toEqual(inventory)
      for (const issue of issues) expect(issue).toMatchObject({ text: expect.any(String), params: {} })
    },
  )

  it('of a directory that is not there fails', async () => {
    expect(await offhook(['detect', '--root', '/nonexistent/tree'])).toEqual({
      status: 1,
      out: '',
      error: 'offhook detect: /nonexistent/tree is not a directory',
    })
  })
})

describe('offhook detect with outputs of tools', () => {
  const write = async (name: string, text: string) => {
    const file = join(await temporaryDirectory(), name)
    await writeFile(file, text)
    return file
  }

  it('lists the card, and says on the side what is still open', async () => {
    const file = await write('lspci.txt', '05:0d.0 0200: d161:b410\n')
    const { status, out, error } = await offhook(['detect', file])
    expect([status, out]).toEqual([
      0,
      'Wildcard B410P (ISDN BRI) at pci:0000:05:0d.0\n  its driver is wcb4xxp',
    ])
    expect(error).toContain('lspci -nnk')
  })

  it('has faults that a log tells, and an inventory that renders', async () => {
    const log = await write(
      'dmesg',
      'Module 0: FAILED FXS (FCC)\nModule 1: Installed -- AUTO FXO (FCC mode)\n',
    )
    const { out } = await offhook(['detect', log, '--json'])
    expect(JSON.parse(out)).toMatchObject({
      spans: [{ kind: 'analog', ports: [{ kind: 'failed' }, { kind: 'fxo' }] }],
      issues: expect.arrayContaining([expect.objectContaining({ code: expect.stringContaining('port') })]),
    })
  })

  it('refuses what tells of no card', async () => {
    const { status, error } = await offhook(['detect', await write('names', 'a line\n')])
    expect(status).toBe(1)
    expect(error).toContain('lspci -nn')
  })
})
