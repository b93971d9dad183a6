import type { KeepingWords } from '../en/keeping.ts'

export const keeping: KeepingWords = {
  forOperators: 'フィードの確認・追加・削除ができるのは管理者だけです。',
  oneAtATime: '確認・追加・削除は一度に一件ずつ行ってください。',
  checked: '読み取られる内容',
  added: 'フィードを追加しました',
  removed: 'フィードを削除しました',
  addedAs: ({ outlet, id }) =>
    `${outlet}を ${id} として今後読み取ります。掲載済みの記事も取り込みますが、ニュースとして扱うのは今日のものだけです。`,
  removedLine: ({ outlet, id }) => `${outlet}（${id}）の読み取りをやめました。取り込み済みの記事は残ります。`,
  untitled: '題名なし',
  entries: (n) => `記事 ${n}件`,
  language: (language) => `言語: ${language}`,
  relevant: ({ topic, n }) => `${topic}に関するもの ${n}件`,
  noDate: '日付なし',
  repaired: (notes) => `補正して読み取り: ${notes}`,
  alsoNamed: (url) => `このページには次のフィードもあります: ${url}`,
}
