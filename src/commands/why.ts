import { canonicalUrl } from '../articles/canonical-url.ts'
import type { Block } from '../digest/document.ts'
import { plain, withCode } from '../digest/document.ts'
import { localTime } from '../digest/local-time.ts'
import { UserError } from '../errors.ts'
import { wordsFor } from '../words/words.ts'
import { zoneOf } from './choose-topic.ts'
import { defineCommand } from './command.ts'
import { articleSays } from './why-findings.ts'

export const why = defineCommand({
  name: 'why',
  summary: 'Why an article was, or was not, in a digest',
  options: [{ name: 'link', description: "The article's address", type: 'text', main: true, required: true }],
  visibleTo: 'asker',
  needs: 'nothing',
  examples: ['why https://example.org/news/1'],
  async answer(values, desk, asker) {
    // Slack wraps an address that it recognises: <https://…|shown>.
    const typed = (values.link ?? '').replace(/^<([^|>]+)(?:\|[^>]*)?>$/, '$1')
    const url = canonicalUrl(typed)
    if (url === null) throw new UserError('That is not a web address: write it whole, with https:// in front.')
    const [topic] = desk.topics
    const zone = topic ? zoneOf(asker, topic) : (asker.zone ?? 'UTC')
    const found = await desk.coverage.articleByUrl(url)
    if (!found) {
      return {
        title: 'Not seen',
        lang: 'en',
        zone,
        blocks: [
          {
            type: 'paragraph',
            text: withCode(
              'No feed has brought this article. `sources` shows the feeds that are read and how they do.',
            ),
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
          { text: ` ${article.outlet}, first seen ` },
          { time: article.seen },
        ],
      },
      ...(article.reading === undefined
        ? []
        : [{ type: 'paragraph' as const, text: plain(wordsFor('en').answers.why.readings[article.reading]) }]),
      {
        type: 'list',
        items: placements.map((placement) => [
          { strong: `${placement.topic}: ${placement.relevant ? 'kept' : 'set aside'}` },
          { text: `. ${sentence(placement.why)}` },
          ...(placement.copyOf === null
            ? []
            : [{ text: ' It is a copy of a report already known, so it counts once with it.' }]),
          ...(placement.story === null ? [] : [{ text: ` Story ${placement.story}.` }]),
          ...(merged.get(placement.story ?? '') ?? []).map((asked) => ({
            text: ` ${wordsFor('en').answers.story.leadsTo({ asked, story: placement.story ?? '' })}`,
          })),
        ]),
      },
    ]
    for (const { platform, channel, at } of shown)
      blocks.push({
        type: 'paragraph',
        text: plain(
          `In the digest of ${platform} ${channel}, ${localTime(at, zone)}: shown, or counted among the further statements.`,
        ),
      })
    const topics = placements.filter(({ relevant }) => relevant).map((placement) => placement.topic)
    const findings = (
      await Promise.all(topics.map((id) => desk.coverage.findings({ topic: id, article: article.id })))
    ).flat()
    if (shown.length === 0) {
      const reason = !placements.some((placement) => placement.relevant)
        ? 'It was in no digest because it was set aside.'
        : findings.length === 0
          ? 'It was in no digest: none of its sentences says anything to be compared.'
          : 'It was in no digest so far: what it says was not new to the channel, was older than the digests, or waits for the next one.'
      blocks.push({ type: 'paragraph', text: plain(reason) })
    }
    blocks.push(...articleSays(article.id, findings))
    return { title: 'Why', lang: 'en', zone, blocks }
  },
})

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${/[.。]$/.test(text) ? '' : '.'}`
}
