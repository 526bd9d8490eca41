/** The figures of a test, for who wants to know exactly. */

import type { Child } from 'hono/jsx'
import type { LineTestResult } from '../../../daemon/appliance.ts'
import type { Speech } from '../../i18n/translate.ts'
import { causeWord } from './words.ts'

type Figure = readonly [name: string, value: string]
type Analog = LineTestResult & { kind: 'analog' }
type Heard = NonNullable<NonNullable<Analog['call']>['heard']>

export const Figures = ({ result, speech }: { result: LineTestResult; speech: Speech }) => {
  const figures = figuresOf(result, speech)
  const hasEcho = result.kind === 'analog' && (result.echo ?? result.call?.echo ?? null) !== null
  return figures.length === 0 ? null : (
    <>
      <dl class="pairs">
        {figures.map(
          ([name, value]): Child => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ),
        )}
      </dl>
      {hasEcho ? <p class="hint">{speech.t('line-test.echo-hint')}</p> : null}
    </>
  )
}

function figuresOf(result: LineTestResult, speech: Speech): readonly Figure[] {
  const { t } = speech
  switch (result.kind) {
    case 'handset':
      return result.outcome.is === 'lifted'
        ? [
            [t('line-test.rang-for'), t('line-test.seconds', { seconds: result.outcome.afterSeconds })],
            [t('line-test.key'), result.outcome.key ?? '–'],
          ]
        : []
    case 'analog':
      return analogFigures(result, speech)
    case 'digital':
      return [
        [t('line-test.layer1'), result.layer1 === 'up' ? t('layer.up') : t(`alarm.${result.layer1}`)],
        [t('line-test.layer2'), t(`layer.${result.layer2}`)],
        ...(result.call === null ? [] : ([[t('line-test.called'), result.call.number]] as const)),
      ]
  }
}

function analogFigures({ battery, dialTone, echo, call }: Analog, speech: Speech): readonly Figure[] {
  const { t } = speech
  return [
    [t('line-test.battery'), t(`line-test.battery.${battery}`)],
    ...(dialTone?.is === 'listened'
      ? heardFigures(t('line-test.heard-on-line'), dialTone.heard, speech)
      : []),
    ...echoFigures(echo ?? call?.echo ?? null, speech),
    ...(call === null ? [] : callFigures(call, speech)),
  ]
}

function callFigures(call: NonNullable<Analog['call']>, speech: Speech): readonly Figure[] {
  const { t } = speech
  return [
    [t('line-test.called'), call.number],
    ...(call.heard === null
      ? ([[t('line-test.heard-on-call'), causeWord(call.cause, t)]] as const)
      : heardFigures(t('line-test.heard-on-call'), call.heard, speech)),
  ]
}

function heardFigures(name: string, heard: Heard, { t }: Speech): readonly Figure[] {
  const parts = [
    t(`heard.${heard.is}`),
    ...('frequenciesHz' in heard
      ? [t('line-test.hertz', { frequency: heard.frequenciesHz.join(' + ') })]
      : []),
    t('line-test.dbm0', { level: heard.levelDbm0 }),
  ]
  return [[name, parts.join(' · ')]]
}

function echoFigures(echo: Analog['echo'], { t }: Speech): readonly Figure[] {
  if (echo === null) return []
  const loss = { loss: echo.lossDb }
  return [
    [t('line-test.echo'), echo.isAtLeast ? t('line-test.echo-at-least', loss) : t('line-test.echo-is', loss)],
    [t('line-test.sent'), t('line-test.dbm0', { level: echo.sentDbm0 })],
  ]
}
