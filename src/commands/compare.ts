import type { Block, Text } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import { UserError } from '../errors.ts'
import { compareAccounts, type Mention } from '../readouts/compare.ts'
import { accountWindow } from '../readouts/own-accounts.ts'
import type { Meeting } from '../topics/topic.ts'
import { chooseTopic, topicOption, zoneOf } from './choose-topic.ts'
import { defineCommand, type OptionValues } from './command.ts'
import type { Desk } from './desk.ts'

/** A meeting brings some dozens of official articles at most. */
const MOST_ARTICLES = 500

export const compare = defineCommand({
  name: 'compare',
  summary: "The sides' own accounts of a meeting beside each other: who says what, who is silent",
  options: [
    {
      name: 'meeting',
      description: 'The meeting, as fm-10; the latest one with an account where left out',
      type: 'text',
      main: true,
    },
    { name: 'issue', description: 'One issue alone, as nk-denuclearisation', type: 'text' },
    topicOption,
  ],
  visibleTo: 'channel',
  needs: 'nothing',
  examples: ['compare', 'compare fm-10', 'compare meeting:fm-10 issue:nk-denuclearisation'],
  async answer(values, desk, asker) {
    const { topic, meeting, rows } = await gather(values, desk)
    const index = desk.index(topic.id)
    const name = index.label(`meeting:${meeting.id}`, 'en')
    const unseen = topic.parties.filter((party) => rows.every((row) => row.side !== party.id || row.mentions === null))
    const blocks: Block[] = [...Map.groupBy(rows, (row) => row.issue)]
      .filter(([, sides]) => sides.some((side) => side.mentions))
      .flatMap(([issue, sides]): Block[] => [
        { type: 'heading', text: index.label(`issue:${issue}`, 'en') },
        { type: 'list', items: sides.map((side) => line(side, index.label(`party:${side.side}`, 'en'))) },
      ])
    if (blocks.length === 0)
      blocks.push({
        type: 'paragraph',
        text: plain(
          `No side's own account of the ${name} that has been seen speaks of ${values.issue ? 'it' : 'an issue'}.`,
        ),
      })
    if (unseen.length > 0) {
      const sides = unseen.map((party) => index.label(`party:${party.id}`, 'en')).join(' and ')
      blocks.push({ type: 'note', text: plain(`No own account of ${sides} has been seen: that is no silence.`) })
    }
    return { title: `Accounts of the ${name}`, lang: 'en', zone: zoneOf(asker, topic), blocks }
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
      `There is no issue "${wanted.slice(0, 40)}". There are: ${topic.issues.map(({ id }) => id).join(', ')}.`,
    )
  }
  const meeting =
    values.meeting === undefined ? await latestTold(desk, topic.id) : index.meeting(values.meeting.toLowerCase())
  if (!meeting)
    throw new UserError(
      `There is no meeting "${values.meeting?.slice(0, 40)}". \`timeline\` shows them with their ids.`,
    )
  const rows = compareAccounts(index, meeting, await officialArticles(desk, topic.id, meeting))
  return { topic, meeting, rows: rows.filter((row) => wanted === undefined || row.issue === wanted) }
}

/** The latest meeting of which any side's own account has been seen. */
async function latestTold(desk: Desk, topic: string): Promise<Meeting> {
  const index = desk.index(topic)
  const today = new Date(desk.now()).toISOString()
  const past = index.meetings().filter(({ from, status }) => from !== undefined && from <= today && status === 'held')
  for (const meeting of past.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))) {
    const articles = await officialArticles(desk, topic, meeting)
    if (compareAccounts(index, meeting, articles).some((row) => row.mentions !== null)) return meeting
  }
  throw new UserError("No side's own account of a meeting has been seen yet.")
}

async function officialArticles(desk: Desk, topic: string, meeting: Meeting) {
  const window = accountWindow(meeting)
  if (window === null) return []
  const found = await desk.coverage.articles({ topic, relevant: true, ...window, limit: MOST_ARTICLES })
  return found.map(({ article }) => article).filter((article) => article.official !== null)
}

function line(row: Mention, side: string): Text {
  if (row.mentions === null) return [{ strong: side }, { text: ': own account not seen' }]
  if (!row.mentions || !row.source) return [{ strong: side }, { text: ': silent' }]
  return [{ strong: side }, { text: `: “${row.quote}” ` }, { link: row.source.outlet, url: row.source.url }]
}
