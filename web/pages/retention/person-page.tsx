/** What is known of one number: to take along, or to erase. */

import type { PersonFound } from '../../../daemon/retention/desk.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { FormProblems, PostButton } from '../../parts/form-frame.tsx'

export const PersonPage = ({
  speech,
  number,
  found,
  form,
}: {
  speech: Speech
  number: string
  found: PersonFound
  form: FormState
}) => {
  const { t, format } = speech
  const post = (path: string, label: string, tone: 'quiet' | 'danger') => (
    <PostButton action={`/system/retention/${path}`} label={label} tone={tone} name="number" value={number} />
  )
  return (
    <>
      <div class="heading">
        <h1>{number}</h1>
      </div>
      <FormProblems form={form} speech={speech} />
      <p class="lead">
        {t('retention.found', {
          calls: format.number(found.calls.length),
          records: format.number(found.records.length),
          recordings: format.number(found.recordings),
        })}
      </p>
      <div class="buttons">
        {post('person.json', t('retention.json'), 'quiet')}
        {post('person.csv', t('retention.csv'), 'quiet')}
      </div>
      <section class="sheet aside">
        <p>{t('retention.erase-text')}</p>
        <div class="buttons">
          {post('erase', t('retention.erase', { number }), 'danger')}
          <a class="button quiet" href="/system/retention">
            {t('cancel')}
          </a>
        </div>
      </section>
    </>
  )
}
