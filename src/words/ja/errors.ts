import type { ErrorsWords } from '../en/errors.ts'

const HELP = '08:00、平日 08:00、月曜 08:00、または 0 8 * * 1-5 のような cron 形式で入力してください'

export const errors: ErrorsWords = {
  notDone: '実行できませんでした',
  noCommand: ({ name, guess, names }) =>
    `「${name}」というコマンドはありません。${guess === null ? '' : `\`${guess}\` ではありませんか？`}使えるコマンド：${names.join('、')}。`,
  forOperators: (command) =>
    `\`${command}\` は管理者用です。ワークスペースの管理者、サーバー管理権限を持つ方、または \`admins\` に登録された方だけが使えます。`,
  tryAgain: 'うまくいきませんでした。1分ほどおいて、もう一度お試しください。',
  wentWrong: '内部で問題が起き、記録しました。もう一度お試しください。続くようでしたら管理者にお知らせください。',
  stillBusy: '先ほどのご質問に対応中です。少し待ってから、もう一度お試しください。',
  buttonTooOld: 'このボタンは古くなりました。コマンドを入力してください。',
  tooLong: ({ characters, most }) => `長すぎます（${characters}文字。上限は${most}文字）。`,
  optionTooLong: ({ option, characters, most }) =>
    `\`${option}\` が長すぎます（${characters}文字。上限は${most}文字）。`,
  takes: (options) => (options.length === 0 ? 'オプションはありません' : `使えるのは ${options.join('、')}`),
  takesNo: ({ command, text, takes }) => `\`${command}\` に「${text}」は指定できません（${takes}）。`,
  noOption: ({ command, option, takes }) => `\`${command}\` に「${option}」というオプションはありません（${takes}）。`,
  needs: ({ command, what, example }) =>
    `\`${command}\` には次の入力が必要です：${what}${example === null ? '' : `（例：\`${example}\`）`}。`,
  oneOf: ({ option, choices }) => `\`${option}\` は次のいずれかです：${choices.join('、')}。`,
  noTopic: ({ id, topics }) => `「${id}」というテーマはありません。選べるテーマ：${topics.join('、')}。`,
  noIssue: ({ id, issues }) => `「${id}」という論点はありません。選べる論点：${issues.join('、')}。`,
  noMeeting: (id) => `「${id}」という会合はありません。会合のIDは \`timeline\` で確認できます。`,
  noAccountYet: '会合に関する公式発表は、まだ確認できていません。',
  noStory: (id) => `「${id}」という話題はありません。話題のIDは \`latest\` で確認できます。`,
  noAddress: 'URLとして読み取れません。https:// から始まる全体を入力してください。',
  noTime: (written) =>
    `「${written}」は日時として読み取れません。24h、7d、2023-11-26、2023-11-26T08:00Z のように入力してください。`,
  timeOutOfRange: (written) => `「${written}」は範囲外です。1990年より前、または1年より先の日時は扱えません。`,
  sinceAfterUntil: '`since` は `until` より前にしてください。',
  noClockTime: (time) => `${time} という時刻はありません。${HELP}。`,
  noSchedule: (written) => `「${written}」は配信時刻として読み取れません。${HELP}。`,
  neverComes: (written) => `「${written}」に当たる時刻は来ません。${HELP}。`,
  noDay: (word) => `「${word}」は曜日として読み取れません。${HELP}。`,
  noQuietHours: (written) => `「${written}」は時間帯として読み取れません。22:00-06:30 のように入力してください。`,
  noZone: (written) =>
    `「${written}」というタイムゾーンはありません。Asia/Tokyo、Asia/Seoul、Europe/London のような IANA 名で入力してください。`,
  subscribeInChannel: 'ダイジェストを受け取るチャンネルで実行してください。',
  unsubscribeInChannel: 'ダイジェストを受け取っているチャンネルで実行してください。',
  noLanguage: ({ written, languages }) =>
    `「${written}」はダイジェストの言語に指定できません。${languages.join('、')} から選んでください。`,
  noFilter: (written) =>
    `「${written}」では絞り込めません。changes、contradictions、issue:ID、all のいずれかを入力してください。`,
  noBreaking: (written) =>
    `「${written}」は速報の設定として読み取れません。yes、no、または1日の上限回数（1～20）を入力してください。`,
  tooManyHere: (subscriptions) =>
    `このチャンネルには配信設定がすでに${subscriptions}件あります。先に \`unsubscribe\` で1件終了してください。`,
  noneHere: 'このチャンネルに配信設定はありません。',
  severalHere: ({ first, ids }) =>
    `このチャンネルには配信設定が複数あります。\`unsubscribe ${first}\` のように指定してください。登録済み：${ids.join('、')}。`,
  noSuchHere: ({ id, ids }) => `このチャンネルに「${id}」という配信設定はありません。登録済み：${ids.join('、')}。`,
  endsInFile: 'この配信は設定ファイル `communique.yaml` に書かれています。終了するにはファイルを変更してください。',
  partsNotShown: (parts) =>
    `残り${parts}件は、ここには表示できませんでした。私が参加しているチャンネルか、ダイレクトメッセージでお尋ねください。`,
}
