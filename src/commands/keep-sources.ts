import type { Block, Document, Text } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import { UserError } from '../errors.ts'
import { LANGS } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'
import type { Asker, OptionSpec, OptionValues } from './command.ts'
import type { Desk } from './desk.ts'
import type { FeedCheck, FeedWanted } from './feed-keeping.ts'

const DEEDS = ['check', 'add', 'remove'] as const

/** What `sources` takes of those who may keep the feeds. */
export const keepingOptions: readonly OptionSpec[] = [
  {
    name: 'check',
    description: 'An address: what would be read from it',
    type: 'text',
    example: 'https://news.example/rss',
  },
  { name: 'add', description: 'An address to be read from now on', type: 'text', example: 'https://news.example/rss' },
  { name: 'remove', description: 'The id of an added feed', type: 'text', example: 'news-example' },
  { name: 'outlet', description: 'With add: the name that digests show', type: 'text' },
  { name: 'language', description: 'With add: the language of the feed', type: 'choice', choices: [...LANGS] },
  { name: 'official', description: 'With add: the party whose own account it is, like JP', type: 'text' },
]

/** Looks at, adds or removes the feed that the options name; null where they name none. */
export async function keepSources(values: OptionValues, desk: Desk, asker: Asker): Promise<Document | null> {
  const deeds = DEEDS.filter((deed) => values[deed] !== undefined)
  const [deed] = deeds
  if (deed === undefined) return null
  const words = wordsFor('en').keeping
  if (!asker.operator) throw new UserError(words.forOperators)
  if (deeds.length > 1) throw new UserError(words.oneAtATime)
  const on = values[deed] ?? ''
  const answer = (title: string, blocks: readonly Block[]): Document => ({
    title,
    lang: 'en',
    zone: asker.zone ?? 'UTC',
    blocks,
  })
  switch (deed) {
    case 'check':
      return answer(words.checked, checkBlocks(await desk.feeds.check(on), desk))
    case 'add': {
      const added = await desk.feeds.add(wantedOf(on, values), asker)
      return answer(words.added, [
        { type: 'paragraph', text: plain(words.addedAs(added)) },
        ...checkBlocks(added, desk),
      ])
    }
    case 'remove':
      return answer(words.removed, [
        { type: 'paragraph', text: plain(words.removedLine(await desk.feeds.remove(on, asker))) },
      ])
  }
}

function wantedOf(url: string, { outlet, language, official }: OptionValues): FeedWanted {
  const lang = LANGS.find((one) => one === language)
  return {
    url,
    ...(outlet !== undefined && { outlet }),
    ...(lang !== undefined && { language: lang }),
    ...(official !== undefined && { official }),
  }
}

/** What would be read, for people. */
export function checkBlocks(check: FeedCheck, desk: Pick<Desk, 'topics'>): Block[] {
  const words = wordsFor('en').keeping
  const { url, title, language, entries, relevant, newest, notes, others } = check
  const name = (topic: string) => desk.topics.find(({ id }) => id === topic)?.title.en ?? topic
  const about = relevant.map((one) => words.relevant({ topic: name(one.topic), n: one.entries }))
  const facts = [words.entries(entries), ...about, words.language(language)]
  const items = newest.map(
    ({ title, url, published }): Text => [
      published === null ? { text: words.noDate } : { time: published },
      { text: ' ' },
      { link: title, url },
    ],
  )
  const notices = [
    ...(notes.length > 0 ? [words.repaired(notes.join(', '))] : []),
    ...others.slice(0, 5).map((other) => words.alsoNamed(other)),
  ]
  return [
    { type: 'paragraph', text: [{ link: title || words.untitled, url }, { text: `: ${facts.join(', ')}` }] },
    ...(items.length > 0 ? [{ type: 'list' as const, items }] : []),
    ...notices.map((text): Block => ({ type: 'note', text: plain(text) })),
  ]
}
