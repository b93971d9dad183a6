import type { TimesWords } from '../en/times.ts'
import { clockOf } from '../intl.ts'

const { time, day } = clockOf('ko-KR', 'long')

export const times: TimesWords = {
  time,
  day,
  period: (since, until, zone) => `${time(since, zone)} ~ ${time(until, zone)} (${zone})`,
  list: (names) => names.join('·'),
}
