/** Fourth step: who is on which telephone socket. Each can be made to ring; a lifted one lights up. */

import type { FormState } from '../../form/form-state.ts'
import type { Screen } from '../../live/wire.ts'
import { FormFrame } from '../../parts/form-frame.tsx'
import { LiveBadge } from '../../parts/live.tsx'
import type { Place } from '../../places.ts'
import type { TestRow } from '../line-tests/rows.ts'
import { findingText } from '../line-tests/words.ts'
import { CellInput } from './cell-input.tsx'
import { StepFrame, type StepView } from './frame.tsx'
import { nameField, numberField } from './handset-form.ts'

export const HandsetsStep = ({
  form,
  sockets,
  screen,
  tests,
  now,
  ...view
}: StepView & {
  form: FormState
  sockets: readonly Place[]
  screen: Screen
  /** Of sockets in force. */
  tests: readonly TestRow[]
  now: number
}) => {
  const { t } = view.speech
  return (
    <StepFrame {...view} step="handsets">
      {sockets.length === 0 ? (
        <p class="empty panel">{t('setup.handsets.none')}</p>
      ) : (
        <section class="sheet aside">
          <h2>{t('setup.walk.title')}</h2>
          <p>{t('setup.walk.offer')}</p>
          <p>
            <a class="button quiet" href="/setup/walk">
              {t('setup.walk.begin')}
            </a>
          </p>
        </section>
      )}
      <FormFrame form={form} action="/setup/handsets" speech={view.speech}>
        {sockets.length === 0 ? null : (
          <div class="scroll">
            <table class="rows setup-table">
              <thead>
                <tr>
                  <th scope="col">{t('line-test.place')}</th>
                  <th scope="col">{t('extension.number')}</th>
                  <th scope="col">{t('extension.name')}</th>
                  <th scope="col">{t('extensions.now')}</th>
                  <th scope="col">{t('setup.handsets.try')}</th>
                </tr>
              </thead>
              <tbody>
                {sockets.map(({ key, name }) => {
                  const test = tests.find(row => row.key === key)
                  const found = test?.last?.verdict[0]
                  return (
                    <tr>
                      <th scope="row">{name}</th>
                      <td>
                        <CellInput
                          form={form}
                          name={numberField(key)}
                          label={`${t('extension.number')}: ${name}`}
                          maxlength={8}
                          digits
                        />
                      </td>
                      <td>
                        <CellInput
                          form={form}
                          name={nameField(key)}
                          label={`${t('extension.name')}: ${name}`}
                          maxlength={60}
                        />
                      </td>
                      <td>
                        <LiveBadge id={`port:${key}`} cell={screen.cells[`port:${key}`]} now={now} />
                      </td>
                      <td>
                        {test === undefined ? (
                          <span class="hint">{t('not-in-force')}</span>
                        ) : test.running !== null ? (
                          <span class="badge" data-state="ringing">
                            {t(`line-test.step.${test.running.step}`)}
                          </span>
                        ) : (
                          <button type="submit" class="quiet" name="ring" value={key}>
                            {t('setup.handsets.ring')}
                            <span class="visually-hidden"> {name}</span>
                          </button>
                        )}
                        {found === undefined || test?.running !== null ? null : (
                          <p class="hint">{findingText(found, view.speech).what}</p>
                        )}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        )}
        <div class="buttons">
          <button type="submit">{t('setup.next')}</button>
        </div>
      </FormFrame>
    </StepFrame>
  )
}
