/** `offhook detect`: what is in this machine. */

import { stat } from 'node:fs/promises'
import { readSpans } from '../../dahdi/detect/span-readings.ts'
import { detect } from '../../dahdi/detect.ts'
import { detectInOutputs, type Gap } from '../../dahdi/outputs.ts'
import { findPlacement } from '../default-placement.ts'
import type { Card, Inventory, Span } from '../model/inventory.ts'
import type { Issue } from '../model/issue.ts'
import { toldBelow } from './captured.ts'
import { type Command, placementHelp, text } from './command.ts'
import { inWords, issuesAtOneLook, withWords } from './one-look.ts'
import { readOutput } from './read-files.ts'
import { fold, table } from './table.ts'
import type { ExitStatus, Terminal } from './terminal.ts'
import { cardName, cardWords } from './words/cards.ts'
import { issueLine, issueTodo } from './words/issues.ts'
import { alarmsOf, portRows, spanKinds } from './words/ports.ts'

export const detectHardware: Command = {
  name: 'detect',
  summary: 'Lists the telephone cards, spans and ports of this machine, and what to do about each.',
  usage: '[--root DIR] [--json] [OUTPUT…]',
  help: [
    '  OUTPUT…            files with what tools printed on another machine, in any mixture; - is the standard input:',
    '                     lspci -nnk or -vnn, lsusb, dahdi_hardware, dahdi_scan, lsdahdi, cat /proc/dahdi/*,',
    "                     grep -r . /sys/bus/dahdi_devices/devices, dmesg, 'dahdi show status'",
    '  --root DIR         look at a captured tree of /sys, /proc, /lib/modules, /dev/kmsg and /var/log instead',
    '                     of this machine',
    "  --json             the inventory as JSON, for 'offhook render --inventory'",
    placementHelp,
  ],
  options: { root: { type: 'string' }, json: { type: 'boolean' }, placement: { type: 'string' } },
  morePositionals: 100,
  async run(values, terminal, outputs): Promise<ExitStatus> {
    if (outputs.length > 0) return detectInTexts(outputs, values.json === true, terminal)
    const root =
      text(values, 'root') ?? (await findPlacement(text(values, 'placement'), terminal.env)).hardwareRoot
    if (!(await isDirectory(root))) {
      terminal.error(`offhook detect: ${root} is not a directory`)
      return 1
    }
    const [inventory, spans, told] = await Promise.all([detect(root), readSpans(root), toldBelow(root)])
    show(inventory, issuesAtOneLook(inventory, spans, told), values.json === true, terminal)
    return 0
  },
}

function show(inventory: Inventory, issues: readonly Issue[], json: boolean, terminal: Terminal): void {
  const withIssues = { ...inventory, issues: issues.map(issue => withWords(issue, inventory)) }
  terminal.out(json ? JSON.stringify(withIssues, null, 2) : inventoryText(inventory, issues))
}

async function detectInTexts(
  paths: readonly string[],
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  const texts = await Promise.all(paths.map(readOutput))
  const { inventory, spans, gaps } = await detectInOutputs(texts)
  const all = texts.join('\n')
  const issues = issuesAtOneLook(inventory, spans, { kernelLog: all, exchangeLog: all, uptimeMs: null })
  if (json) show(inventory, issues, json, terminal)
  else terminal.out(machineText(inventory, issues, gaps.includes('drivers')).trim())
  for (const gap of gaps) terminal.error(GAPS[gap])
  if (inventory.cards.length + inventory.spans.length + issues.length > 0) return 0
  terminal.error('offhook detect: no output here tells of a card. Names alone are not enough: lspci -nn.')
  return 1
}

const GAPS: Readonly<Record<Gap, string>> = {
  drivers: 'No output here says whether a driver holds the cards: lspci -nnk would.',
  subsystem: 'Which card it is stands in its subsystem, which no output here shows: lspci -vnn would.',
  cards: 'No output here shows the cards of these spans: lspci -nnk or dahdi_hardware would.',
}

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isDirectory(),
    () => false,
  )

export function inventoryText(inventory: Inventory, issues: readonly Issue[]): string {
  const { kernel, driverBuild, driverLoaded, cards } = inventory
  const modules = driverBuild === 'missing' ? 'MISSING for this kernel' : 'present'
  const lines = [
    `Kernel ${kernel === '' ? 'unknown' : kernel}; DAHDI modules ${modules}, ${driverLoaded ? 'loaded' : 'not loaded'}`,
    '',
  ]
  if (cards.length === 0) lines.push('No telephone card found. SIP telephones work without one.')
  return [...lines, machineText(inventory, issues, false)].join('\n').trimEnd()
}

/** `driversUntold`: nobody knows whether a driver holds the cards, only which one it would be. */
function machineText(inventory: Inventory, issues: readonly Issue[], driversUntold: boolean): string {
  const { cards, spans } = inventory
  const say = (issue: Issue) => issueLines(inWords(issue, inventory))
  const words = (card: Card) =>
    driversUntold && card.state.is === 'not-loaded'
      ? { state: `its driver is ${card.state.driver}`, todo: null }
      : cardWords(card, inventory)
  const lines: string[] = []
  for (const card of cards) {
    const { state, todo } = words(card)
    lines.push(`${cardName(card)} at ${card.id}`, ...fold(state, '  '))
    if (todo !== null) lines.push(...hanging(todo))
    const own = spans.filter(one => card.spans.includes(one.number))
    for (const span of own) lines.push(...spanLines(span))
    lines.push(...issues.filter(issue => isAbout(issue, card, own)).flatMap(say))
  }
  const loose = spans.filter(span => !cards.some(card => card.spans.includes(span.number)))
  if (loose.length > 0) lines.push('', 'Spans without a card on a bus')
  for (const span of loose) lines.push(...spanLines(span))
  const others = issues.filter(issue => !isSaidOfCard(issue, cards, spans))
  if (others.length > 0) lines.push('', ...others.flatMap(say))
  return lines.join('\n')
}

/** The state of the card itself stands beside its name already. */
const CARD_STATES = new Set([
  'card-not-loaded',
  'card-unsupported',
  'card-stolen',
  'card-unknown',
  'drivers-missing',
])

const isAbout = ({ code, subject }: Issue, card: Card, spans: readonly Span[]): boolean =>
  !CARD_STATES.has(code) &&
  (subject === `card:${card.id}` ||
    spans.some(
      span => subject === `span:${span.key}` || span.ports.some(port => subject === `port:${port.key}`),
    ))

const isSaidOfCard = (issue: Issue, cards: readonly Card[], spans: readonly Span[]): boolean =>
  CARD_STATES.has(issue.code) ||
  cards.some(card =>
    isAbout(
      issue,
      card,
      spans.filter(span => card.spans.includes(span.number)),
    ),
  )

const issueLines = (issue: Issue): string[] => {
  const todo = issueTodo(issue)
  return [...fold(issueLine(issue), '  '), ...(todo === null ? [] : hanging(todo))]
}

/** The arrow stands before the first line, the others follow under its words. */
const hanging = (todo: string): string[] =>
  fold(todo, '     ').map((line, index) => (index === 0 ? `  -> ${line.trimStart()}` : line))

function spanLines(span: Span): string[] {
  const facts = [
    spanKinds[span.kind],
    `${span.ports.length} channels`,
    alarmsOf(span.alarms),
    span.timingMaster ? 'clock of DAHDI' : '',
    span.counters.irqMisses > 0 ? `${span.counters.irqMisses} interrupts missed` : '',
  ].filter(fact => fact !== '')
  return [
    `  span ${span.number}  ${span.name || span.description || '(no name)'}  ${facts.join(', ')}`,
    `    key ${span.key}`,
    ...table(portRows(span), '    '),
  ]
}
