import { type Article, saidAt } from '../articles/article.ts'
import { count, findingBlock } from '../digest/compose.ts'
import { digestFinding } from '../digest/digest-finding.ts'
import type { Block, Text } from '../digest/document.ts'
import { UserError } from '../errors.ts'
import type { StoryMerge } from '../stories/story.ts'
import { wordsFor } from '../words/words.ts'
import { zoneOf } from './choose-topic.ts'
import { defineCommand } from './command.ts'
import type { Desk } from './desk.ts'
import { type Growth, growthOf } from './story-growth.ts'
import { withoutWithheld } from './withheld.ts'

/** Findings shown of one story. */
const FINDINGS = 20

const words = wordsFor('en').answers.story

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
    const asked = values.id ?? ''
    const { story, growth, merges, findings, topic } = await tell(asked, desk)
    const { articles } = growth
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
        ...(asked === story.id ? [] : [note({ text: words.leadsTo({ asked, story: story.id }) })]),
        { type: 'heading', text: 'How it grew' },
        ...growthBlocks(growth, merges),
        {
          type: 'list',
          items: articles.map(
            ({ article, placement }): Text => [
              { time: saidAt(article) },
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
    const { story, growth, merges, findings } = await tell(values.id ?? '', desk)
    const { articles, publishers, languages, official } = growth
    return {
      id: story.id,
      headline: story.headline,
      first: story.first,
      last: story.last,
      meeting: story.meeting,
      articles: articles.map(({ article }) => article.url),
      publishers,
      languages,
      official: official?.url ?? null,
      merged: merges.map((merge) => ({ id: merge.story, at: merge.at })),
      findings,
    }
  },
})

/** Who told it first, when a side spoke itself, how many wrote it in which languages, and what was found to be the same. */
function growthBlocks({ articles, publishers, languages, official }: Growth, merges: readonly StoryMerge[]): Block[] {
  const first = articles[0]?.article
  const names = new Intl.DisplayNames('en', { type: 'language' })
  return [
    note({
      text: words.by({ publishers: publishers.length, languages: languages.map((lang) => names.of(lang) ?? lang) }),
    }),
    ...(first === undefined ? [] : [note({ text: words.first }, ...reported(first))]),
    ...(official === null
      ? [note({ text: words.noOfficial })]
      : [note({ text: words.official }, ...reported(official))]),
    ...merges.map(({ story, at }) => note({ text: words.tookIn(story) }, { time: at })),
  ]
}

function reported(article: Article): Text {
  return [{ time: saidAt(article) }, { text: ` ${article.outlet}: ` }, { link: article.title, url: article.url }]
}

function note(...text: Text): Block {
  return { type: 'note', text }
}

async function tell(id: string, desk: Desk) {
  const story = await desk.coverage.storyById(id)
  const topic = desk.topics.find((one) => one.id === story?.topic)
  if (!story || !topic)
    throw new UserError(`There is no story "${id.slice(0, 60)}". \`latest\` shows the stories with their ids.`)
  const found = await desk.coverage.findings({ topic: story.topic, story: story.id })
  // Who asks for a muted story wants to see it.
  const findings = await withoutWithheld(desk, story.topic, found, null)
  const within = await desk.coverage.articles({ topic: story.topic, relevant: true, story: story.id, limit: 500 })
  const merges = await desk.coverage.merges(story.id)
  return { story, growth: growthOf(within), merges, findings, topic }
}
