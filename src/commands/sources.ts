import type { FeedHealth } from '../articles/feed-health.ts'
import { count, feedsLine } from '../digest/compose.ts'
import type { Block, Text } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import { zoneOf } from './choose-topic.ts'
import { defineCommand } from './command.ts'
import { keepingOptions, keepSources } from './keep-sources.ts'

const ORDER: readonly FeedHealth['state'][] = ['failing', 'stopped', 'quiet', 'ok']
const TITLE: Readonly<Record<FeedHealth['state'], string>> = {
  failing: 'Failing',
  stopped: 'Stopped',
  quiet: 'Quiet for longer than usual',
  ok: 'Well',
}

export const sources = defineCommand({
  name: 'sources',
  summary: "Each feed's health, and what it means for the digest",
  options: keepingOptions,
  visibleTo: 'asker',
  needs: 'nothing',
  examples: ['sources', 'sources check:https://news.example/rss'],
  async answer(values, desk, asker) {
    const kept = await keepSources(values, desk, asker)
    if (kept !== null) return kept
    const feeds = await desk.coverage.feedHealth()
    const [topic] = desk.topics
    const blocks: Block[] = [{ type: 'paragraph', text: plain(feedsLine(feeds)) }]
    for (const state of ORDER) {
      const these = feeds.filter((feed) => feed.state === state)
      if (these.length === 0) continue
      blocks.push({ type: 'heading', text: `${TITLE[state]}: ${count(these.length, 'feed')}` })
      blocks.push({ type: 'list', items: these.map((feed) => line(feed)) })
    }
    return { title: 'Sources', lang: 'en', zone: topic ? zoneOf(asker, topic) : (asker.zone ?? 'UTC'), blocks }
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

function line(feed: FeedHealth): Text {
  return [
    { link: feed.outlet, url: feed.url },
    { text: ` (${feed.id}${feed.official === null ? '' : `, own account of ${feed.official}`}): ${feed.why}` },
  ]
}
