/** `offhook network`, as the control socket answers it and the terminal reads. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { answer, serveControl } from '../../daemon/control/serve.ts'
import { networkSchema } from '../../daemon/settings/areas/network.ts'
import { offhook, placementIn, pretendAppliance, temporaryDirectory } from './support.ts'

async function machine() {
  const directory = await temporaryDirectory()
  const appliance = pretendAppliance()
  const placement = placementIn(directory)
  const server = await serveControl(placement.runDir, appliance)
  onTestFinished(() => void server.close())
  const file = join(directory, 'placement.json')
  await writeFile(file, JSON.stringify(placement))
  const network = () => appliance.settings().settings.network
  return { appliance, network, run: (args: readonly string[]) => offhook(args, { OFFHOOK_PLACEMENT: file }) }
}

describe('offhook network', () => {
  it('puts the machine elsewhere, and back to the router', async () => {
    const { run, network, appliance } = await machine()
    const fixed = ['--address', '192.168.1.10/24', '--gateway', '192.168.1.1', '--dns', '192.168.1.1,9.9.9.9']
    expect((await run(['network', 'set', ...fixed, '--name', 'telephones'])).status).toBe(0)
    expect(network()).toMatchObject({
      hostName: 'telephones',
      office: {
        ipv4: { is: 'fixed', address: '192.168.1.10/24', gateway: '192.168.1.1' },
        nameServers: ['192.168.1.1', '9.9.9.9'],
      },
    })
    expect(appliance.asked).toContain('apply 2')
    await run(['network', 'set', '--vlan', '20', '--ntp', 'time.example'])
    expect(network()).toMatchObject({
      timeServers: ['time.example'],
      office: { vlan: 20, ipv4: { address: '192.168.1.10/24', gateway: '192.168.1.1' } },
    })
    expect((await run(['network', 'set', '--dhcp', '--vlan', 'none', '--for-good'])).status).toBe(0)
    expect(network().office).toEqual(networkSchema.parse({}).office)
  })

  it('shows where it is without a daemon', async () => {
    const said = await offhook(['network', 'show'])
    expect(said.status).toBe(0)
    expect(said.out).toContain('name servers')
  })

  it.each([
    [['network', 'set', '--address', '192.168.1.10'], /office\.ipv4\.address does not fit/],
    [['network', 'set', '--address', '10.0.0.1/8', '--gateway', 'x\nDNS=1'], /gateway does not fit/],
    [['network', 'set', '--vlan', '5000'], /vlan does not fit/],
    [['network', 'set', '--name', '-x'], /argument|ambiguous/],
    [['network', 'set', '--interface', 'eth*'], /interface does not fit/],
    [['network', 'set', '--dhcp', '--address', '10.0.0.1/8'], /exclude one another/],
    [['network', 'set', '--confirm', '0'], /takes minutes/],
    [['network', 'delete'], /none of show, set and confirm/],
  ])('refuses %j', async (args, words) => {
    const { run, network } = await machine()
    const before = JSON.stringify(network())
    const said = await run(args)
    expect(said.status).toBe(2)
    expect(said.error).toMatch(words)
    expect(JSON.stringify(network())).toBe(before)
  })

  it('takes nothing half', async () => {
    const { appliance } = await machine()
    expect(await answer({ ask: 'set-network', network: { office: { vlan: 0 } } }, appliance)).toMatchObject({
      error: [{ code: 'request-invalid' }],
    })
  })
})
