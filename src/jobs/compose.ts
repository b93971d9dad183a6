import type { Finding } from '../baseline/finding.ts'
import { titleOf } from '../commands/choose-topic.ts'
import type { Desk } from '../commands/desk.ts'
import { gatherDigest } from '../commands/gather-digest.ts'
import { withoutWithheld } from '../commands/withheld.ts'
import { composeAlert } from '../digest/alert.ts'
import { composeDigest } from '../digest/compose.ts'
import { correctionKey } from '../digest/corrections.ts'
import { isQuiet } from '../digest/digest.ts'
import { aboutIssues } from '../digest/manners.ts'
import type { Subscription } from '../digest/subscription.ts'
import { wrongKey } from '../digest/wrong-finding.ts'
import type { Lang } from '../language/lang.ts'
import { shownKey } from '../storage/store.ts'
import type { Composer } from './composer.ts'

/** Writes posts out of the desk's coverage and baseline, in each subscription's language. */
export function composerOver(desk: Desk): Composer {
  const settingOf = ({ topic, language, zone }: Subscription) => {
    const lang = language ?? desk.language
    return { title: titleOf(desk.index(topic).topic, lang), lang, zone }
  }
  return {
    async digest({ subscription, since, until, missed, findings, corrections, wrong, alerted }) {
      const { topic, only, issues } = subscription
      const setting = settingOf(subscription)
      await desk.catchUp()
      const digest = await gatherDigest(desk, {
        topic,
        since,
        until,
        lang: setting.lang,
        only,
        issues,
        findings,
        corrections,
        wrong,
        place: subscription,
      })
      const told = await withoutWithheld(desk, topic, alerted, subscription)
      return {
        document: composeDigest(digest, { ...setting, missed, alerted: told.map(sentenceIn(setting.lang)) }),
        // Also those that are only counted: the next digest would tell them as news otherwise.
        findings: [...findings.map(shownKey), ...corrections.map(correctionKey), ...wrong.map(wrongKey)],
        empty: isQuiet(digest),
      }
    },
    async alert({ subscription, findings }) {
      const { topic, issues, coveredUntil, nextDue } = subscription
      await desk.catchUp()
      const index = desk.index(topic)
      const wanted = aboutIssues(await withoutWithheld(desk, topic, findings, subscription), issues, index)
      const left = findings.filter(({ id }) => wanted.some((one) => one.id === id))
      if (left.length === 0) return null
      const setting = { ...settingOf(subscription), since: coveredUntil, nextDigest: nextDue, index }
      return { document: composeAlert(left, desk.held(topic), setting), findings: left.map(shownKey) }
    },
  }
}

/** The sentence of a finding that a reader can read, where there is one. */
function sentenceIn(lang: Lang) {
  return ({ text, sources }: Finding): string => sources.find((source) => source.lang === lang)?.quote ?? text
}
