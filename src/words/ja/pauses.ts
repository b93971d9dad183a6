import type { PausesWords } from '../en/pauses.ts'

export const pauses: PausesWords = {
  gone: 'チャンネルがなくなったか、アプリに公開されていません',
  archived: 'チャンネルがアーカイブされています',
  notIn: 'アプリがチャンネルに参加していません。招待してください',
  mayNotPost: 'このチャンネルへの投稿がアプリに許可されていません',
  wrongKind: 'この種類のチャンネルにはアプリが投稿できません',
  refused: '投稿の内容がチャットサービスに受け付けられません',
  noToken: 'アプリのトークンが使えなくなりました',
  removed: 'アプリが取り除かれました',
  lacks: (names) => `不足している権限：${names}`,
  noTopic: (topic) => `トピック「${topic}」の設定がなくなりました`,
  told: (parts) => parts.join('。'),
}
