import type { DigestWords } from '../en/digest.ts'

export const digest: DigestWords = {
  title: (topic) => `${topic}：ダイジェスト`,
  changed: '変わったこと',
  differs: '既知の内容と異なる報道',
  isNew: '新しい情報',
  unverified: '関連（未確認）',
  standing: (facts) => `変わらず：既知の事実${facts}件`,
  silent: '言及なし、または発表未確認',
  nothingNew: '新しい動きはありません。',
  nothingSeen: 'この期間に関連する報道は見当たりませんでした。',
  nothingIn: (articles) =>
    `記事${articles}本を確認しましたが、既知の内容を変えるもの、異なるもの、加えるものはありません。`,
  parts: {
    changed: (n) => `更新${n}件`,
    differs: (n) => `既知の内容と相違${n}件`,
    isNew: (n) => `新情報${n}件`,
    unverified: (n) => `関連（未確認）${n}件`,
    stands: (n) => `改めて報じられた既知の事実${n}件`,
  },
  summary: (parts) => parts.join('・'),
  saidBy: (publishers) => `情報源${publishers}件`,
  moreFacts: (n) => `ほか${n}件`,
  showFacts: '既知の事実をすべて表示',
  read: ({ articles, outlets, stories, languages }) =>
    `${outlets}媒体の記事${articles}本${languages.length > 0 ? `（${languages.join('、')}）` : ''}、話題${stories}件。`,
  further: (n) => `ほか${n}件の記述は省略しました。\`latest\` でご覧ください。`,
  missed: (n) =>
    `サービスの停止中、または投稿できない間に、予定のダイジェスト${n}回が配信されませんでした。今回は全期間をまとめています。`,
  gap: '',
  alerted: (n) => `速報でお伝え済み：${n}件。`,
}
