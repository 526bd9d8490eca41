/** Where the packages come from. */

import { expect, test } from 'vitest'
import { debianMirrorIn, mirrorFrom, NoMirror } from '../../image/mirror.ts'

const oneLine = {
  name: 'sources.list',
  text: `# deb http://commented.example/debian bookworm main
deb [arch=amd64 signed-by=/x.gpg] http://security.example/debian-security bookworm-security main
deb [arch=amd64] http://mirror.example/debian/ bookworm main
`,
}
const deb822 = {
  name: 'sources.list.d/debian.sources',
  text: `Types: deb
# URIs: http://old.example/debian
URIs: https://other.example/pub/debian http://second.example/debian
Suites: bookworm
Components: main
`,
}

test("this machine's own sources are read in both formats", () => {
  expect(debianMirrorIn(oneLine)).toBe('http://mirror.example/debian/')
  expect(debianMirrorIn(deb822)).toBe('https://other.example/pub/debian')
  expect(debianMirrorIn({ name: 'sources.list', text: 'deb http://x.example/ubuntu noble main' })).toBeNull()
})

test('what the person says wins', () => {
  expect(mirrorFrom({ OFFHOOK_MIRROR: 'http://own.example/debian' }, [oneLine])).toEqual({
    url: 'http://own.example/debian',
    snapshot: null,
  })
  expect(mirrorFrom({}, [{ name: 'sources.list', text: '' }, deb822]).url).toBe(
    'https://other.example/pub/debian',
  )
})

test('one day of a snapshot archive', () => {
  const env = {
    OFFHOOK_MIRROR: 'http://archive.example/debian/{snapshot}',
    OFFHOOK_SNAPSHOT: '20261101T000000Z',
  }
  expect(mirrorFrom(env, [])).toEqual({
    url: 'http://archive.example/debian/20261101T000000Z',
    snapshot: '20261101T000000Z',
  })
})

test('half a choice is refused with what to do', () => {
  expect(() => mirrorFrom({}, [])).toThrow(NoMirror)
  expect(() => mirrorFrom({ OFFHOOK_SNAPSHOT: '20261101T000000Z' }, [oneLine])).toThrow(/\{snapshot\}/)
  expect(() => mirrorFrom({ OFFHOOK_MIRROR: 'http://x.example/{snapshot}' }, [])).toThrow(/OFFHOOK_SNAPSHOT/)
})
