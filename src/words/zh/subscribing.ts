import type { SubscribingWords } from '../en/subscribing.ts'

export const subscribing: SubscribingWords = {
  subscribed: '已订阅',
  again: '已恢复订阅',
  already: '此前已订阅',
  changed: '订阅设置已更改',
  nextComes: ({ topic, schedule, zone }) => `${topic}：${schedule}（${zone}）。下一期简报：`,
  nextEnd: '',
  endsWith: (id) => `取消请输入 \`unsubscribe ${id}\`。`,
  unsubscribed: '已取消订阅',
  noMore: ({ topic, schedule, zone }) => `本频道不再发布${topic}的简报（${schedule}，${zone}）。`,
  title: '订阅',
  none: '本频道没有订阅。输入 `subscribe 08:00` 即可订阅。',
  line: ({ topic, schedule, zone, manners }) =>
    ` ${topic}，${schedule}（${zone}）${manners.map((one) => `，${one}`).join('')}。 `,
  next: '下一期简报 ',
  paused: (why) => `已暂停：${why}`,
  only: (what) => `仅限${what.join('、')}`,
  kinds: { updates: '变动', contradicts: '不符', new: '新增', confirms: '未变的事实' },
  issue: (label) => `议题“${label}”`,
  inLanguage: (language) => `语言：${language}`,
  quiet: (hours) => `${hours} 不发布`,
  skipsNothing: '没有新情况时不发布',
  breaking: (alerts) => `快讯每日至多${alerts}条`,
}
