import type { DeliveryWords } from '../en/delivery.ts'

export const delivery: DeliveryWords = {
  refused: {
    from: 'ダイジェスト（',
    to: ' ～ ',
    why: '）は、チャットサービスに拒否されたため表示できませんでした。次のコマンドでご覧いただけます：',
    end: '',
  },
  part: ({ part, parts }) => `${parts}件中${part}件目`,
  nothingToShow: '表示する内容がありません。',
  picture: '画像：',
  alert: (topic) => `${topic}：速報`,
  nextDigest: '次回のダイジェスト：',
  correction: (topic) => `${topic}：訂正`,
  correctionOf: '対象のダイジェスト：',
  correctionOfAlert: '対象の速報：',
  edited: ({ outlet }) => `${outlet}が記事を修正しました。`,
  said: '修正前',
  saysNow: '修正後',
  noLongerRests: 'お伝えした報道のうち、ほかにこの内容を伝えるものはありません。',
  othersStand: (publishers) => `ほかの情報源${publishers}件は、引き続きこの内容を伝えています。`,
  accepted: ({ who, day }) => `${who}が既知の事実に登録しました（${day}）。`,
  rejected: ({ who, day }) => `${who}が却下しました（${day}）。既知の事実は変わりません。`,
  takenBack: ({ who, day }) => `${who}が判断を取り消しました（${day}）。`,
  dismissed: ({ who, day }) => `${who}が誤りとしました（${day}）。`,
  someone: { slack: 'Slackの利用者', discord: 'Discordの利用者' },
}
