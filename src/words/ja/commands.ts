import type { CommandsWords } from '../en/commands.ts'

export const commands: CommandsWords = {
  topic: '対象のテーマ（複数ある場合）',
  help: { summary: '使えるコマンドと入力例' },
  latest: { summary: '最新の話題と判定結果（新しい順）', since: 'さかのぼる期間：24h、7d、または日付' },
  digest: {
    summary: '指定した期間のダイジェスト（自分だけに表示）',
    since: '開始：24h、7d、または日付',
    until: '終了：日付または時刻',
  },
  ask: { summary: '出典つきで回答。根拠がなければその旨を回答', question: 'このテーマに関する質問' },
  check: {
    summary: '主張を既知の事実と照合：判定、該当する事実、双方の根拠',
    claim: '照合する文',
  },
  facts: {
    summary: '既知の事実の一覧（現在または指定日の時点）',
    about: '何に関する事実か：名前、語句、または事実のID',
    asof: '日付：その時点での事実を表示',
  },
  timeline: {
    summary: '日付のある出来事：開催、発表、延期、中止',
    about: '会合の種類、場所、または名前',
    since: '開始日',
    until: '終了日',
  },
  compare: {
    summary: '会合についての各国の公式発表を比較：誰が何を述べ、何に触れていないか',
    meeting: '会合（例：fm-10）。省略すると、発表のある直近の会合',
    issue: '1つの論点に絞る（例：nk-denuclearisation）',
  },
  story: { summary: '1つの話題：記事、判定結果、広がりの経過', id: '話題のID（`latest` に表示されます）' },
  why: { summary: '記事がダイジェストに載った、または載らなかった理由', link: '記事のURL' },
  sources: { summary: '各フィードの状態と、ダイジェストへの影響' },
  subscribe: {
    summary: 'このチャンネルにダイジェストを配信',
    schedule: '時刻：08:00、weekdays 08:00、または cron 形式',
    timezone: 'その時刻のタイムゾーン（例：Asia/Tokyo）',
    only: '配信する内容：changes、contradictions、issue:ID、all（カンマで複数可）',
    language: 'ダイジェストの言語：en、ja、ko、zh',
    quiet: '投稿しない時間帯（例：22:00-06:30）',
    nothing: '新しい動きがないとき：post（投稿する）または skip（投稿しない）',
    breaking: '予定外の速報：yes、no、または1日の上限回数',
  },
  unsubscribe: { summary: 'このチャンネルの配信を終了', id: '終了する配信のID（複数ある場合）' },
  subscriptions: { summary: 'このチャンネルの配信設定' },
}
