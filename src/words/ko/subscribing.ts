import type { SubscribingWords } from '../en/subscribing.ts'

export const subscribing: SubscribingWords = {
  subscribed: '구독을 시작했습니다',
  again: '구독을 다시 시작했습니다',
  already: '이미 구독 중입니다',
  changed: '구독 설정을 바꿨습니다',
  nextComes: ({ topic, schedule, zone }) => `${topic}: ${schedule} (${zone}). 다음 다이제스트: `,
  nextEnd: '',
  endsWith: (id) => `종료하려면 \`unsubscribe ${id}\` 명령을 입력하세요.`,
  unsubscribed: '구독을 종료했습니다',
  noMore: ({ topic, schedule, zone }) =>
    `이 채널에는 더 이상 다음 다이제스트를 게시하지 않습니다: ${topic}, ${schedule} (${zone}).`,
  title: '구독 목록',
  none: '이 채널에는 구독이 없습니다. `subscribe 08:00` 명령으로 시작할 수 있습니다.',
  line: ({ topic, schedule, zone, manners }) =>
    ` ${topic}, ${schedule} (${zone})${manners.map((one) => `, ${one}`).join('')}. `,
  next: '다음 다이제스트 ',
  paused: (why) => `일시 중지됨: ${why}`,
  only: (what) => `${what.join('·')}만`,
  kinds: { updates: '변경', contradicts: '엇갈림', new: '새 소식', confirms: '유지되는 사실' },
  issue: (label) => `쟁점 ‘${label}’`,
  inLanguage: (language) => `${language}로 게시`,
  quiet: (hours) => `${hours}에는 게시하지 않음`,
  skipsNothing: '새로운 내용이 없으면 게시하지 않음',
  breaking: (alerts) => `속보 하루 최대 ${alerts}회`,
}
