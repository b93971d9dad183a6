import type { FeedHealth } from '../articles/feed-health.ts'
import type { Block, Text } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import { feedsLine } from '../digest/feeds-line.ts'
import { inEach, type Words, wordsFor } from '../words/words.ts'
import { zoneOf } from './choose-topic.ts'
import { defineCommand, langFor } from './command.ts'
import { keepingOptions, keepSources } from './keep-sources.ts'

const ORDER: readonly FeedHealth['state'][] = ['failing', 'stopped', 'quiet', 'ok']

export const sources = defineCommand({
  name: 'sources',
  summary: inEach(({ commands }) => commands.sources.summary),
  options: keepingOptions,
  visibleTo: 'asker',
  needs: 'nothing',
  examples: ['sources', 'sources check:https://news.example/rss'],
  async answer(values, desk, asker) {
    const kept = await keepSources(values, desk, asker)
    if (kept !== null) return kept
    const lang = langFor(asker, desk)
    const feeds = await desk.coverage.feedHealth(lang)
    const words = wordsFor(lang)
    const blocks: Block[] = [{ type: 'paragraph', text: plain(feedsLine(feeds, lang)) }]
    for (const state of ORDER) {
      const these = feeds.filter((feed) => feed.state === state)
      if (these.length === 0) continue
      blocks.push({
        type: 'heading',
        text: words.feeds.stateOf({ state: words.feeds.states[state], feeds: these.length }),
      })
      blocks.push({ type: 'list', items: these.map((feed) => line(feed, words.feeds)) })
    }
    return {
      title: words.answers.sources.title,
      lang,
      zone: zoneOf(asker, desk.topics[0]),
      blocks,
    }
  },
  async json(_, desk) {
    const feeds = await desk.coverage.feedHealth()
    return feeds.map(({ id, url, outlet, state, lastSuccess, lastItem, nextTry, why }) => ({
      id,
      url,
      outlet,
      state,
      lastSuccess,
      lastItem,
      nextTry,
      why,
    }))
  },
})

function line(feed: FeedHealth, said: Words['feeds']): Text {
  return [
    { link: feed.outlet, url: feed.url },
    { text: ` (${feed.id}${feed.official === null ? '' : `, ${said.ownAccountOf(feed.official)}`}): ${feed.why}` },
  ]
}
