import type { Finding } from '../baseline/finding.ts'
import { independent } from '../baseline/finding.ts'
import { findingBlock } from '../digest/compose.ts'
import { fewAFact } from '../digest/digest.ts'
import type { Block } from '../digest/document.ts'
import { plain, withCode } from '../digest/document.ts'
import type { Lang } from '../language/lang.ts'
import type { Story } from '../stories/story.ts'
import { inEach, wordsFor } from '../words/words.ts'
import { chooseTopic, titleOf, topicOption, zoneOf } from './choose-topic.ts'
import { defineCommand, langFor } from './command.ts'
import type { Desk } from './desk.ts'
import { parsePeriod } from './period.ts'
import { toldFindings } from './told-findings.ts'
import { type Place, withoutWithheld } from './withheld.ts'

const DAY = 86_400_000
/** Stories shown, and findings under each: what a person reads on a phone. */
const STORIES = 8
const FINDINGS = 3
/** Stories counted, and given to programs. */
const MOST = 100
/** What changes something comes before what repeats it. */
const ORDER = ['updates', 'contradicts', 'new', 'confirms']

export const latest = defineCommand({
  name: 'latest',
  summary: inEach(({ commands }) => commands.latest.summary),
  options: [
    {
      name: 'since',
      description: inEach(({ commands }) => commands.latest.since),
      type: 'instant',
      main: true,
      example: '24h',
    },
    topicOption,
  ],
  visibleTo: 'channel',
  needs: 'nothing',
  shared: 'where the same is muted',
  examples: ['latest', 'latest since:7d'],
  async answer(values, desk, asker) {
    const topic = chooseTopic(values, desk)
    const zone = zoneOf(asker, topic)
    const lang = langFor(asker, desk)
    const said = wordsFor(lang).answers.latest
    const period = parsePeriod(values, desk.now(), zone, DAY)
    const stories = await newest(topic.id, desk, period)
    const shown = await withFindings(topic.id, desk, { ...period, stories: stories.slice(0, STORIES) }, asker)
    const blocks = shown.flatMap((one) => storyBlocks(one, desk, { lang, since: period.since }))
    if (stories.length === 0)
      blocks.push({
        type: 'paragraph',
        text: withCode(said.none),
      })
    if (stories.length > STORIES)
      blocks.push({
        type: 'note',
        text: plain(said.older(stories.length - STORIES)),
      })
    return { title: said.title(titleOf(topic, lang)), lang, zone, blocks }
  },
  async json(values, desk, asker) {
    const topic = chooseTopic(values, desk)
    const period = parsePeriod(values, desk.now(), zoneOf(asker, topic), DAY)
    const stories = await newest(topic.id, desk, period)
    const found = await withFindings(topic.id, desk, { ...period, stories }, asker)
    return found.map(({ story, findings }) => ({
      id: story.id,
      headline: story.headline,
      first: story.first,
      last: story.last,
      findings,
    }))
  },
})

interface Period {
  readonly since: string
  readonly until: string
}

function newest(topic: string, desk: Desk, period: Period): Promise<readonly Story[]> {
  return desk.coverage.stories({ topic, ...period, limit: MOST })
}

/** Stories with their findings of the period; of a muted story there are none. */
async function withFindings(
  topic: string,
  desk: Desk,
  { since, until, stories }: Period & { readonly stories: readonly Story[] },
  place: Place,
) {
  if (stories.length === 0) return []
  const findings = await desk.coverage.findings({ topic, since, until, stories: stories.map(({ id }) => id) })
  const byStory = Map.groupBy(await withoutWithheld(desk, topic, findings, place), (finding) => finding.story)
  return stories.map((story) => ({ story, findings: byWeight(byStory.get(story.id) ?? []) }))
}

function byWeight(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      independent(b.sources) - independent(a.sources) ||
      b.last.localeCompare(a.last),
  )
}

function storyBlocks(
  { story, findings }: { story: Story; findings: readonly Finding[] },
  desk: Desk,
  reader: { lang: Lang; since: string },
): Block[] {
  const said = wordsFor(reader.lang).answers.latest
  const blocks = fewAFact(toldFindings(desk, story.topic, findings, reader))
    .slice(0, FINDINGS)
    .map((one) => findingBlock(one, reader.lang))
  return [
    { type: 'heading', text: story.headline },
    { type: 'note', text: [{ text: said.articlesLast(story.articles.length) }, { time: story.last }] },
    ...blocks,
    { type: 'actions', actions: [{ label: said.whole, command: `story ${story.id}` }] },
  ]
}
