import type { Cues } from '../cues.ts'
import type { DateTable } from '../date-table.ts'
import type { Lang } from '../lang.ts'
import type { NumberTable } from '../number-table.ts'
import { enCues } from './en.ts'
import { enConcepts } from './en-concepts.ts'
import { enDates } from './en-dates.ts'
import { enNumbers } from './en-numbers.ts'
import { jaCues } from './ja.ts'
import { jaConcepts } from './ja-concepts.ts'
import { jaDates } from './ja-dates.ts'
import { jaNumbers } from './ja-numbers.ts'
import { koCues } from './ko.ts'
import { koConcepts } from './ko-concepts.ts'
import { koDates } from './ko-dates.ts'
import { koNumbers } from './ko-numbers.ts'
import { zhCues } from './zh.ts'
import { zhConcepts } from './zh-concepts.ts'
import { zhDates } from './zh-dates.ts'
import { zhNumbers } from './zh-numbers.ts'

/** All that the product knows about one language. A further language is one such set of tables and a name in lang.ts. */
export interface Lexicon {
  /** Words for each general notion, by its id, a comma between them. */
  readonly concepts: Readonly<Record<string, string>>
  readonly cues: Cues
  readonly dates: DateTable
  readonly numbers: NumberTable
}

export const LEXICONS: Readonly<Record<Lang, Lexicon>> = {
  en: { concepts: enConcepts, cues: enCues, dates: enDates, numbers: enNumbers },
  ja: { concepts: jaConcepts, cues: jaCues, dates: jaDates, numbers: jaNumbers },
  ko: { concepts: koConcepts, cues: koCues, dates: koDates, numbers: koNumbers },
  zh: { concepts: zhConcepts, cues: zhCues, dates: zhDates, numbers: zhNumbers },
}
