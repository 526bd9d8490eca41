/** The way of a call, step by step: what happens, by which rule, and who set it. */

import { WEEKDAYS } from '../../../daemon/model/schedules.ts'
import type { Traced, TracedStep } from '../../../daemon/trace/desk.ts'
import { tellTrace } from '../../../daemon/trace/words.ts'
import type { Speech } from '../../i18n/translate.ts'
import { Week } from '../../parts/week.tsx'
import { ruleHref, setBy } from './words.ts'

interface Told {
  readonly text: string
  readonly depth: number
  readonly traced: TracedStep
}

export const Way = ({ traced, speech }: { traced: Traced; speech: Speech }) => {
  const told = tellTrace(
    traced.steps.map(({ step }) => step),
    speech.language,
  ).flatMap(({ text, depth }, index): Told[] => {
    const step = traced.steps[index]
    return step === undefined ? [] : [{ text, depth, traced: step }]
  })
  return <Steps told={told} traced={traced} speech={speech} />
}

/** What stands further in belongs to the step before it. */
const Steps = ({ told, traced, speech }: { told: readonly Told[]; traced: Traced; speech: Speech }) => {
  const depth = told[0]?.depth ?? 0
  const groups: { readonly head: Told; readonly inner: Told[] }[] = []
  for (const one of told) {
    const last = groups.at(-1)
    if (one.depth > depth && last !== undefined) last.inner.push(one)
    else groups.push({ head: one, inner: [] })
  }
  return (
    <ol class="way">
      {groups.map(({ head, inner }) => (
        <li>
          <Step told={head} traced={traced} speech={speech} />
          {inner.length === 0 ? null : <Steps told={inner} traced={traced} speech={speech} />}
        </li>
      ))}
    </ol>
  )
}

const Step = ({ told, traced, speech }: { told: Told; traced: Traced; speech: Speech }) => {
  const { t } = speech
  const { rule, step } = told.traced
  // Members and keys are parts of the rule above them.
  const isPart = step.is === 'member' || step.is === 'key'
  const by = isPart ? null : setBy(told.traced, speech)
  const schedule =
    step.is === 'schedule' ? traced.settings.schedules.find(({ id }) => id === step.id) : undefined
  return (
    <>
      <p class="way-step">{told.text}</p>
      {rule === null || by === null ? null : (
        <p class="way-rule">
          <a href={ruleHref(rule)}>{t('trace.rule')}</a>
          {' · '}
          {by.href === null ? by.text : <a href={by.href}>{by.text}</a>}
        </p>
      )}
      {schedule === undefined ? null : (
        <Week
          hours={schedule.hours}
          at={traced.moment.at}
          label={t('trace.week', {
            name: schedule.name,
            day: t(`day.${WEEKDAYS[traced.moment.at.weekday] ?? 'mon'}`),
          })}
          speech={speech}
        />
      )}
    </>
  )
}
