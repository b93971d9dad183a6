import { iso } from '../clock.ts'
import { findingBlock } from '../digest/compose.ts'
import { fewAFact } from '../digest/digest.ts'
import type { DigestFinding } from '../digest/digest-finding.ts'
import type { Block, Document, Text } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import { feedsLine } from '../digest/feeds-line.ts'
import type { Subscription } from '../digest/subscription.ts'
import type { Lang } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'
import { titleOf, zoneOf } from './choose-topic.ts'
import { type Asker, langFor } from './command.ts'
import type { Desk } from './desk.ts'
import { subscriptionLine } from './subscription-line.ts'
import { toldFindings } from './told-findings.ts'
import { withoutWithheld } from './withheld.ts'

/** The product's name, the same in every language. */
const NAME = 'Communiqué'
const WEEK = 7 * 86_400_000
/** What is shown: a page that is looked over, and far below the 100 blocks that Slack takes. */
const SUBSCRIPTIONS = 12
const FINDINGS = 5

/**
 * The desk at a glance, for the page that a chat platform keeps of an app: how the feeds do, which channels of the
 * asker's workspace get digests and when, what was found last, which processes are followed. Operators find buttons to
 * subscribe, review and end.
 */
export async function tellHome(desk: Desk, asker: Asker): Promise<Document> {
  await desk.catchUp()
  const lang = langFor(asker, desk)
  const said = wordsFor(lang).chat.home
  const [feeds, subscriptions, findings] = await Promise.all([
    desk.coverage.feedHealth(),
    desk.subscriptions.list({ platform: asker.platform }),
    lastFindings(desk, lang),
  ])
  const here = subscriptions.filter(({ workspace }) => workspace === null || workspace === asker.workspace)
  return {
    title: NAME,
    lang,
    zone: zoneOf(asker, desk.topics[0]),
    blocks: [
      buttons(asker, lang),
      { type: 'heading', text: said.feeds },
      { type: 'paragraph', text: plain(feedsLine(feeds, lang)) },
      { type: 'heading', text: said.digests },
      ...(here.length === 0 ? [{ type: 'paragraph' as const, text: plain(said.none) }] : []),
      ...here.slice(0, SUBSCRIPTIONS).flatMap((one) => subscriptionBlocks(one, desk, asker, lang)),
      ...moreBlocks(here.length - SUBSCRIPTIONS, lang),
      { type: 'heading', text: said.findings },
      ...(findings.length === 0 ? [{ type: 'paragraph' as const, text: plain(said.noFindings) }] : []),
      ...findings.map((finding) => findingBlock(finding, lang)),
      { type: 'heading', text: said.topics },
      {
        type: 'list',
        items: desk.topics.map(
          (one): Text => [
            { strong: titleOf(one, lang) },
            { text: said.facts(desk.facts(one.id).filter(({ supersededBy }) => supersededBy === undefined).length) },
          ],
        ),
      },
    ],
  }
}

function buttons({ operator }: Asker, lang: Lang): Block {
  const said = wordsFor(lang).chat.home
  return {
    type: 'actions',
    actions: [
      ...(operator
        ? [
            { label: said.subscribe, command: 'subscribe' },
            { label: said.review, command: 'review' },
          ]
        : []),
      { label: said.latest, command: 'latest since:7d' },
      { label: said.sources, command: 'sources' },
      { label: said.help, command: 'help' },
    ],
  }
}

function subscriptionBlocks(one: Subscription, desk: Desk, { operator }: Asker, lang: Lang): Block[] {
  const { end } = wordsFor(lang).chat.home
  const ends = operator && !one.id.startsWith('file:')
  return [
    { type: 'paragraph', text: [{ channel: one.channel }, ...subscriptionLine(one, desk, lang)] },
    ...(ends ? [{ type: 'actions' as const, actions: [{ label: end, command: `unsubscribe ${one.id}` }] }] : []),
  ]
}

function moreBlocks(more: number, lang: Lang): Block[] {
  return more > 0 ? [{ type: 'note', text: plain(wordsFor(lang).chat.home.more(more)) }] : []
}

/** The newest of the week over all topics, few of one fact; what repeats is left out. */
async function lastFindings(desk: Desk, lang: Lang): Promise<readonly DigestFinding[]> {
  const since = iso(desk.now() - WEEK)
  const byTopic = await Promise.all(
    desk.topics.map(async ({ id }) => {
      const found = await withoutWithheld(desk, id, await desk.coverage.findings({ topic: id, since }), null)
      const news = found.filter(({ kind }) => kind !== 'confirms')
      return toldFindings(desk, id, news, { lang, since })
    }),
  )
  const newest = byTopic.flat().toSorted((a, b) => b.finding.last.localeCompare(a.finding.last))
  return fewAFact(newest).slice(0, FINDINGS)
}
