/** The disk and the units that bring the lab into the machine; the image itself knows nothing of them. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { run } from '../../image/command.ts'
import type { LabOrders } from './guest/orders.ts'
import type { LabNetwork } from './networks.ts'
import { analogLinePositions, cardSpans, handsetPositions } from './virtual-card.ts'

/** Ports inside the machine, to be forwarded. */
export const labPorts = { agent: 7070, ami: 5039 } as const

const LABEL = 'OFFHOOK-LAB'
const mountPoint = '/run/lab'

/** A small ext4 with the lab's program, as one file: Debian's Node does not read TypeScript. */
export async function makeLabDisk(path: string, network: LabNetwork): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'offhook-lab-'))
  try {
    const tree = join(scratch, 'tree')
    await mkdir(tree)
    await build({
      entryPoints: [fileURLToPath(new URL('guest/agent.ts', import.meta.url))],
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
      outfile: join(tree, 'agent.mjs'),
      logLevel: 'error',
    })
    await writeFile(join(tree, 'orders.json'), JSON.stringify(ordersFor(network)))
    await rm(path, { force: true })
    await run('mke2fs', ['-q', '-t', 'ext4', '-L', LABEL, '-d', tree, path, '8M'])
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

export function ordersFor(network: LabNetwork): LabOrders {
  return {
    agentPort: labPorts.agent,
    amiPort: labPorts.ami,
    spans: cardSpans(network),
    options: {
      handsets: handsetPositions.length,
      analogLines: analogLinePositions.length,
      network,
    },
  }
}

/** systemd in the machine makes units of these credentials (systemd.system-credentials(7)). */
export const labCredentials: Readonly<Record<string, string>> = {
  'systemd.extra-unit.run-lab.mount': [
    '[Mount]',
    `What=/dev/disk/by-label/${LABEL}`,
    `Where=${mountPoint}`,
    'Options=ro',
    '',
  ].join('\n'),
  'systemd.extra-unit.offhook-lab.service': [
    '[Unit]',
    'Wants=run-lab.mount',
    'After=run-lab.mount',
    '[Service]',
    `ExecStart=/usr/bin/node ${mountPoint}/agent.mjs ${mountPoint}`,
    'Restart=on-failure',
    '',
  ].join('\n'),
  // The packet filter lets the lab's own ports in, as whoever looks after a machine would say it.
  'systemd.extra-unit.offhook-lab-door.service': [
    '[Unit]',
    'After=systemd-tmpfiles-setup.service',
    'Before=offhook-firewall.service offhook.service',
    '[Service]',
    'Type=oneshot',
    `ExecStart=/bin/sh -c 'echo "tcp dport { ${labPorts.agent}, ${labPorts.ami} } accept" > /etc/nftables.d/lab.nft'`,
    '',
  ].join('\n'),
  'systemd.unit-dropin.multi-user.target': '[Unit]\nWants=offhook-lab.service offhook-lab-door.service\n',
}
