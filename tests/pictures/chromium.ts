import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Nothing that reaches out, and nothing of the person's own browser. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--force-device-scale-factor=1',
]
/** Longest that one start of the browser may take, ms. */
const PATIENCE = 60_000

/**
 * Takes a picture of a page on disk, `width` CSS pixels wide and as high as what it holds: a copy of the page that tells
 * its own height is opened first.
 */
export async function photograph(chromium: string, page: string, picture: string, width: number): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'communique-chromium-'))
  const start = async (file: string, height: number, flag: string) => {
    const flags = [`--user-data-dir=${join(profile, 'data')}`, `--window-size=${width},${height}`, flag]
    const address = pathToFileURL(resolve(file)).href
    return (await run(chromium, [...QUIET, ...flags, address], { timeout: PATIENCE, maxBuffer: LARGEST_PAGE })).stdout
  }
  try {
    const telling = join(profile, 'telling.html')
    await writeFile(telling, (await readFile(page, 'utf8')) + TELL_HEIGHT)
    const height = /<html[^>]* data-height="(\d+)"/.exec(await start(telling, 100, '--dump-dom'))?.[1]
    if (height === undefined) throw new Error(`${chromium} did not tell how high ${page} is`)
    await start(page, Number(height), `--screenshot=${resolve(picture)}`)
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

const TELL_HEIGHT =
  '<script>document.documentElement.dataset.height = Math.ceil(document.documentElement.getBoundingClientRect().height)</script>'
/** Bytes. */
const LARGEST_PAGE = 5_000_000
