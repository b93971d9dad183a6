import { readClaim } from '../../src/baseline/judge.ts'
import { languageOf, readAlone } from '../../src/baseline/reading.ts'
import { openTopic } from '../train/labelled.ts'

/** The shipped baselines, opened once a test file. */
export const neighbours = openTopic('japan-china-korea')
export const campDavid = openTopic('us-japan-korea')
/** A process of two sides that nothing is learnt from. */
export const euChina = openTopic('eu-china')

/** Reads a sentence that comes alone, in January 2026. */
export function alone(text: string, lang: string, baseline = neighbours) {
  const { index, meetings, persons } = baseline
  return readAlone(index, text, languageOf(text, lang), '2026-01-15', meetings, persons)
}

/** Reads a sentence in an article that says it after a lead. */
export function inArticle(
  text: string,
  lang: string,
  article: { title: string; published: string; lead?: string },
  baseline = neighbours,
) {
  const { title, published, lead } = article
  const whole = lead === undefined ? text : `${lead} ${text}`
  const claim = { text, lang, article: { title, text: whole, published } }
  return readClaim(baseline, claim, languageOf(text, lang), '2026-01-15')
}
