/** The ruleset in a real kernel, with packets. Where there is no nft, or namespaces are forbidden, it is skipped and says so. */

import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rulesetText } from '../../daemon/guard/ruleset.ts'
import { firewallOf, signallingPorts, whoIsLetIn } from '../../daemon/guard/who-is-let-in.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'

const OFFICE = '192.168.5.2'
const PROVIDER = '203.0.113.9'
const STRANGER = '198.51.100.7'
const GUEST = '198.18.0.9'
const doors = 'tcp:8080,tcp:5060,tcp:5038,tcp:22,udp:5060,udp:4569,udp:12000,udp:161'

const works = (() => {
  try {
    execFileSync(
      'unshare',
      ['-rn', 'sh', '-c', 'nft list ruleset && ip link add dev x type veth peer name y'],
      {
        stdio: 'ignore',
      },
    )
    return true
  } catch {
    return false
  }
})()

describe.skipIf(!works)('packets', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'offhook-packets-'))
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  const settings = settingsSchema.parse({
    version: 1,
    trunks: [
      {
        id: 'provider',
        name: 'Provider',
        networkLines: [{ kind: 'sip', id: 'one', name: 'One', host: PROVIDER }],
      },
    ],
    guard: { allowed: [{ name: 'Guest', network: GUEST, to: ['telephones'] }] },
  })
  const gotIn = async (closed: boolean, blocked: readonly string[]) => {
    const letIn = whoIsLetIn([settings], {
      interfaces: [[`${OFFICE}/24`]],
      hosts: new Map(),
      rtp: { firstPort: 10_000, lastPort: 20_000 },
    })
    const text = rulesetText(
      firewallOf(
        closed,
        letIn,
        signallingPorts([settings]),
        blocked.map(network => ({ network, seconds: 600 })),
      ),
    )
    const file = join(directory, 'rules.nft')
    await writeFile(file, text)
    const world = join(import.meta.dirname, 'packet-world.ts')
    const { stdout } = await promisify(execFile)('unshare', [
      ...['-rnm', process.execPath, world, file, doors],
      ...[OFFICE, PROVIDER, STRANGER, GUEST],
    ])
    const seen = JSON.parse(stdout) as string[]
    return Object.fromEntries(
      [OFFICE, PROVIDER, STRANGER, GUEST].map(address => [
        address,
        seen.filter(one => one.startsWith(`${address} `)).map(one => one.split(' ')[1]),
      ]),
    )
  }

  it('come in where they may, and nowhere else', async () => {
    expect(await gotIn(true, [])).toEqual({
      [OFFICE]: ['tcp:22', 'tcp:5060', 'tcp:8080', 'udp:12000', 'udp:4569', 'udp:5060'],
      [PROVIDER]: ['tcp:5060', 'udp:12000', 'udp:5060'],
      [STRANGER]: [],
      [GUEST]: ['tcp:5060', 'udp:12000', 'udp:4569', 'udp:5060'],
    })
  })

  it('of who is blocked do not, but the office and the lines stay whatever is asked', async () => {
    const seen = await gotIn(false, [OFFICE, PROVIDER, STRANGER])
    expect(seen[STRANGER]).toEqual([])
    expect(seen[OFFICE]).toHaveLength(8)
    expect(seen[PROVIDER]).toHaveLength(8)
    expect(seen[GUEST]).toHaveLength(8)
  })
})
