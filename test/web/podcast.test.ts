/** The podcast in a browser and in a player without a password. */

import { describe, expect, it } from 'vitest'
import { browse } from './browsing.ts'

const house = (isPublic: boolean) => {
  const one = browse()
  one.fake.saveElsewhere(settings => ({ ...settings, podcast: { title: 'News & <more>', isPublic } }))
  one.fake.publish({ id: '1000-101', extension: '101', publishedAt: 1_000_000, bytes: 32_044, seconds: 2 })
  return one
}

describe('the podcast', () => {
  it('is closed without a password unless it is public', async () => {
    const closed = house(false)
    expect((await closed.get('/podcast.xml')).status).toBe(303)
    expect((await closed.get('/podcast/1000-101.wav')).status).toBe(303)
    closed.enter()
    expect((await closed.get('/podcast.xml')).status).toBe(200)
  })

  it('is a feed with its episodes', async () => {
    const open = house(true)
    const response = await open.get('/podcast.xml')
    expect(response.headers.get('content-type')).toContain('application/rss+xml')
    const text = await response.text()
    expect(text).toContain('<title>News &amp; &lt;more&gt;</title>')
    expect(text).toContain('url="http://127.0.0.1:8080/podcast/1000-101.wav" length="32044"')
    expect((await open.get('/podcast/1000-101.wav')).headers.get('content-type')).toContain('audio/x-wav')
    expect((await open.get('/podcast/1001-101.wav')).status).toBe(404)
    expect((await open.get('/podcast/..%2f..%2fetc.wav')).status).not.toBe(200)
  })

  it('opens nothing else', async () => {
    expect((await house(true).get('/extensions')).status).toBe(303)
    expect((await house(true).get('/podcasts')).status).toBe(303)
  })
})
