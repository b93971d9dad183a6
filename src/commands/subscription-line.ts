import type { Text } from '../digest/document.ts'
import { mannersOf } from '../digest/manners.ts'
import { pauseReason } from '../digest/pause-reason.ts'
import type { Subscription } from '../digest/subscription.ts'
import type { Lang } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'
import { labelOfIssue, topicName } from './choose-topic.ts'
import type { Desk } from './desk.ts'

/** What a subscription brings, and when the next digest comes or why none does. */
export function subscriptionLine(one: Subscription, desk: Pick<Desk, 'topics' | 'index'>, lang: Lang): Text {
  const said = wordsFor(lang).subscribing
  const { topic, schedule, zone } = one
  const manners = mannersOf(one, lang, (issue) => labelOfIssue(desk, topic, issue, lang))
  return [
    { text: said.line({ topic: topicName(topic, desk, lang), schedule, zone, manners }) },
    ...(one.paused === null
      ? [{ text: said.next }, { time: one.nextDue }]
      : [{ text: said.paused(pauseReason(one.paused, lang)) }]),
  ]
}
