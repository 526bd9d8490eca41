/** Notes and layouts in the database of calls: kept, changed, gone with the number, and never a reason to show nothing. */

import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../daemon/calls/database.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import { callerNumber, memoryDesk, panelMemory, usualLayout } from '../../daemon/panel/memory.ts'
import { erasePerson, findPerson } from '../../daemon/retention/person.ts'
import type { Person } from '../../daemon/users/person.ts'
import { readGroups, tileGroups, writeGroups } from '../../web/pages/panel/groups.ts'

const anna: Person = { login: 'anna', name: 'Anna', role: 'operator', extension: null, panelRights: [] }

function desk() {
  const database = openDatabase(':memory:', MIGRATIONS)
  return {
    database,
    ...memoryDesk(
      panelMemory(() => database),
      () => 5000,
    ),
  }
}

describe('a note', () => {
  it('is kept by number, changed, and thrown away when it is empty; the map is another one only then', () => {
    const { note, notes } = desk()
    const before = notes()
    expect(note(anna, '079 123 45 67', ' Call back after four ').ok).toBe(true)
    const after = notes()
    expect(after).not.toBe(before)
    expect(notes()).toBe(after)
    expect([...after.values()]).toEqual([
      { number: '0791234567', text: 'Call back after four', login: 'anna', at: 5000 },
    ])
    note(anna, '0791234567', 'Done')
    expect(notes().get('0791234567')?.text).toBe('Done')
    note(anna, '0791234567', '')
    expect(notes().size).toBe(0)
  })

  it('goes when everything known of the number is erased, and is given away with it', async () => {
    const { database, note, notes } = desk()
    note(anna, '0791234567', 'Call back')
    note(anna, '0442223344', 'Another')
    expect(notes().size).toBe(2)
    const found = await findPerson(database, '0791234567', setImmediate)
    expect(found.notes).toMatchObject([{ text: 'Call back', login: 'anna' }])
    erasePerson(database, '0791234567', found)
    expect([...notes().keys()]).toEqual(['0442223344'])
  })

  it.each(['', 'x', '079; DROP', '0'.repeat(40), '1;2'])('of %j is refused', typed => {
    const { note, notes } = desk()
    expect(note(anna, typed, 'text').ok).toBe(false)
    expect(notes().size).toBe(0)
  })

  it('is nobody’s who does not see the panel; without a database it is refused', () => {
    const { note } = desk()
    expect(note({ ...anna, role: 'reports' }, '0791234567', 'x').ok).toBe(false)
    expect(note({ ...anna, role: 'reports', panelRights: ['see'] }, '0791234567', 'x').ok).toBe(true)
    const nowhere = memoryDesk(
      panelMemory(() => null),
      () => 0,
    )
    expect(nowhere.note(anna, '0791234567', 'x')).toMatchObject({ error: [{ code: 'panel-not-kept' }] })
    expect(nowhere.notes().size).toBe(0)
    expect(nowhere.layout(anna)).toEqual(usualLayout)
  })

  it('has the number as callers show it', () => {
    expect(callerNumber('+41 79 (123) 45-67')).toBe('+41791234567')
  })
})

describe('a layout', () => {
  it('belongs to one person; what a later version wrote gives the usual one', () => {
    const { database, layout, keepLayout } = desk()
    const mine = { ...usualLayout, areas: ['parked', 'extensions'] as const, size: 'large' as const }
    keepLayout(anna, { ...mine, areas: [...mine.areas] })
    expect(layout(anna)).toEqual(mine)
    expect(layout({ ...anna, login: 'bruno' })).toEqual(usualLayout)
    database.prepare('UPDATE panel_layout SET layout = ?').run('{"areas":["weather"]}')
    expect(layout(anna)).toEqual(usualLayout)
  })

  it('shows groups of one’s own first, and nobody twice', () => {
    const people = [
      { number: '103', name: 'Cem', accountCode: 'Sales' },
      { number: '101', name: 'Zoe', accountCode: null },
      { number: '102', name: 'Ada', accountCode: 'Sales' },
    ]
    const layout = {
      ...usualLayout,
      sort: 'name' as const,
      groups: [{ name: 'Front', numbers: ['101', '999'] }],
    }
    const shown = tileGroups(people, layout, (a, b) => a.localeCompare(b))
    expect(shown.map(({ name, extensions }) => [name, extensions.map(one => one.number)])).toEqual([
      ['Front', ['101']],
      ['Sales', ['102', '103']],
    ])
  })

  it('reads groups as they are written, and tells the line that is not understood', () => {
    const groups = [
      { name: 'Front', numbers: ['101', '102'] },
      { name: 'Sales', numbers: ['201'] },
    ]
    expect(readGroups(writeGroups(groups))).toEqual(groups)
    expect(readGroups('Front: 101\nno colon here')).toBe(2)
    expect(readGroups('Front: 101, abc')).toBe(1)
  })
})
