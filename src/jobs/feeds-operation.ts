import { readFile, stat, writeFile } from 'node:fs/promises'
import { iso } from '../clock.ts'
import type { Asker, OptionValues } from '../commands/command.ts'
import type { Desk } from '../commands/desk.ts'
import { keepSources } from '../commands/keep-sources.ts'
import { renderText } from '../digest/text.ts'
import { UserError } from '../errors.ts'
import type { Feed, Outline } from '../feeds/feed.ts'
import { count } from '../words/en/plural.ts'
import { importFeeds } from './import-feeds.ts'
import type { KeptFeeds } from './keep-feeds.ts'

/** A list of feeds that is larger than this is none. Bytes. */
const LARGEST_LIST = 20_000_000

export interface FeedsParts {
  readonly desk: Desk
  readonly keeping: KeptFeeds
  readonly asker: Asker
  readonly readList: (text: string) => { readonly outlines: readonly Outline[]; readonly cut: boolean }
  readonly writeList: (feeds: readonly Feed[], made: { readonly title: string; readonly at: string }) => string
  /** Makes a feed of what a list says, or says what is wrong with it. */
  readonly checkFeed: (value: object) => Feed | string
  readonly width: number
  readonly color: boolean
}

/** What `communique feeds …` prints: a text for people, or a value for programs. Null where it was not written so. */
export async function feedsOperation(
  [verb, on, more]: readonly string[],
  values: OptionValues,
  json: boolean,
  parts: FeedsParts,
): Promise<{ readonly text: string } | { readonly json: unknown } | null> {
  const { desk, keeping, asker } = parts
  if (verb === undefined) return { json: await desk.coverage.feedHealth() }
  if (more !== undefined) return null
  if (verb === 'export') return exportTo(on, parts)
  if (on === undefined) return null
  switch (verb) {
    case 'check':
      if (json) return { json: await keeping.check(on) }
      break
    case 'add':
      if (json) return { json: await keeping.add({ ...values, url: on }, asker) }
      break
    case 'remove':
      if (json) return { json: await keeping.remove(on, asker) }
      break
    case 'import':
      return importFrom(on, json, parts)
    default:
      return null
  }
  const document = await keepSources({ ...values, [verb]: on }, desk, asker)
  return document && { text: renderText(document, parts) }
}

async function importFrom(file: string, json: boolean, parts: FeedsParts) {
  const text = await readList(file)
  const { outlines, cut } = parts.readList(text)
  if (outlines.length === 0) throw new UserError(`${file} names no feed: it is no OPML list, or an empty one.`)
  const { added, refused } = await importFeeds(outlines, parts.keeping, parts.checkFeed, parts.asker)
  if (json) return { json: { added, refused, cut } }
  const lines = [
    ...added.map(({ id, outlet, url }) => `added ${id}: ${outlet}, ${url}`),
    ...refused.map((line) => `not added ${line}`),
    ...(cut ? ['The list goes on, and was not read to its end.'] : []),
    `${count(added.length, 'feed')} added, ${refused.length} not.`,
  ]
  return { text: `${lines.join('\n')}\n` }
}

async function readList(file: string): Promise<string> {
  try {
    if ((await stat(file)).size > LARGEST_LIST) throw new UserError(`${file} is too large to be a list of feeds.`)
    return await readFile(file, 'utf8')
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown
    throw new UserError(`${file} cannot be read: name an OPML file.`, { cause: thrown })
  }
}

async function exportTo(file: string | undefined, { desk, keeping, writeList }: FeedsParts): Promise<{ text: string }> {
  const feeds = await keeping.all()
  const list = writeList(feeds, { title: 'Communiqué', at: iso(desk.now()) })
  if (file === undefined) return { text: list }
  try {
    await writeFile(file, list)
  } catch (thrown) {
    throw new UserError(`${file} cannot be written: name a file in a folder that can.`, { cause: thrown })
  }
  return { text: `Wrote ${count(feeds.length, 'feed')} to ${file}.\n` }
}
