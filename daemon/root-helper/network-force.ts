/** Puts what lies below /etc/systemd in force: addresses by systemd-networkd, name and clock by their own programs. */

import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Issue, ok, refused } from '../model/issue.ts'
import { NETWORK_FILES } from '../network/render.ts'
import { run } from '../system/run.ts'
import { complaints } from './guards.ts'
import type { Places } from './places.ts'
import type { HelperAnswer } from './verbs.ts'

const PATIENCE_MS = 30_000
/** As the image has them (image/layers/system/finish.sh, tzdata). */
const USUAL_HOST_NAME = 'offhook'
const USUAL_ZONE = 'Etc/UTC'

/** systemd-networkd makes the devices its files name and sets up again what changed; devices that nobody names any more stay, so they are removed here. */
export async function reloadNetwork(places: Places): Promise<HelperAnswer> {
  // Type=notify-reload: answered when the files are read; needs nobody but systemd itself.
  const reloaded = await program('systemctl', ['reload', 'systemd-networkd.service'])
  if (!reloaded.ok) return reloaded
  const devices = await readdir(places.networkDevices).catch(() => [])
  const files = [NETWORK_FILES.officeDevice, NETWORK_FILES.telephonesDevice]
  const wanted = await Promise.all(
    files.map(name => readFile(join(places.systemd, name), 'utf8').catch(() => '')),
  )
  for (const device of devices.filter(name => /^vlan[1-9][0-9]{0,3}$/.test(name))) {
    if (wanted.some(text => text.split('\n').includes(`Name=${device}`))) continue
    const gone = await program('networkctl', ['delete', device])
    if (!gone.ok) return gone
  }
  return ok(null)
}

export async function setHostName(places: Places): Promise<HelperAnswer> {
  const name = await written(places, NETWORK_FILES.hostName)
  return program('hostnamectl', ['set-hostname', '--static', name ?? USUAL_HOST_NAME])
}

export async function setClock(places: Places): Promise<HelperAnswer> {
  const zone = (await written(places, NETWORK_FILES.timeZone)) ?? USUAL_ZONE
  const isKnown = await access(join(places.zones, zone)).then(
    () => true,
    () => false,
  )
  if (!isKnown) return refused([failure('timedatectl', `there is no time zone ${zone}`)])
  const set = await program('timedatectl', ['set-timezone', zone])
  return set.ok ? program('systemctl', ['try-restart', 'systemd-timesyncd.service']) : set
}

/** null: there is none, or none that may be taken. */
async function written({ systemd }: Places, name: string): Promise<string | null> {
  const text = await readFile(join(systemd, name), 'utf8').catch(() => null)
  return text === null || complaints('systemd', name, text).length > 0 ? null : text.trim()
}

async function program(name: string, args: readonly string[]): Promise<HelperAnswer> {
  const done = await run(name, [...args], { timeoutMs: PATIENCE_MS })
  if (done.code === 0) return ok(null)
  return refused([failure(name, done.timedOut ? 'no answer' : done.stderr.trim())])
}

const failure = (program: string, reason: string): Issue => ({
  code: 'network-not-set',
  severity: 'error',
  subject: null,
  params: { program, reason: reason.slice(0, 300) },
})
