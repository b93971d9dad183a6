/**
 * Pictures of what each platform shows, for the README: `npm run pictures`. The pages are written to `data/pictures`
 * always, their pictures to `docs/pictures` where there is a Chromium (the variable CHROMIUM, or `chromium` on the PATH).
 * `pngquant`, where there is one, makes them a third as large.
 */
import { execFile } from 'node:child_process'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { renderExchanges, renderPreview, renderWindow } from '../support/fake-discord/preview.ts'
import { previewPage, viewPage } from '../support/fake-slack/preview.ts'
import { photograph } from './chromium.ts'
import { findProgram } from './find-program.ts'
import { CHANNEL, SECOND_DIGEST, twoDays, ZONE } from './two-days.ts'

const run = promisify(execFile)

const PAGES = 'data/pictures'
const PICTURES = 'docs/pictures'
const WIDTH = 760

const { slack, discord } = await twoDays()
await mkdir(PAGES, { recursive: true })
const onDiscord = { zone: ZONE, at: new Date(SECOND_DIGEST).toISOString() }
const onSlack = { ...onDiscord, channel: CHANNEL }
const pages: Readonly<Record<string, string>> = {
  'slack-digest': previewPage(slack.digest, onSlack),
  'slack-answer': previewPage(
    slack.answers.flatMap(({ messages }) => messages),
    onSlack,
  ),
  'slack-home': viewPage(slack.home, onSlack),
  'slack-window': viewPage(slack.window, { ...onSlack, send: 'Subscribe' }),
  'discord-digest': renderPreview(
    discord.digest.map(({ body }) => body),
    onDiscord,
  ),
  'discord-answer': renderExchanges(
    discord.answers.map(({ typed, messages }) => ({ asked: typed, bodies: messages.map(({ body }) => body) })),
    onDiscord,
  ),
  'discord-home': renderPreview(
    discord.home.map(({ body }) => body),
    { ...onDiscord, asked: '/trilat home' },
  ),
  'discord-window': renderWindow(discord.window),
}
for (const [name, page] of Object.entries(pages)) await writeFile(join(PAGES, `${name}.html`), page)
await run(process.execPath, ['src/cli.ts', 'demo'])
await copyFile('data/demo-digest.html', join(PAGES, 'page-digest.html'))
const names = [...Object.keys(pages), 'page-digest']
console.log(`Pages: ${names.map((name) => join(PAGES, `${name}.html`)).join(' ')}`)

const chromium = await findProgram('chromium')
if (chromium === null) {
  console.log('No pictures: neither CHROMIUM nor the PATH leads to a chromium.')
} else {
  await mkdir(PICTURES, { recursive: true })
  const pngquant = await findProgram('pngquant')
  for (const name of names) {
    const picture = join(PICTURES, `${name}.png`)
    await photograph(chromium, join(PAGES, `${name}.html`), picture, WIDTH)
    if (pngquant !== null) await run(pngquant, ['--force', '--strip', '--output', picture, picture])
  }
  console.log(`Pictures: ${names.map((name) => join(PICTURES, `${name}.png`)).join(' ')}`)
}
