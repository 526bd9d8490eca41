/** The questions about the network on the machine's own screen. */

import { describe, expect, it } from 'vitest'
import {
  closedMenu,
  type MenuAct,
  menuText,
  type NetworkMenu,
  networkOf,
  pressKeys,
} from '../../daemon/console/network-menu.ts'
import { networkWords } from '../../daemon/console/network-words.ts'
import { consoleWords, menuKey } from '../../daemon/console/words.ts'
import { pageLanguages } from '../../daemon/model/languages.ts'
import { networkSchema } from '../../daemon/settings/areas/network.ts'

const words = networkWords('en')
const choosing: NetworkMenu = { is: 'choosing' }
function press(keys: readonly string[], from: NetworkMenu = choosing) {
  let menu = from
  const acts: MenuAct[] = []
  for (const key of keys) {
    const pressed = pressKeys(menu, key, words)
    menu = pressed.menu
    if (pressed.act !== null) acts.push(pressed.act)
  }
  return { menu, acts, says: menuText(menu, words) }
}

describe('the menu', () => {
  it('asks the router again', () => {
    expect(press(['d']).says).toContain('DHCP: change to this?')
    expect(press(['d', 'y'])).toMatchObject({ menu: closedMenu, acts: [{ do: 'set', wanted: null }] })
    expect(press(['d', 'x']).acts).toEqual([])
    expect(networkSchema.parse(networkOf(null))).toEqual(networkSchema.parse({}))
  })

  it('takes a fixed address, key by key or all at once', () => {
    for (const keys of [
      [...'f192.168.1.10/24\r192.168.1.1\r\ry'],
      ['f', '192.168.1.10/24\r192.168.1.1\r\ry'],
    ]) {
      const { acts } = press(keys)
      expect(acts).toEqual([
        { do: 'set', wanted: { address: '192.168.1.10/24', gateway: '192.168.1.1', nameServers: '' } },
      ])
      const [act] = acts
      if (act?.do !== 'set') throw new Error('nothing set')
      expect(networkSchema.parse(networkOf(act.wanted)).office).toMatchObject({
        ipv4: { is: 'fixed', address: '192.168.1.10/24', gateway: '192.168.1.1' },
        nameServers: ['192.168.1.1'],
      })
    }
  })

  it('is corrected, says what does not fit, and is left', () => {
    expect(press(['f', ...'19x2', '\x7f', '\x7f']).says).toMatch(/: 1_$/)
    expect(press(['f', ...'192.168.1.300/24', '\r']).says).toContain('This does not fit.')
    expect(press(['f', ...'192.168.1.3', '\r']).says).toContain('This does not fit.')
    expect(press(['f', ...'10.0.0.9/8', '\r', ...'10.0.0', '\r']).says).toContain('This does not fit.')
    expect(press(['f', '\x1b']).menu).toEqual(closedMenu)
    expect(press(['f', '\x1b[A']).menu).toEqual(closedMenu)
    expect(press(['q']).menu).toEqual(closedMenu)
    expect(press(['f', '1'.repeat(500)]).says.length).toBeLessThan(200)
  })

  it('keeps or takes back what is on trial', () => {
    const from: NetworkMenu = { is: 'on-trial' }
    expect(press(['k'], from).acts).toEqual([{ do: 'keep' }])
    expect(press(['b'], from).acts).toEqual([{ do: 'take-back' }])
    expect(press(['x'], from).acts).toEqual([])
  })

  it('has a key of its own in every language, and none means two things', () => {
    for (const language of pageLanguages) {
      const { menuKey: own, keys } = networkWords(language)
      expect(menuKey(own, language)).toBeNull()
      expect(consoleWords(language).menu.toLowerCase()).toMatch(new RegExp(`(^| )${own}  `))
      expect(keys.dhcp).not.toBe(keys.fixed)
      expect(keys.keep).not.toBe(keys.takeBack)
    }
  })
})
