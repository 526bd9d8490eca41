/** The browser's script. Every page works without it; with it, pages stay up to date by themselves. */

import { startClocks } from './clocks.ts'
import { startLive } from './live.ts'
import { startOwn } from './own.ts'
import { startPanel } from './panel.ts'
import { startPlayer } from './player.ts'
import { startSounds } from './sounds.ts'
import { startUnsavedGuard } from './unsaved-guard.ts'

const clocks = startClocks(document)
startLive(document, clocks)
startPanel(document)
startOwn(document)
startPlayer(document)
startUnsavedGuard(document)
startSounds(document)
// A refused form: go to what is wrong.
document.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus()
