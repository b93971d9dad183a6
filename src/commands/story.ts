import { count, findingBlock } from '../digest/compose.ts'
import { digestFinding } from '../digest/digest-finding.ts'
import type { Text } from '../digest/document.ts'
import { UserError } from '../errors.ts'
import { zoneOf } from './choose-topic.ts'
import { defineCommand } from './command.ts'
import type { Desk } from './desk.ts'
import { withoutWithheld } from './withheld.ts'

/** Findings shown of one story. */
const FINDINGS = 20

export const story = defineCommand({
  name: 'story',
  summary: 'One story: its articles, findings, how it grew',
  options: [
    { name: 'id', description: "A story's id, as `latest` shows it", type: 'text', main: true, required: true },
  ],
  visibleTo: 'channel',
  needs: 'nothing',
  examples: ['story s-3f2a9c1b'],
  async answer(values, desk, asker) {
    const { story, articles, findings, topic } = await tell(values.id ?? '', desk)
    const facts = new Map(desk.held(topic.id).map((fact) => [fact.id, fact]))
    const meeting =
      story.meeting === null ? '' : ` · about ${desk.index(topic.id).label(`meeting:${story.meeting}`, 'en')}`
    return {
      title: story.headline,
      lang: 'en',
      zone: zoneOf(asker, topic),
      blocks: [
        {
          type: 'note',
          text: [
            { text: `${story.id} · ${count(articles.length, 'article')} from ` },
            { time: story.first },
            { text: ' to ' },
            { time: story.last },
            { text: meeting },
          ],
        },
        { type: 'heading', text: 'How it grew' },
        {
          type: 'list',
          items: articles.map(
            ({ article, placement }): Text => [
              { time: article.published ?? article.seen },
              { text: ` ${article.outlet}${placement.copyOf === null ? '' : ' (a copy)'}: ` },
              { link: article.title, url: article.url },
            ],
          ),
        },
        { type: 'heading', text: count(findings.length, 'finding') },
        ...findings
          .slice(0, FINDINGS)
          .map((finding) => findingBlock(digestFinding(finding, facts, { lang: 'en', since: story.first }))),
        ...(findings.length > FINDINGS
          ? [{ type: 'note' as const, text: [{ text: `${findings.length - FINDINGS} more findings not shown.` }] }]
          : []),
      ],
    }
  },
  async json(values, desk) {
    const { story, articles, findings } = await tell(values.id ?? '', desk)
    return {
      id: story.id,
      headline: story.headline,
      first: story.first,
      last: story.last,
      articles: articles.map(({ article }) => article.url),
      findings,
    }
  },
})

async function tell(id: string, desk: Desk) {
  const story = await desk.coverage.storyById(id)
  const topic = desk.topics.find((one) => one.id === story?.topic)
  if (!story || !topic)
    throw new UserError(`There is no story "${id.slice(0, 60)}". \`latest\` shows the stories with their ids.`)
  const found = await desk.coverage.findings({ topic: story.topic, story: story.id })
  // Who asks for a muted story wants to see it.
  const findings = await withoutWithheld(desk, story.topic, found, null)
  const within = await desk.coverage.articles({ topic: story.topic, relevant: true, story: story.id, limit: 500 })
  const articles = within.toSorted((a, b) =>
    (a.article.published ?? a.article.seen).localeCompare(b.article.published ?? b.article.seen),
  )
  return { story, articles, findings, topic }
}
