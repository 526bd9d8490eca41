/** What was recorded for the podcast, as files that Asterisk left: `<seconds since the epoch>-<extension>.wav`. */

import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PodcastDesk, PodcastEpisode } from '../appliance.ts'

const NAME = /^([0-9]{1,12})-([0-9]{2,8})$/
/** 8 kHz, 16 bit. */
const BYTES_A_SECOND = 16_000
const HEADER_BYTES = 44

export function podcastOf(directory: string): PodcastDesk {
  return {
    async episodes() {
      const names = await readdir(directory).catch((): string[] => [])
      const found = await Promise.all(names.map(name => episodeOf(directory, name)))
      return found.flatMap(one => one ?? []).sort((a, b) => b.publishedAt - a.publishedAt)
    },
    sound: id =>
      NAME.test(id) ? readFile(join(directory, `${id}.wav`)).catch(() => null) : Promise.resolve(null),
  }
}

async function episodeOf(directory: string, name: string): Promise<PodcastEpisode | null> {
  const id = name.replace(/\.wav$/, '')
  const [, seconds, extension] = NAME.exec(id) ?? []
  if (id === name || seconds === undefined || extension === undefined) return null
  const about = await stat(join(directory, name)).catch(() => null)
  return about === null
    ? null
    : {
        id,
        extension,
        publishedAt: Number(seconds) * 1000,
        bytes: about.size,
        seconds: Math.max(0, Math.round((about.size - HEADER_BYTES) / BYTES_A_SECOND)),
      }
}
