import type { SubscribingWords } from '../en/subscribing.ts'

export const subscribing: SubscribingWords = {
  subscribed: '配信を開始しました',
  again: '配信を再開しました',
  already: 'すでに配信中です',
  changed: '配信設定を変更しました',
  nextComes: ({ topic, schedule, zone }) => `${topic}：${schedule}（${zone}）。次回のダイジェスト：`,
  nextEnd: '',
  endsWith: (id) => `終了するには \`unsubscribe ${id}\` と入力してください。`,
  unsubscribed: '配信を終了しました',
  noMore: ({ topic, schedule, zone }) =>
    `このチャンネルへの${topic}のダイジェスト（${schedule}、${zone}）は、今後配信しません。`,
  title: '配信設定',
  none: 'このチャンネルに配信設定はありません。`subscribe 08:00` で開始できます。',
  line: ({ topic, schedule, zone, manners }) =>
    ` ${topic}、${schedule}（${zone}）${manners.map((one) => `、${one}`).join('')}。 `,
  next: '次回 ',
  paused: (why) => `一時停止中：${why}`,
  only: (what) => `${what.join('・')}のみ`,
  kinds: { updates: '更新', contradicts: '相違', new: '新情報', confirms: '変わらない事実' },
  issue: (label) => `論点「${label}」`,
  inLanguage: (language) => `${language}で配信`,
  quiet: (hours) => `${hours} は投稿なし`,
  skipsNothing: '新しい動きがなければ投稿なし',
  breaking: (alerts) => `速報は1日${alerts}回まで`,
}
