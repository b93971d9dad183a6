import type { DeedsWords } from '../en/deeds.ts'

export const deeds: DeedsWords = {
  done: {
    subscribe: '配信を登録',
    unsubscribe: '配信を解除',
    accept: '登録',
    reject: '却下',
    undo: '取り消し',
    wrong: '誤りと判定',
    mute: '非表示に設定',
    unmute: '非表示を解除',
    'add-feed': 'フィードを追加',
    'remove-feed': 'フィードを削除',
  },
  states: { proposed: '提案中', accepted: '登録済み', rejected: '却下済み', undone: '取り消し済み', open: '確認待ち' },
  notDoable: (written) => `「${written}」という操作はありません。`,
  forOperators:
    'この操作ができるのは運用担当者だけです（ワークスペースの管理者、サーバー管理の権限を持つ人、または `admins` に登録された人）。',
  oneDeed: '一度に指定できる操作は1つです：accept、reject、wrong、mute、muteall、unmute のいずれか。',
  noFinding: (id) => `「${id}」という判定結果はありません。判定結果は \`latest\` で確認できます。`,
  nothingCalled: (id) => `「${id}」は見つかりません。提案は \`review\`、判定結果は \`latest\` で確認できます。`,
  nothingToAccept: 'すでに既知の事実にある内容なので、登録するものがありません。',
  nothingDecided: (id) => `${id} についてはまだ何も決定されていないため、取り消すものがありません。`,
  notCalledWrong: (id) => `${id} は誤りとされていないため、取り消すものがありません。`,
  wrongAlready: (id) => `${id} はすでに誤りとされています。`,
  stateAlready: ({ id, state }) => `${id} はすでに「${state}」です。`,
  decidedAlready: ({ id, state, by }) => `${id} はすでに「${state}」です（${by}）。\`undo ${id}\` で取り消せます。`,
  muteInChannel: '話題の非表示は、ダイジェストを受け取っているチャンネルで設定してください。',
  notMuted: (id) => `${id} はここでは非表示になっていません。`,
  mutedAlready: (id) => `${id} はすでに非表示です。`,
}
