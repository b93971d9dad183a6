import type { PausesWords } from '../en/pauses.ts'

export const pauses: PausesWords = {
  gone: '频道已不存在，或未对应用开放',
  archived: '频道已归档',
  notIn: '应用不在该频道中，请邀请它加入',
  mayNotPost: '应用没有在该频道发言的权限',
  wrongKind: '应用无法在这类频道中发言',
  refused: '聊天服务拒绝了发布的内容',
  noToken: '应用的令牌已失效',
  removed: '应用已被移除',
  lacks: (names) => `缺少权限：${names}`,
  noTopic: (topic) => `话题“${topic}”已不再配置`,
  told: (parts) => parts.join('；'),
}
