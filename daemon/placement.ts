/** Where everything lives on this machine and who may do root's work: the only place that knows paths. */

import type { AsteriskLayout } from './model/gateway-model.ts'
import type { FileRoom } from './model/generated-file.ts'

export interface Placement {
  /** Settings, generations, accounts, secrets. Mode 0700. */
  readonly stateDir: string
  /** Control socket; emptied by a reboot. */
  readonly runDir: string
  /** Browser scripts, styles and pictures, built by `npm run build`. */
  readonly staticDir: string
  /** Directories of the generated files. */
  readonly rooms: Readonly<Record<FileRoom, string>>
  readonly asterisk: AsteriskLayout
  readonly ami: { readonly address: string; readonly port: number }
  /** Root of /sys, /proc and /lib/modules: `/`, or a captured tree. */
  readonly hardwareRoot: string
  /** Unix socket of the root helper; null: the dahdi and modprobe rooms are rendered but cannot be put in force. */
  readonly rootHelper: string | null
  readonly runner:
    | { readonly kind: 'unit'; readonly unit: string }
    | { readonly kind: 'child'; readonly command: readonly string[] }
}

/** The appliance image. */
export const appliancePlacement: Placement = {
  stateDir: '/var/lib/offhook',
  runDir: '/run/offhook',
  staticDir: '/usr/lib/offhook/static',
  rooms: {
    asterisk: '/etc/asterisk',
    dahdi: '/etc/dahdi',
    modprobe: '/etc/modprobe.d',
    systemd: '/etc/systemd',
  },
  asterisk: {
    configDir: '/etc/asterisk',
    modulesDir: '/usr/lib/x86_64-linux-gnu/asterisk/modules',
    dataDir: '/usr/share/asterisk',
    stateDir: '/var/lib/asterisk',
    spoolDir: '/var/spool/asterisk',
    runDir: '/run/asterisk',
    logDir: '/var/log/asterisk',
    program: '/usr/bin/node /usr/lib/offhook/for-asterisk.mjs',
  },
  ami: { address: '127.0.0.1', port: 5038 },
  hardwareRoot: '/',
  rootHelper: '/run/offhook/root.sock',
  runner: { kind: 'unit', unit: 'asterisk.service' },
}
