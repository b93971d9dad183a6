import { remarkIn, repairIn } from '../articles/feed-notes.ts'
import type { Block, Document, Text } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import { UserError } from '../errors.ts'
import { LANGS, type Lang } from '../language/lang.ts'
import { inEach, wordsFor } from '../words/words.ts'
import { topicName } from './choose-topic.ts'
import { type Asker, langFor, type OptionSpec, type OptionValues } from './command.ts'
import type { Desk } from './desk.ts'
import type { FeedCheck, FeedWanted } from './feed-keeping.ts'

const DEEDS = ['check', 'add', 'remove'] as const

/** What `sources` takes of those who may keep the feeds. */
export const keepingOptions: readonly OptionSpec[] = [
  option('check', { example: 'https://news.example/rss' }),
  option('add', { example: 'https://news.example/rss' }),
  option('remove', { example: 'news-example' }),
  option('outlet'),
  option('language', { type: 'choice', choices: [...LANGS] }),
  option('official'),
]

function option(
  name: 'check' | 'add' | 'remove' | 'outlet' | 'language' | 'official',
  more: Partial<OptionSpec> = {},
): OptionSpec {
  return { name, description: inEach(({ commands }) => commands.sources[name]), type: 'text', ...more }
}

/** Looks at, adds or removes the feed that the options name; null where they name none. */
export async function keepSources(values: OptionValues, desk: Desk, asker: Asker): Promise<Document | null> {
  const deeds = DEEDS.filter((deed) => values[deed] !== undefined)
  const [deed] = deeds
  if (deed === undefined) return null
  if (!asker.operator) throw new UserError(inEach(({ keeping }) => keeping.forOperators))
  if (deeds.length > 1) throw new UserError(inEach(({ keeping }) => keeping.oneAtATime))
  const lang = langFor(asker, desk)
  const words = wordsFor(lang).keeping
  const on = values[deed] ?? ''
  const answer = (title: string, blocks: readonly Block[]): Document => ({
    title,
    lang,
    zone: asker.zone ?? 'UTC',
    blocks,
  })
  switch (deed) {
    case 'check':
      return answer(words.checked, checkBlocks(await desk.feeds.check(on), desk, lang))
    case 'add': {
      const added = await desk.feeds.add(wantedOf(on, values), asker)
      return answer(words.added, [
        { type: 'paragraph', text: plain(words.addedAs(added)) },
        ...checkBlocks(added, desk, lang),
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
function checkBlocks(check: FeedCheck, desk: Pick<Desk, 'topics'>, lang: Lang): Block[] {
  const words = wordsFor(lang).keeping
  const { url, title, language, entries, relevant, newest, notes, others } = check
  const about = relevant.map((one) => words.relevant({ topic: topicName(one.topic, desk, lang), n: one.entries }))
  const facts = [words.entries(entries), ...about, words.language(language)]
  const items = newest.map(
    ({ title, url, published }): Text => [
      published === null ? { text: words.noDate } : { time: published },
      { text: ' ' },
      { link: title, url },
    ],
  )
  const { feeds } = wordsFor(lang)
  const told = notes.map((note) => remarkIn(note, feeds) ?? repairIn(note, feeds))
  const notices = [
    ...(told.length > 0 ? [words.repaired(told.join(', '))] : []),
    ...others.slice(0, 5).map((other) => words.alsoNamed(other)),
  ]
  return [
    { type: 'paragraph', text: [{ link: title || words.untitled, url }, { text: `: ${facts.join(', ')}` }] },
    ...(items.length > 0 ? [{ type: 'list' as const, items }] : []),
    ...notices.map((text): Block => ({ type: 'note', text: plain(text) })),
  ]
}
