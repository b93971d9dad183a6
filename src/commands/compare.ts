import { iso } from '../clock.ts'
import type { Block, Text } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import { UserError } from '../errors.ts'
import { compareAccounts, type Mention } from '../readouts/compare.ts'
import { accountWindow } from '../readouts/own-accounts.ts'
import type { Meeting } from '../topics/topic.ts'
import { inEach, type Words, wordsFor } from '../words/words.ts'
import { accountsDown } from './accounts-down.ts'
import { chooseTopic, topicOption, zoneOf } from './choose-topic.ts'
import { defineCommand, langFor, type OptionValues } from './command.ts'
import type { Desk } from './desk.ts'

/** A meeting brings some dozens of official articles at most. */
const MOST_ARTICLES = 500

export const compare = defineCommand({
  name: 'compare',
  summary: inEach(({ commands }) => commands.compare.summary),
  options: [
    {
      name: 'meeting',
      description: inEach(({ commands }) => commands.compare.meeting),
      type: 'text',
      main: true,
    },
    { name: 'issue', description: inEach(({ commands }) => commands.compare.issue), type: 'text' },
    topicOption,
  ],
  visibleTo: 'channel',
  needs: 'nothing',
  examples: ['compare', 'compare fm-10', 'compare meeting:fm-10 issue:nk-denuclearisation'],
  async answer(values, desk, asker) {
    const { topic, meeting, rows } = await gather(values, desk)
    const lang = langFor(asker, desk)
    const said = wordsFor(lang).answers.compare
    const index = desk.index(topic.id)
    const name = index.label(`meeting:${meeting.id}`, lang)
    const label = (party: string) => index.label(`party:${party}`, lang)
    const unseen = topic.parties.filter((party) => rows.every((row) => row.side !== party.id || row.mentions === null))
    const blocks = toldTogether(rows).flatMap(({ issues, sides }): Block[] => [
      { type: 'heading', text: issues.map((issue) => index.label(`issue:${issue}`, lang)).join(' · ') },
      { type: 'list', items: sides.map((side) => line(side, label(side.side), said)) },
    ])
    if (blocks.length === 0)
      blocks.push({
        type: 'paragraph',
        text: plain(values.issue ? said.noneOfIssue(name) : said.noneAtAll(name)),
      })
    if (unseen.length > 0) {
      blocks.push({ type: 'note', text: plain(said.unseen(unseen.map(({ id }) => label(id)))) })
    }
    const down = accountsDown(topic, await desk.coverage.feedHealth(), desk.now(), { words: wordsFor(lang), label })
    for (const text of down) blocks.push({ type: 'note', text: plain(text) })
    return { title: said.title(name), lang, zone: zoneOf(asker, topic), blocks }
  },
  async json(values, desk) {
    const { rows } = await gather(values, desk)
    return rows.map(({ source, ...row }) => ({
      ...row,
      source: source && {
        url: source.url,
        outlet: source.outlet,
        published: source.published,
        lang: source.lang,
        title: source.title,
      },
    }))
  },
})

async function gather(values: OptionValues, desk: Desk) {
  const topic = chooseTopic(values, desk)
  const index = desk.index(topic.id)
  const wanted = values.issue
  if (wanted !== undefined && !topic.issues.some(({ id }) => id === wanted)) {
    throw new UserError(
      inEach(({ errors }) => errors.noIssue({ id: wanted.slice(0, 40), issues: topic.issues.map(({ id }) => id) })),
    )
  }
  const meeting =
    values.meeting === undefined ? await latestTold(desk, topic.id) : index.meeting(values.meeting.toLowerCase())
  if (!meeting) throw new UserError(inEach(({ errors }) => errors.noMeeting(values.meeting?.slice(0, 40) ?? '')))
  const rows = compareAccounts(index, meeting, await officialArticles(desk, topic.id, meeting))
  return { topic, meeting, rows: rows.filter((row) => wanted === undefined || row.issue === wanted) }
}

/** The latest meeting of which any side's own account has been seen. */
async function latestTold(desk: Desk, topic: string): Promise<Meeting> {
  const index = desk.index(topic)
  const today = iso(desk.now())
  const past = index.meetings().filter(({ from, status }) => from !== undefined && from <= today && status === 'held')
  for (const meeting of past.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))) {
    const articles = await officialArticles(desk, topic, meeting)
    if (compareAccounts(index, meeting, articles).some((row) => row.mentions !== null)) return meeting
  }
  throw new UserError(inEach(({ errors }) => errors.noAccountYet))
}

async function officialArticles(desk: Desk, topic: string, meeting: Meeting) {
  const window = accountWindow(meeting)
  if (window === null) return []
  const found = await desk.coverage.articles({ topic, relevant: true, ...window, limit: MOST_ARTICLES })
  return found.map(({ article }) => article).filter((article) => article.official !== null)
}

interface Told {
  readonly issues: readonly string[]
  readonly sides: readonly Mention[]
}

/** Issues that any side speaks of, those told in the very same sentences together: an account lists six fields in one. */
function toldTogether(rows: readonly Mention[]): Told[] {
  const spoken = [...Map.groupBy(rows, (row) => row.issue)].filter(([, sides]) => sides.some((side) => side.mentions))
  const sentences = (sides: readonly Mention[]) =>
    JSON.stringify(sides.map(({ side, mentions, quote, source }) => [side, mentions, quote, source?.url]))
  return [...Map.groupBy(spoken, ([, sides]) => sentences(sides)).values()].map((same) => {
    const sides = same[0]?.[1] ?? []
    // The words for one issue mark its place in a long sentence; for several the sentence stands whole.
    return { issues: same.map(([issue]) => issue), sides: same.length > 1 ? sides.map(whole) : sides }
  })
}

function whole(row: Mention): Mention {
  return { ...row, wording: row.quote }
}

function line(row: Mention, side: string, said: Words['answers']['compare']): Text {
  if (row.mentions === null) return [{ strong: side }, { text: said.notSeen }]
  if (!row.mentions || !row.source) return [{ strong: side }, { text: said.silent }]
  return [
    { strong: side },
    { text: said.says(around(row.quote ?? '', row.wording ?? '')) },
    { link: row.source.outlet, url: row.source.url },
  ]
}

/** Characters shown on each side of the words for an issue: a sentence that lists ten issues would stand there ten times. */
const BESIDE = 60

/** The part of a quote around a side's own words for the issue. */
function around(quote: string, wording: string): string {
  const at = quote.indexOf(wording)
  if (at < 0 || quote.length <= 2 * BESIDE + wording.length) return quote
  const from = Math.max(0, at - BESIDE)
  const to = at + wording.length + BESIDE
  return `${from > 0 ? '…' : ''}${quote.slice(from, to).trim()}${to < quote.length ? '…' : ''}`
}
