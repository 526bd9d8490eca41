/** `offhook-console`: what is on the screen of the machine. Nobody logs in there; who stands before it may press a few keys. */

import { readFile } from 'node:fs/promises'
import { reachableAddresses } from '../compose/addresses.ts'
import { askDaemon } from '../control/ask.ts'
import type { Applied, Status } from '../control/protocol.ts'
import { appliancePlacement } from '../placement.ts'
import { rootHelperClient } from '../root-helper/client.ts'
import { networkSchema } from '../settings/areas/network.ts'
import type { Settings } from '../settings/schema.ts'
import { closedMenu, type MenuAct, menuText, type NetworkMenu, networkOf, pressKeys } from './network-menu.ts'
import { screen } from './screen.ts'
import { type ConsoleWords, consoleWords, type MachineAction, menuKey } from './words.ts'

const LOOK_AGAIN_MS = 3000
const CLEAR = '\x1b[2J\x1b[H'

const version = await readFile('/usr/lib/offhook/manifest.json', 'utf8')
  .then(text => String((JSON.parse(text) as { version?: unknown }).version ?? ''))
  .catch(() => '')
const helper = appliancePlacement.rootHelper === null ? null : rootHelperClient(appliancePlacement.rootHelper)
let language = 'en'
let asked: MachineAction | null = null
let said = ''
let shown = ''
let menu: NetworkMenu = closedMenu
let isOnTrial = false

process.stdin.setRawMode?.(true)
process.stdin.setEncoding('utf8').on('data', key => void press(String(key)))
await look()
setInterval(() => void look(), LOOK_AGAIN_MS)

async function look(): Promise<void> {
  const [status, settings] = await Promise.all([
    ask<Status>({ ask: 'status' }),
    ask<{ settings: Settings }>({ ask: 'settings' }),
  ])
  language = settings?.settings.site.language ?? language
  const port = settings?.settings.web.port ?? 8080
  const state =
    status === null
      ? null
      : {
          asterisk: status.asterisk.is,
          cards: status.inventory.cards.length,
          ports: status.inventory.spans.reduce((sum, span) => sum + span.ports.length, 0),
          calls: status.runningCalls,
          issues: status.issues.length,
          isNew: status.isNew,
          trialLeftMs: status.confirmUntil === null ? null : status.confirmUntil - Date.now(),
        }
  const addresses = reachableAddresses().map(address => pageAddress(address, port))
  isOnTrial = status !== null && status.confirmUntil !== null
  const words = consoleWords(language)
  const question = menuText(menu, words.network)
  draw(screen({ version, addresses: addresses.slice(0, 3), state, said: question || said }, words))
}

function pageAddress(address: string, port: number): string {
  return `http://${address.includes(':') ? `[${address}]` : address}${port === 80 ? '' : `:${port}`}/`
}

function draw(lines: readonly string[]): void {
  const text = lines.join('\r\n')
  if (text === shown) return
  shown = text
  process.stdout.write(CLEAR + text)
}

async function press(key: string): Promise<void> {
  const words = consoleWords(language)
  if (menu.is !== 'closed') {
    const pressed = pressKeys(menu, key, words.network)
    menu = pressed.menu
    if (pressed.act !== null) {
      said = words.doing
      await look()
      said = await act(pressed.act, words)
    }
  } else if (asked === null && key.toLowerCase() === words.network.menuKey) {
    said = ''
    menu = { is: isOnTrial ? 'on-trial' : 'choosing' }
  } else if (asked === null) {
    asked = menuKey(key, language)
    said = asked === null ? '' : words.ask[asked]
  } else {
    const action = asked
    asked = null
    said = ''
    if (key.toLowerCase() === words.yes) {
      said = words.doing
      await look()
      const done = (await helper?.machine(action)) ?? null
      if (done !== null && !done.ok)
        said = words.refused(String(done.error[0]?.params.reason ?? done.error[0]?.code))
    }
  }
  await look()
}

/** Without a trial: whoever stands here sees at once whether it works, and may be the only one who can. */
async function act(wanted: MenuAct, words: ConsoleWords): Promise<string> {
  if (wanted.do !== 'set') {
    const request = { ask: wanted.do === 'keep' ? 'confirm' : 'give-up' } as const
    const answer = await askDaemon(appliancePlacement.runDir, request)
    return answer.is === 'answered' && answer.result.ok ? '' : words.refused(answer.is)
  }
  const stored = await ask<{ settings: Settings }>({ ask: 'settings' })
  if (stored === null) return words.starting
  const { hostName, timeServers, telephones } = stored.settings.network
  const network = networkSchema.parse({ hostName, timeServers, telephones, ...networkOf(wanted.wanted) })
  const answer = await askDaemon<Applied>(appliancePlacement.runDir, { ask: 'set-network', network })
  if (answer.is !== 'answered') return words.refused(answer.is)
  const outcome = answer.result.ok ? answer.result.value.outcome : null
  const ended = outcome !== null && 'issues' in outcome ? outcome.issues : []
  const issues = answer.result.ok ? ended : answer.result.error
  if (issues.some(({ subject }) => subject?.startsWith('network:'))) return words.network.wrong
  return issues.length === 0 ? words.network.done : words.refused(issues.map(({ code }) => code).join(', '))
}

async function ask<T>(request: Parameters<typeof askDaemon>[1]): Promise<T | null> {
  const answer = await askDaemon<T>(appliancePlacement.runDir, request)
  return answer.is === 'answered' && answer.result.ok ? answer.result.value : null
}
