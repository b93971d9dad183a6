import type { Finding } from '../baseline/finding.ts'
import { independent } from '../baseline/finding.ts'
import { findingBlock } from '../digest/compose.ts'
import { fewAFact } from '../digest/digest.ts'
import { digestFinding } from '../digest/digest-finding.ts'
import type { Block } from '../digest/document.ts'
import { plain, withCode } from '../digest/document.ts'
import type { Lang } from '../language/lang.ts'
import type { Story } from '../stories/story.ts'
import { inEach, wordsFor } from '../words/words.ts'
import { chooseTopic, titleOf, topicOption, zoneOf } from './choose-topic.ts'
import { defineCommand, langFor, type OptionValues } from './command.ts'
import type { Desk } from './desk.ts'
import { parsePeriod } from './period.ts'
import { type Place, withoutWithheld } from './withheld.ts'

const DAY = 86_400_000
/** Stories shown, and findings under each: what a person reads on a phone. */
const STORIES = 8
const FINDINGS = 3
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
  examples: ['latest', 'latest since:7d'],
  async answer(values, desk, asker) {
    const topic = chooseTopic(values, desk)
    const zone = zoneOf(asker, topic)
    const lang = langFor(asker, desk)
    const said = wordsFor(lang).answers.latest
    const period = parsePeriod(values, desk.now(), zone, DAY)
    const found = await newest(values, desk, period, asker)
    const blocks: Block[] = found
      .slice(0, STORIES)
      .flatMap(({ story, findings }) => storyBlocks({ story, findings }, desk, { lang, since: period.since }))
    if (found.length === 0)
      blocks.push({
        type: 'paragraph',
        text: withCode(said.none),
      })
    if (found.length > STORIES)
      blocks.push({
        type: 'note',
        text: plain(said.older(found.length - STORIES)),
      })
    return { title: said.title(titleOf(topic, lang)), lang, zone, blocks }
  },
  async json(values, desk, asker) {
    const topic = chooseTopic(values, desk)
    const found = await newest(values, desk, parsePeriod(values, desk.now(), zoneOf(asker, topic), DAY), asker)
    return found.map(({ story, findings }) => ({
      id: story.id,
      headline: story.headline,
      first: story.first,
      last: story.last,
      findings,
    }))
  },
})

/** Stories with their findings; a muted story is not among them. */
async function newest(values: OptionValues, desk: Desk, period: { since: string; until: string }, place: Place) {
  const topic = chooseTopic(values, desk)
  const [stories, findings] = await Promise.all([
    desk.coverage.stories({ topic: topic.id, ...period, limit: 100 }),
    desk.coverage.findings({ topic: topic.id, ...period }),
  ])
  const shown = await withoutWithheld(desk, topic.id, findings, place)
  const byStory = Map.groupBy(shown, (finding) => finding.story)
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
  const facts = new Map(desk.held(story.topic).map((fact) => [fact.id, fact]))
  const told = findings.map((finding) => digestFinding(finding, facts, { ...reader, index: desk.index(story.topic) }))
  const blocks = fewAFact(told)
    .slice(0, FINDINGS)
    .map((one) => findingBlock(one, reader.lang))
  return [
    { type: 'heading', text: story.headline },
    { type: 'note', text: [{ text: said.articlesLast(story.articles.length) }, { time: story.last }] },
    ...blocks,
    { type: 'actions', actions: [{ label: said.whole, command: `story ${story.id}` }] },
  ]
}
