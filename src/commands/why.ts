import type { Article, ArticleVersion, Placement } from '../articles/article.ts'
import { canonicalUrl } from '../articles/canonical-url.ts'
import { relevanceOf } from '../articles/relevance.ts'
import { reasonIn } from '../articles/relevance-reason.ts'
import type { Block } from '../digest/document.ts'
import { plain, withCode } from '../digest/document.ts'
import { UserError } from '../errors.ts'
import type { Lang } from '../language/lang.ts'
import { inEach, type Words, wordsFor } from '../words/words.ts'
import { zoneOf } from './choose-topic.ts'
import { defineCommand, langFor } from './command.ts'
import type { Desk } from './desk.ts'
import { articleSays } from './why-findings.ts'

export const why = defineCommand({
  name: 'why',
  summary: inEach(({ commands }) => commands.why.summary),
  options: [
    {
      name: 'link',
      description: inEach(({ commands }) => commands.why.link),
      type: 'text',
      main: true,
      required: true,
    },
  ],
  visibleTo: 'asker',
  needs: 'nothing',
  examples: ['why https://example.org/news/1'],
  async answer(values, desk, asker) {
    // Slack wraps an address that it recognises: <https://…|shown>.
    const typed = (values.link ?? '').replace(/^<([^|>]+)(?:\|[^>]*)?>$/, '$1')
    const url = canonicalUrl(typed)
    if (url === null) throw new UserError(inEach(({ errors }) => errors.noAddress))
    const lang = langFor(asker, desk)
    const words = wordsFor(lang)
    const said = words.answers.why
    const zone = zoneOf(asker, desk.topics[0])
    const found = await desk.coverage.articleByUrl(url)
    if (!found) {
      return {
        title: said.notSeenTitle,
        lang,
        zone,
        blocks: [
          {
            type: 'paragraph',
            text: withCode(said.notSeen),
          },
        ],
      }
    }
    const { article, placements } = found
    const told = await desk.coverage.shownIn(article.id)
    // Channels of another platform are no business of who asks here.
    const shown = told.filter(({ platform }) => asker.platform === 'terminal' || platform === asker.platform)
    const merged = new Map<string, readonly string[]>()
    for (const { story } of placements)
      if (story !== null)
        merged.set(
          story,
          (await desk.coverage.merges(story)).map((merge) => merge.story),
        )
    const blocks: Block[] = [
      {
        type: 'note',
        text: [
          { link: article.title, url: article.url },
          { text: said.firstSeen(article.outlet) },
          { time: article.seen },
        ],
      },
      ...(article.reading === undefined
        ? []
        : [{ type: 'paragraph' as const, text: plain(said.readings[article.reading]) }]),
      {
        type: 'list',
        items: placements.map((placement) => [
          { strong: placement.relevant ? said.kept(placement.topic) : said.setAside(placement.topic) },
          { text: said.reason(sentence(reasonFor(article, placement, lang, desk))) },
          ...(placement.copyOf === null ? [] : [{ text: said.copy }]),
          ...(placement.story === null ? [] : [{ text: said.ofStory(placement.story) }]),
          ...(merged.get(placement.story ?? '') ?? []).map((asked) => ({
            text: ` ${words.answers.story.leadsTo({ asked, story: placement.story ?? '' })}`,
          })),
        ]),
      },
    ]
    blocks.push(...editedBlocks(await desk.coverage.versions(article.id), article.title, words, zone))
    for (const { platform, channel, at } of shown)
      blocks.push({
        type: 'paragraph',
        text: plain(said.inDigest({ place: `${platform} ${channel}`, time: words.times.time(at, zone) })),
      })
    const topics = placements.filter(({ relevant }) => relevant).map((placement) => placement.topic)
    const findings = (
      await Promise.all(topics.map((id) => desk.coverage.findings({ topic: id, article: article.id })))
    ).flat()
    if (shown.length === 0) {
      const reason = !placements.some((placement) => placement.relevant)
        ? said.wasSetAside
        : findings.length === 0
          ? said.saysNothing
          : said.notYet
      blocks.push({ type: 'paragraph', text: plain(reason) })
    }
    blocks.push(...articleSays(article.id, findings, { lang, index: desk.index }))
    return { title: said.title, lang, zone, blocks }
  },
})

/** What its outlet made of it since: the statements that were taken back stand in digests' corrections. */
function editedBlocks(versions: readonly ArticleVersion[], title: string, words: Words, zone: string): Block[] {
  const last = versions.toSorted((a, b) => a.version - b.version).at(-1)
  if (last === undefined) return []
  const said = words.answers.why
  const edited = said.edited({ times: versions.length, time: words.times.time(last.until, zone) })
  const before = last.title === title ? '' : ` ${said.titleBefore(last.title)}`
  return [{ type: 'note', text: plain(`${edited}${before}`) }]
}

/**
 * Why it was kept or set aside. It is kept in English; in other languages it is told by judging anew, unless that comes
 * out differently by now (the topic file was edited): then what was written down at the time holds.
 */
function reasonFor(
  article: Article,
  { topic, relevant, why }: Placement,
  lang: Lang,
  desk: Pick<Desk, 'index'>,
): string {
  if (lang === 'en') return why
  const index = desk.index(topic)
  const now = relevanceOf(index, article)
  return now.relevant === relevant ? reasonIn(index, now.reason, lang) : why
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${/[.。]$/.test(text) ? '' : '.'}`
}
