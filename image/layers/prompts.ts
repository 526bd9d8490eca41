/** The prompts no package of Debian has: spoken by espeak-ng once, kept by what they say. */

import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { sentencesIn, TONES } from '../../asterisk-conf/prompts/index.ts'
import { voiceOf } from '../../asterisk-conf/voices.ts'
import { LANGUAGES } from '../../daemon/settings/atoms.ts'
import { bootstrap, bootstrapIngredients } from '../bootstrap.ts'
import { cacheDirectory, cached, cacheKey, fileIngredients, type Ingredient } from '../cache.ts'
import { run } from '../command.ts'
import type { Mirror } from '../mirror.ts'
import type { Progress } from '../progress.ts'
import { asPrompt, PROMPT_RATE, readWav, resampled, wavBytes } from './prompts/sound.ts'

const SOUNDS = 'usr/share/asterisk/sounds'
const packages = ['espeak-ng', 'espeak-ng-data']

/** Of espeak-ng. Spanish as in the Americas, like Debian's Spanish prompts. */
const speakers = { en: 'en-us+f3', fr: 'fr-fr+f3', de: 'de+f3', es: 'es-419+f3', it: 'it' } as const
/** Words a minute, and between words a little longer than usual: on a telephone nobody asks it to say that again. */
const MANNER = ['-s', '150', '-g', '2']

/** A directory that holds usr/share/asterisk/sounds, to be laid over the system. */
export async function promptLayer(mirror: Mirror, progress: Progress): Promise<string> {
  const speaker = await speakerLayer(mirror, progress)
  const sound = await fileIngredients(import.meta.dirname, ['prompts'])
  const sentences = LANGUAGES.map(language => ({ language, sentences: sentencesIn(language) }))
  const directory = await cached(
    'prompts',
    {
      speaker,
      sentences: sentences.map(({ language, sentences: list }) => ({
        language,
        list: list.map(({ id, text }) => [id, text]),
      })),
      tones: [...TONES],
      speakers,
      manner: MANNER,
      sound,
    },
    out =>
      progress.step('speaking the missing prompts', async () => {
        const sounds = join(out, 'tree', SOUNDS)
        for (const { language, sentences: list } of sentences)
          for (const { id, text } of list) {
            const file = join(sounds, voiceOf(language), `${id}.wav`)
            await mkdir(dirname(file), { recursive: true })
            await copyFile(await spoken(speaker, speakers[language], text, sound), file)
          }
        // Debian's German package has none.
        for (const tone of TONES) {
          const file = join(sounds, voiceOf('de'), `${tone}.wav`)
          await mkdir(dirname(file), { recursive: true })
          const up = tone.includes('/') ? '../..' : '..'
          await symlink(`${up}/${voiceOf('en')}/${tone}.wav`, file)
        }
      }),
  )
  return join(directory, 'tree')
}

/** Unpacked, not installed: the same voice whatever the machine that builds has. */
async function speakerLayer(mirror: Mirror, progress: Progress): Promise<string> {
  const directory = await cached('speaker', { ...bootstrapIngredients(mirror), packages }, out =>
    progress.step('fetching the voice', async output => {
      const tar = join(out, 'root.tar')
      await bootstrap({ mirror, variant: 'extract', packages, target: tar, hooks: [], output })
      await mkdir(join(out, 'tree'))
      await run('tar', ['-xf', tar, '-C', join(out, 'tree'), '--exclude=./dev/*', '--no-same-owner'])
      await run('chmod', ['-R', 'u+rwX', join(out, 'tree')])
      await rm(tar)
    }),
  )
  return join(directory, 'tree')
}

/** Each sentence is spoken once for all builds: one more prompt does not make the others again. */
async function spoken(root: string, voice: string, text: string, sound: Ingredient): Promise<string> {
  const directory = join(cacheDirectory(), 'sentences')
  const key = cacheKey({ speaker: basename(dirname(root)), voice, text, manner: MANNER, sound })
  const file = join(directory, `${key}.wav`)
  if (existsSync(file)) return file
  await mkdir(directory, { recursive: true })
  const fresh = `${file}.${process.pid}`
  await speak(root, voice, text, fresh)
  await writeFile(fresh, wavBytes(asPrompt(resampled(readWav(await readFile(fresh)), PROMPT_RATE))))
  await rename(fresh, file)
  return file
}

async function speak(root: string, voice: string, text: string, file: string): Promise<void> {
  const libraries = join(root, 'usr/lib/x86_64-linux-gnu')
  await run(
    join(root, 'usr/lib64/ld-linux-x86-64.so.2'),
    [
      // It wants the sound server's library, though it writes to a file.
      ...['--library-path', `${libraries}:${libraries}/pulseaudio`, join(root, 'usr/bin/espeak-ng')],
      ...[`--path=${libraries}`, '-v', voice, ...MANNER, '-w', file, '--stdin'],
    ],
    { input: text },
  )
}
