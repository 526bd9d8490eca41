/** The history of what was in force, over the generations on the disk. */

import type { Appliance } from '../appliance.ts'
import type { HistoryDesk } from '../apply/desks.ts'
import type { Generations } from '../apply/generations.ts'
import { changeOf, listHistory } from '../apply/history.ts'
import { refused } from '../model/issue.ts'

export const historyDesk = (generations: Generations, edit: Appliance['edit']): HistoryDesk => ({
  list: () => listHistory(generations),
  change: generation => changeOf(generations, generation),
  async takeBack(revision, generation) {
    const settings = (await generations.taken()).includes(generation)
      ? await generations.settingsOf(generation)
      : null
    if (settings === null)
      return refused([{ code: 'generation-gone', severity: 'error', subject: null, params: { generation } }])
    return edit(revision, () => settings)
  },
})
