/** Where things are when nobody says: the appliance's places on the appliance, places below the home directory in a checkout. */

import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { readPlacement } from './compose/placement-file.ts'
import { appliancePlacement, type Placement } from './placement.ts'

/** A file named on the command line, or in OFFHOOK_PLACEMENT; otherwise the default. Throws for a file that is no placement. */
export async function findPlacement(
  file: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Placement> {
  const named = file ?? env.OFFHOOK_PLACEMENT
  if (named !== undefined && named !== '') return readPlacement(named)
  if (existsSync('/usr/lib/offhook')) return appliancePlacement
  return checkoutPlacement(env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), env)
}

/** Everything in one directory, no root helper: DAHDI's files are written but not put in force. */
export function checkoutPlacement(
  stateHome: string,
  env: Readonly<Record<string, string | undefined>> = {},
): Placement {
  const base = join(stateHome, 'offhook')
  const asterisk = (name: string) => join(base, 'asterisk', name)
  const project = dirname(import.meta.dirname)
  return {
    stateDir: base,
    runDir: join(base, 'run'),
    staticDir: join(project, 'dist', 'static'),
    rooms: {
      asterisk: join(base, 'etc', 'asterisk'),
      dahdi: join(base, 'etc', 'dahdi'),
      modprobe: join(base, 'etc', 'modprobe.d'),
      systemd: join(base, 'etc', 'systemd'),
    },
    asterisk: {
      configDir: join(base, 'etc', 'asterisk'),
      modulesDir: '/usr/lib/x86_64-linux-gnu/asterisk/modules',
      dataDir: '/usr/share/asterisk',
      stateDir: asterisk('lib'),
      spoolDir: asterisk('spool'),
      runDir: asterisk('run'),
      logDir: asterisk('log'),
      program: `${process.execPath} ${join(project, 'daemon', 'for-asterisk', 'main.ts')}`,
    },
    // Not 5038: an Asterisk of the distribution may be there.
    ami: { address: '127.0.0.1', port: 5138 },
    hardwareRoot: '/',
    rootHelper: null,
    runner: {
      kind: 'child',
      command: [
        env.OFFHOOK_ASTERISK ?? '/usr/sbin/asterisk',
        '-f',
        '-C',
        join(base, 'etc', 'asterisk', 'asterisk.conf'),
      ],
    },
  }
}
