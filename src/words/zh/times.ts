import type { TimesWords } from '../en/times.ts'
import { clockOf, listOf } from '../intl.ts'

const { time, day } = clockOf('zh-CN', 'long')

export const times: TimesWords = {
  time,
  day,
  period: (since, until, zone) => `${time(since, zone)} 至 ${time(until, zone)}（${zone}）`,
  list: listOf('zh-CN'),
}
