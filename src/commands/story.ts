import { type Article, type Edited, saidAt } from '../articles/article.ts'
import { findingBlock } from '../digest/compose.ts'
import type { Block, Text } from '../digest/document.ts'
import { UserError } from '../errors.ts'
import type { StoryMerge } from '../stories/story.ts'
import { inEach, type Words, wordsFor } from '../words/words.ts'
import { zoneOf } from './choose-topic.ts'
import { defineCommand, langFor } from './command.ts'
import type { Desk } from './desk.ts'
import { type Growth, growthOf } from './story-growth.ts'
import { toldFindings } from './told-findings.ts'
import { withoutWithheld } from './withheld.ts'

/** Findings shown of one story. */
const FINDINGS = 20

export const story = defineCommand({
  name: 'story',
  summary: inEach(({ commands }) => commands.story.summary),
  options: [
    {
      name: 'id',
      description: inEach(({ commands }) => commands.story.id),
      type: 'text',
      main: true,
      required: true,
    },
  ],
  visibleTo: 'channel',
  needs: 'nothing',
  shared: 'everywhere',
  examples: ['story s-3f2a9c1b'],
  async answer(values, desk, asker) {
    const asked = values.id ?? ''
    const { story, growth, merges, edited, findings, topic } = await tell(asked, desk)
    const { articles } = growth
    const lang = langFor(asker, desk)
    const zone = zoneOf(asker, topic)
    const words = wordsFor(lang)
    const said = words.answers.story
    const index = desk.index(topic.id)
    const meeting = story.meeting === null ? '' : said.about(index.label(`meeting:${story.meeting}`, lang))
    return {
      title: story.headline,
      lang,
      zone,
      blocks: [
        {
          type: 'note',
          text: [
            { text: said.from({ id: story.id, articles: articles.length }) },
            { time: story.first },
            { text: said.to },
            { time: story.last },
            { text: `${said.until}${meeting}` },
          ],
        },
        ...(asked === story.id ? [] : [note({ text: said.leadsTo({ asked, story: story.id }) })]),
        { type: 'heading', text: said.grew },
        ...growthBlocks(growth, merges, words),
        {
          type: 'list',
          items: articles.map(
            ({ article, placement }): Text => [
              { time: saidAt(article) },
              { text: ` ${article.outlet}${placement.copyOf === null ? '' : said.copy}: ` },
              { link: article.title, url: article.url },
              ...editedText(edited.get(article.id), zone, words),
            ],
          ),
        },
        { type: 'heading', text: said.findings(findings.length) },
        ...toldFindings(desk, topic.id, findings.slice(0, FINDINGS), { lang, since: story.first }).map((one) =>
          findingBlock(one, lang),
        ),
        ...(findings.length > FINDINGS
          ? [{ type: 'note' as const, text: [{ text: said.more(findings.length - FINDINGS) }] }]
          : []),
      ],
    }
  },
  async json(values, desk) {
    const { story, growth, merges, edited, findings } = await tell(values.id ?? '', desk)
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
      edited: articles.flatMap(({ article: { id, url } }) => {
        const edit = edited.get(id)
        return edit === undefined ? [] : [{ url, times: edit.times, last: edit.last }]
      }),
      merged: merges.map((merge) => ({ id: merge.story, at: merge.at })),
      findings,
    }
  },
})

/** Who told it first, when a side spoke itself, how many wrote it in which languages, and what was found to be the same. */
function growthBlocks(
  { articles, publishers, languages, official }: Growth,
  merges: readonly StoryMerge[],
  { answers, finding }: Words,
): Block[] {
  const said = answers.story
  const first = articles[0]?.article
  return [
    note({
      text: said.by({ publishers: publishers.length, languages: languages.map((lang) => finding.languages[lang]) }),
    }),
    ...(first === undefined ? [] : [note({ text: said.first }, ...reported(first))]),
    ...(official === null ? [note({ text: said.noOfficial })] : [note({ text: said.official }, ...reported(official))]),
    ...merges.map(({ story, at }) => note({ text: said.tookIn(story) }, { time: at })),
  ]
}

function reported(article: Article): Text {
  return [{ time: saidAt(article) }, { text: ` ${article.outlet}: ` }, { link: article.title, url: article.url }]
}

function note(...text: Text): Block {
  return { type: 'note', text }
}

function editedText(edit: Edited | undefined, zone: string, { answers, times }: Words): Text {
  if (edit === undefined) return []
  return [{ text: answers.story.edited({ times: edit.times, time: times.time(edit.last, zone) }) }]
}

async function tell(id: string, desk: Desk) {
  const story = await desk.coverage.storyById(id)
  const topic = desk.topics.find((one) => one.id === story?.topic)
  if (!story || !topic) throw new UserError(inEach(({ errors }) => errors.noStory(id.slice(0, 60))))
  const found = await desk.coverage.findings({ topic: story.topic, story: story.id })
  // Who asks for a muted story wants to see it.
  const findings = await withoutWithheld(desk, story.topic, found, null)
  const within = await desk.coverage.articles({ topic: story.topic, relevant: true, story: story.id, limit: 500 })
  const merges = await desk.coverage.merges(story.id)
  const edited = new Map((await desk.coverage.edited(story.id)).map((edit) => [edit.article, edit]))
  return { story, growth: growthOf(within), merges, edited, findings, topic }
}
