/** The podcast as RSS 2.0. */

import type { PodcastEpisode } from '../../../daemon/appliance.ts'

export interface FeedParts {
  readonly title: string
  /** Of this machine as the reader reached it: `http://offhook.local:8080`. */
  readonly origin: string
  readonly language: string
  readonly episodes: readonly PodcastEpisode[]
  /** Name of an extension; its number where there is none. */
  readonly nameOf: (extension: string) => string
}

export function feed({ title, origin, language, episodes, nameOf }: FeedParts): string {
  const items = episodes.map(({ id, extension, publishedAt, bytes, seconds }) =>
    [
      '<item>',
      `<title>${escaped(nameOf(extension))}</title>`,
      `<guid isPermaLink="false">${id}</guid>`,
      `<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>`,
      `<enclosure url="${escaped(origin)}/podcast/${id}.wav" length="${bytes}" type="audio/x-wav"/>`,
      `<itunes:duration>${seconds}</itunes:duration>`,
      '</item>',
    ].join('\n'),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">',
    '<channel>',
    `<title>${escaped(title)}</title>`,
    `<description>${escaped(title)}</description>`,
    `<link>${escaped(origin)}/</link>`,
    `<language>${language}</language>`,
    ...items,
    '</channel>',
    '</rss>',
    '',
  ].join('\n')
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => SIGNS[sign] ?? '')
