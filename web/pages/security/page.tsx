/** Network and security: who is let in and why, who is kept out, and who hears of it. */

import type { GuardDesk } from '../../../daemon/guard/desk.ts'
import type { LetIn } from '../../../daemon/guard/who-is-let-in.ts'
import { LET_IN_TO } from '../../../daemon/settings/areas/guard.ts'
import { type FormState, hasErrors } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { CheckField, NumberField, TextField } from '../../parts/fields.tsx'
import { FormProblems, PostButton } from '../../parts/form-frame.tsx'
import { Icon } from '../../parts/icons.tsx'

export interface SecurityView {
  readonly speech: Speech
  readonly desk: GuardDesk
  /** Of the form that lets somebody in. */
  readonly adding: FormState
  readonly choices: FormState
  readonly closed: boolean
}

export const SecurityPage = (view: SecurityView) => {
  const { t } = view.speech
  return (
    <>
      <div class="heading">
        <h1>{t('security.title')}</h1>
      </div>
      <p class="lead">{t('security.lead')}</p>
      <FormProblems form={hasErrors(view.adding) ? view.adding : view.choices} speech={view.speech} />
      <FilterState {...view} />
      <Blocked {...view} />
      <WhoIsLetIn {...view} />
      <form method="post" action="/system/security/allow" class="sheet aside">
        <h2>{t('security.allow-title')}</h2>
        <input type="hidden" name="revision" value={String(view.adding.revision)} />
        <p class="hint">{t('security.allow-hint')}</p>
        <TextField form={view.adding} name="name" label={t('security.name')} required maxlength={60} />
        <TextField
          form={view.adding}
          name="network"
          label={t('security.network')}
          hint={t('security.network-hint')}
          required
          maxlength={50}
        />
        {LET_IN_TO.map(door => (
          <CheckField form={view.adding} name="to" value={door} label={t(`security.to.${door}`)} />
        ))}
        <div class="buttons">
          <button type="submit">{t('security.allow')}</button>
        </div>
      </form>
      <form method="post" action="/system/security" class="sheet aside">
        <h2>{t('security.choices')}</h2>
        <input type="hidden" name="revision" value={String(view.choices.revision)} />
        <CheckField
          form={view.choices}
          name="closed"
          label={t('security.closed')}
          hint={t('security.closed-hint')}
        />
        <NumberField form={view.choices} name="each" label={t('security.each')} min={0} max={1000} />
        <NumberField
          form={view.choices}
          name="office"
          label={t('security.office-limit')}
          hint={t('security.limit-hint')}
          min={0}
          max={10_000}
        />
        <TextField
          form={view.choices}
          name="emails"
          label={t('security.emails')}
          hint={t('security.emails-hint')}
          maxlength={2000}
        />
        <div class="buttons">
          <button type="submit">{t('save')}</button>
        </div>
      </form>
    </>
  )
}

const TONES = { 'in-force': 'done', starting: 'notice', 'not-here': 'warning', failed: 'error' } as const

const FilterState = ({ speech, desk, closed }: SecurityView) => {
  const state = desk.state()
  const isOpen = state === 'in-force' && !closed
  const tone = isOpen ? 'warning' : TONES[state]
  return (
    <div class="notice" data-tone={tone}>
      <Icon name={tone} />
      <p>{speech.t(isOpen ? 'security.state.open' : `security.state.${state}`)}</p>
    </div>
  )
}

const WhoIsLetIn = ({ speech, desk, adding, closed }: SecurityView) => {
  const { t } = speech
  return (
    <section class="panel">
      <div class="panel-head">
        <h2>{t('security.let-in')}</h2>
      </div>
      {closed ? null : <p class="hint">{t('security.let-in-open')}</p>}
      <div class="scroll">
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{t('security.who')}</th>
              <th scope="col">{t('security.from')}</th>
              <th scope="col">{t('security.to')}</th>
              <th scope="col">{t('security.why')}</th>
              <th scope="col">
                <span class="visually-hidden">{t('security.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {desk.letIn().map(one => (
              <tr>
                <th scope="row">{one.why.is === 'office' ? t('security.office') : one.why.name}</th>
                <td>
                  {one.networks.length === 0
                    ? t('security.no-address')
                    : one.networks.map(network => (
                        <>
                          <code>{network}</code>{' '}
                        </>
                      ))}
                </td>
                <td>{one.to.map(door => t(`security.to.${door}`)).join(', ')}</td>
                <td>{whyOf(one, speech)}</td>
                <td class="buttons">
                  {one.why.is === 'allowed' ? (
                    <PostButton
                      action="/system/security/disallow"
                      label={t('security.disallow')}
                      revision={adding.revision}
                      tone="danger"
                      name="index"
                      value={String(one.why.index)}
                    />
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const whyOf = ({ why }: LetIn, { t }: Speech): string => {
  switch (why.is) {
    case 'office':
      return t('security.why.office')
    case 'line':
      return t('security.why.line', { host: why.host })
    case 'allowed':
      return t('security.why.allowed')
  }
}

const Blocked = ({ speech, desk }: SecurityView) => {
  const { t, format } = speech
  const blocked = desk.blocked()
  return (
    <section class="panel">
      <div class="panel-head">
        <h2>{t('security.blocked')}</h2>
      </div>
      {blocked.length === 0 ? (
        <p class="empty">{t('security.nobody-blocked')}</p>
      ) : (
        <div class="scroll">
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{t('security.address')}</th>
                <th scope="col">{t('security.tried')}</th>
                <th scope="col">{t('security.since')}</th>
                <th scope="col">{t('security.until')}</th>
                <th scope="col">{t('security.times')}</th>
                <th scope="col">
                  <span class="visually-hidden">{t('security.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {blocked.map(({ network, at, times, since, until }) => (
                <tr>
                  <th scope="row">
                    <code>{network}</code>
                  </th>
                  <td>{t(`security.at.${at}`)}</td>
                  <td>{format.moment(since)}</td>
                  <td>{format.moment(until)}</td>
                  <td>{times}</td>
                  <td class="buttons">
                    <PostButton
                      action="/system/security/release"
                      label={t('security.release')}
                      tone="quiet"
                      name="network"
                      value={network}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
