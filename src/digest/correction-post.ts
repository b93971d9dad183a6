import type { Correction } from '../articles/article.ts'
import type { Lang } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'
import type { Block, Document, Reader, Text } from './document.ts'
import { shortened } from './shortened.ts'
import { type WrongFinding, wrongLine } from './wrong-finding.ts'

/** An edited report, and how many publishers still say what it said, independently. */
export interface CorrectedReport extends Correction {
  readonly stillSaid: number
}

export interface CorrectionSetting extends Reader {
  /** The process's name for people. */
  readonly title: string
  /** The post that is corrected, and when it was posted (UTC ISO-8601). */
  readonly of: { readonly kind: 'digest' | 'alert'; readonly at: string }
}

/** Lays out, for the thread of a post, what in it proved edited, gone or wrong. */
export function composeCorrection(
  reports: readonly CorrectedReport[],
  wrong: readonly WrongFinding[],
  { title, lang, zone, of }: CorrectionSetting,
): Document {
  const { delivery: said } = wordsFor(lang)
  const before = of.kind === 'alert' ? said.correctionOfAlert : said.correctionOf
  const blocks: Block[] = [
    { type: 'note', text: [{ text: before }, { time: of.at }] },
    ...reports.flatMap((report) => reportBlocks(report, lang)),
    ...wrong.map((one): Block => ({ type: 'paragraph', text: wrongLine(one, { lang, zone }) })),
  ]
  return { title: said.correction(title), lang, zone, blocks }
}

function reportBlocks({ outlet, url, before, after, stillSaid }: CorrectedReport, lang: Lang): Block[] {
  const { delivery: said, finding } = wordsFor(lang)
  const line = (word: string, text: string): Text => [{ strong: word }, { text: ` ${finding.quoted(shortened(text))}` }]
  return [
    { type: 'paragraph', text: [{ text: `${said.edited({ outlet })} ` }, { link: outlet, url }] },
    {
      type: 'list',
      items: [line(said.said, before), ...(after === null ? [] : [line(said.saysNow, after)])],
    },
    { type: 'note', text: [{ text: stillSaid === 0 ? said.noLongerRests : said.othersStand(stillSaid) }] },
  ]
}
