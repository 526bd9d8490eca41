/** Where updates lie. Fixed: nobody asks root to read or write a path of his choice. */

import { join } from 'node:path'

/** The daemon's own room for them; what root reads in it is signed. */
export const updateDir = (stateDir: string): string => join(stateDir, 'update')
export const bundlePath = (stateDir: string): string => join(updateDir(stateDir), 'bundle')
/** How everything was before the machine was restarted into an update. */
export const beforePath = (stateDir: string): string => join(updateDir(stateDir), 'before.json')
/** The settings of then. */
export const settingsBeforePath = (stateDir: string): string =>
  join(updateDir(stateDir), 'settings-before.json')

export interface UpdatePlaces {
  /** Where sys, proc and dev are found. */
  readonly root: string
  readonly stateDir: string
  /** Whose updates are taken. */
  readonly publicKey: string
  readonly ownManifest: string
  readonly record: string
  /** Emptied by a restart. */
  readonly runDir: string
  readonly controlDir: string
}

export const updatePlacesBelow = (root: string): UpdatePlaces => ({
  root,
  stateDir: join(root, '/var/lib/offhook'),
  publicKey: join(root, '/usr/lib/offhook/update-key.pem'),
  ownManifest: join(root, '/usr/lib/offhook/manifest.json'),
  record: join(root, '/var/lib/offhook-root/update.json'),
  runDir: join(root, '/run/offhook-update'),
  controlDir: join(root, '/run/offhook'),
})
