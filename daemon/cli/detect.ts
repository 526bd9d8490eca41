/** `offhook detect`: what is in this machine. */

import { stat } from 'node:fs/promises'
import { readSpans } from '../../dahdi/detect/span-readings.ts'
import { detect } from '../../dahdi/detect.ts'
import { findPlacement } from '../default-placement.ts'
import type { Card, Inventory, Span } from '../model/inventory.ts'
import type { Issue } from '../model/issue.ts'
import { toldBelow } from './captured.ts'
import { type Command, placementHelp, text } from './command.ts'
import { inWords, issuesAtOneLook, withWords } from './one-look.ts'
import { fold, table } from './table.ts'
import type { ExitStatus } from './terminal.ts'
import { cardName, cardWords } from './words/cards.ts'
import { issueLine, issueTodo } from './words/issues.ts'
import { alarmsOf, portRows, spanKinds } from './words/ports.ts'

export const detectHardware: Command = {
  name: 'detect',
  summary: 'Lists the telephone cards, spans and ports of this machine, and what to do about each.',
  usage: '[--root DIR] [--json]',
  help: [
    '  --root DIR         look at a captured tree of /sys, /proc, /lib/modules, /dev/kmsg and /var/log instead',
    '                     of this machine',
    "  --json             the inventory as JSON, for 'offhook render --inventory'",
    placementHelp,
  ],
  options: { root: { type: 'string' }, json: { type: 'boolean' }, placement: { type: 'string' } },
  async run(values, terminal): Promise<ExitStatus> {
    const root =
      text(values, 'root') ?? (await findPlacement(text(values, 'placement'), terminal.env)).hardwareRoot
    if (!(await isDirectory(root))) {
      terminal.error(`offhook detect: ${root} is not a directory`)
      return 1
    }
    const [inventory, spans, told] = await Promise.all([detect(root), readSpans(root), toldBelow(root)])
    const issues = issuesAtOneLook(inventory, spans, told)
    const json = { ...inventory, issues: issues.map(issue => withWords(issue, inventory)) }
    terminal.out(values.json === true ? JSON.stringify(json, null, 2) : inventoryText(inventory, issues))
    return 0
  },
}

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isDirectory(),
    () => false,
  )

export function inventoryText(inventory: Inventory, issues: readonly Issue[]): string {
  const { kernel, driverBuild, driverLoaded, cards, spans } = inventory
  const say = (issue: Issue) => issueLines(inWords(issue, inventory))
  const modules = driverBuild === 'missing' ? 'MISSING for this kernel' : 'present'
  const lines = [
    `Kernel ${kernel === '' ? 'unknown' : kernel}; DAHDI modules ${modules}, ${driverLoaded ? 'loaded' : 'not loaded'}`,
    '',
  ]
  if (cards.length === 0) lines.push('No telephone card found. SIP telephones work without one.')
  for (const card of cards) {
    const { state, todo } = cardWords(card, inventory)
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
    `  span ${span.number}  ${span.name || '(no name)'}  ${facts.join(', ')}`,
    `    key ${span.key}`,
    ...table(portRows(span), '    '),
  ]
}
