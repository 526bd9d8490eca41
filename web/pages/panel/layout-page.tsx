/** How somebody wants the panel: which areas, in which order, how large, which groups. A form that needs no script. */

import {
  layoutSchema,
  PANEL_AREAS,
  type PanelArea,
  type PanelLayout,
  TILE_SIZES,
} from '../../../daemon/panel/memory.ts'
import { text } from '../../form/read-form.ts'
import type { Speech } from '../../i18n/translate.ts'
import { readGroups, writeGroups } from './groups.ts'

export const LayoutPage = ({
  speech,
  layout,
  typed,
  error,
}: {
  speech: Speech
  layout: PanelLayout
  /** What was typed and not understood. */
  typed: string | null
  error: string | null
}) => {
  const { t } = speech
  const nameOf = (area: PanelArea) => t(`panel.${area}`)
  return (
    <>
      <p>
        <a href="/panel">{t('panel.back')}</a>
      </p>
      <div class="heading">
        <h1>{t('panel.layout')}</h1>
      </div>
      <p class="lead">{t('panel.layout.lead')}</p>
      <form method="post" action="/panel/layout" class="sheet">
        <fieldset>
          <legend>{t('panel.layout.areas')}</legend>
          <ul class="layout-areas">
            {[...layout.areas, ...PANEL_AREAS.filter(area => !layout.areas.includes(area))].map(area => (
              <li>
                <label>
                  <span>{nameOf(area)}</span>
                  <select name={`place-${area}`} aria-label={t('panel.layout.place', { area: nameOf(area) })}>
                    <option value="">{t('panel.layout.hidden')}</option>
                    {PANEL_AREAS.map((_, index) => (
                      <option value={String(index + 1)} selected={layout.areas.indexOf(area) === index}>
                        {index + 1}
                      </option>
                    ))}
                  </select>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <fieldset>
          <legend>{t('panel.extensions')}</legend>
          <div class="field short">
            <label for="l-size">{t('panel.size')}</label>
            <select id="l-size" name="size">
              {TILE_SIZES.map(size => (
                <option value={size} selected={size === layout.size}>
                  {t(`panel.size.${size}`)}
                </option>
              ))}
            </select>
          </div>
          <div class="field short">
            <label for="l-sort">{t('panel.layout.sort')}</label>
            <select id="l-sort" name="sort">
              {(['number', 'name'] as const).map(sort => (
                <option value={sort} selected={sort === layout.sort}>
                  {t(`panel.layout.sort.${sort}`)}
                </option>
              ))}
            </select>
          </div>
          <label class="check">
            <input type="checkbox" name="byDepartment" value="yes" checked={layout.byDepartment} />{' '}
            {t('panel.layout.departments')}
          </label>
          <div class="field">
            <label for="l-groups">{t('panel.layout.groups')}</label>
            <textarea
              id="l-groups"
              name="groups"
              rows={5}
              aria-describedby={error === null ? 'l-groups-hint' : 'l-groups-hint l-groups-error'}
              aria-invalid={error === null ? undefined : 'true'}
            >
              {typed ?? writeGroups(layout.groups)}
            </textarea>
            <p class="hint" id="l-groups-hint">
              {t('panel.layout.groups-hint')}
            </p>
            {error === null ? null : (
              <p class="error" id="l-groups-error">
                {error}
              </p>
            )}
          </div>
        </fieldset>
        <div class="buttons">
          <button type="submit">{t('save')}</button>
          <a class="button quiet" href="/panel">
            {t('cancel')}
          </a>
        </div>
      </form>
    </>
  )
}

/** A number: the line of the groups that is not understood; null: nothing a browser would send. */
export function readLayout(form: URLSearchParams): PanelLayout | number | null {
  const groups = readGroups(text(form, 'groups'))
  if (typeof groups === 'number') return groups
  const placed = PANEL_AREAS.map((area, index) => ({
    area,
    place: Number(text(form, `place-${area}`)),
    index,
  }))
    .filter(({ place }) => Number.isInteger(place) && place > 0)
    // Two of one place stay in the order of the usual.
    .toSorted((a, b) => a.place - b.place || a.index - b.index)
  const parsed = layoutSchema.safeParse({
    areas: placed.map(({ area }) => area),
    size: text(form, 'size'),
    sort: text(form, 'sort'),
    byDepartment: text(form, 'byDepartment') === 'yes',
    groups,
  })
  return parsed.success ? parsed.data : null
}
