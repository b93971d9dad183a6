import type { DateTable } from '../date-table.ts'
import type { Lang } from '../lang.ts'
import type { NumberTable } from '../number-table.ts'
import { enDates } from './en-dates.ts'
import { enNumbers } from './en-numbers.ts'
import { jaDates } from './ja-dates.ts'
import { jaNumbers } from './ja-numbers.ts'
import { koDates } from './ko-dates.ts'
import { koNumbers } from './ko-numbers.ts'
import { zhDates } from './zh-dates.ts'
import { zhNumbers } from './zh-numbers.ts'

/** All tables of one language. */
export interface Lexicon {
  readonly dates: DateTable
  readonly numbers: NumberTable
}

export const LEXICONS: Readonly<Record<Lang, Lexicon>> = {
  en: { dates: enDates, numbers: enNumbers },
  ja: { dates: jaDates, numbers: jaNumbers },
  ko: { dates: koDates, numbers: koNumbers },
  zh: { dates: zhDates, numbers: zhNumbers },
}
