/** `npm run build`: the programs as single files that need no packages, and the browser's files with a hash in their name. */

import { access, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { bundledLicences } from './licences.ts'

const project = join(import.meta.dirname, '..')

interface Program {
  readonly entry: string
  readonly file: string
}

const programs: readonly Program[] = [
  { entry: 'daemon/main.ts', file: 'offhookd.mjs' },
  { entry: 'daemon/root-helper/main.ts', file: 'offhook-root.mjs' },
  { entry: 'daemon/cli/main.ts', file: 'offhook.mjs' },
  { entry: 'daemon/for-asterisk/main.ts', file: 'for-asterisk.mjs' },
  { entry: 'daemon/console/main.ts', file: 'offhook-console.mjs' },
  { entry: 'daemon/installer/main.ts', file: 'offhook-install.mjs' },
  { entry: 'daemon/update/main.ts', file: 'offhook-update.mjs' },
]

/** What CommonJS packages inside a bundle expect to find: ES modules have none of it. */
const COMMONJS = [
  '#!/usr/bin/env node',
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __fileURLToPath } from 'node:url';",
  "import { dirname as __pathDirname } from 'node:path';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = __fileURLToPath(import.meta.url);',
  'const __dirname = __pathDirname(__filename);',
].join('\n')

const common: BuildOptions = {
  absWorkingDir: project,
  bundle: true,
  format: 'esm',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  tsconfig: join(project, 'tsconfig.json'),
}

/**
 * pdfkit asks for its standard fonts with a `require` made for the place where its own file lies, which a bundle does not
 * have. As a plain `require` they go into the bundle.
 */
export const pdfFonts: Plugin = {
  name: 'pdf-fonts',
  setup(builder) {
    builder.onLoad({ filter: /pdfkit[\\/]js[\\/]pdfkit\.node\.mjs$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const contents = text
        .replace('const require$1 = createRequire(import.meta.url);', '')
        .replaceAll("require$1('#standard-fonts/", "require('#standard-fonts/")
      if (contents.includes('require$1')) throw new Error('pdfkit asks for its fonts in another way')
      return { contents, loader: 'js' }
    })
  },
}

/**
 * serialport looks for its compiled part below its own package, which a bundle does not have. It goes beside the bundle, as
 * its makers built it for Debian's libc.
 */
export const serialBinding: Plugin = {
  name: 'serial-binding',
  setup(builder) {
    builder.onLoad(
      { filter: /@serialport[\\/]bindings-cpp[\\/]dist[\\/]serialport-bindings\.js$/ },
      ({ path }) => ({
        contents: `exports.binding = require('../prebuilds/linux-${process.arch}/${SERIAL_BINDING}')`,
        resolveDir: dirname(path),
        loader: 'js',
      }),
    )
  },
}
const SERIAL_BINDING = '@serialport+bindings-cpp.glibc.node'

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Bundles every program whose entry is there; gives the files written and the entries that were missing. */
export async function bundlePrograms(
  outDir: string,
): Promise<{ readonly written: readonly string[]; readonly missing: readonly string[] }> {
  await mkdir(outDir, { recursive: true })
  const written: string[] = []
  const missing: string[] = []
  for (const { entry, file } of programs) {
    if (!(await exists(join(project, entry)))) {
      missing.push(entry)
      continue
    }
    const outfile = join(outDir, file)
    await build({
      ...common,
      entryPoints: [entry],
      outfile,
      platform: 'node',
      target: 'node24',
      // Its other build loads its fonts in a way no bundler follows.
      banner: { js: COMMONJS },
      plugins: [pdfFonts, serialBinding],
      loader: { '.node': 'copy' },
      assetNames: 'serial-[hash]',
      // Names in stack traces are worth more than the last kilobytes.
      minifySyntax: true,
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
    })
    written.push(outfile)
  }
  return { written, missing }
}

/** The browser's script, style and icon; `files.json` maps `app.js` to the name that carries its hash. */
export async function bundleStatic(outDir: string): Promise<readonly string[]> {
  await rm(outDir, { recursive: true, force: true })
  await mkdir(outDir, { recursive: true })
  const result = await build({
    ...common,
    entryPoints: [
      'web/client/app.ts',
      'web/client/passkeys.ts',
      'web/client/phone.ts',
      'web/style/app.css',
      'web/style/icon.svg',
    ],
    outdir: outDir,
    entryNames: '[name]-[hash]',
    loader: { '.svg': 'copy' },
    platform: 'browser',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    minify: true,
    metafile: true,
  })
  const files = Object.keys(result.metafile.outputs).map(path => basename(path))
  const index = Object.fromEntries(
    files.map(file => [`${file.replace(/-[A-Z0-9]{8}(?=\.[a-z]+$)/, '')}`, file] as const),
  )
  await writeFile(join(outDir, 'files.json'), `${JSON.stringify(index, null, 1)}\n`)
  return files.map(file => join(outDir, file))
}

async function printSizes(outDir: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const { size } = await stat(file)
    console.log(`${(size / 1000).toFixed(1).padStart(9)} kB  ${relative(outDir, file)}`)
  }
}

/** For the page of licences. */
export async function writeLicences(outDir: string): Promise<string> {
  const file = join(outDir, 'licences.json')
  await writeFile(file, `${JSON.stringify(await bundledLicences(project))}\n`)
  return file
}

/** Everything into `outDir`, which is `dist` unless a test says otherwise. */
export async function bundleAll(outDir: string): Promise<{ readonly missing: readonly string[] }> {
  const { written, missing } = await bundlePrograms(outDir)
  const statics = await bundleStatic(join(outDir, 'static'))
  await printSizes(outDir, [...written, ...statics, await writeLicences(outDir)])
  return { missing }
}

if (import.meta.main) {
  const outDir = join(project, 'dist')
  const { missing } = await bundleAll(outDir)
  for (const entry of missing) console.log(`   not yet   ${entry}`)
}
