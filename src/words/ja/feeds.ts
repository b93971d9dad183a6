import type { FeedsWords } from '../en/feeds.ts'

export const feeds: FeedsWords = {
  none: 'フィードが設定されていないため、何も収集できていません。',
  oneUnasked: '唯一のフィードはまだ取得していません。',
  allUnasked: (feeds) => `フィード${feeds}件は、いずれもまだ取得していません。`,
  oneAnswered: '唯一のフィードを正常に取得しました。',
  allAnswered: (feeds) => `フィード${feeds}件すべてを正常に取得しました。`,
  someAnswered: ({ answered, feeds }) => `フィード${feeds}件中${answered}件を取得しました。`,
  waiting: (feeds) => `${feeds}件はまだ取得していません。`,
  down: ({ down, feeds, outlets, more }) =>
    `フィード${feeds}件中${down}件が停止中のため（${outlets.join('、')}${more > 0 ? `、ほか${more}件` : ''}）、漏れがあるかもしれません。`,
  officialDown: (parties) =>
    `停止中のものには公式発表（${parties.join('、')}）が含まれます。発表が見当たらなくても、沈黙とは言えません。`,
  states: { failing: '取得失敗', stopped: '停止', quiet: '普段より長く更新なし', ok: '正常' },
  stateOf: ({ state, feeds }) => `${state}：${feeds}件`,
  ownAccountOf: (party) => `${party}の公式発表`,
  why: {
    stopped: ({ at, why }) => `${at}に停止：${why}`,
    goneForGood: '廃止されています',
    held: (why) => `待機中：${why}`,
    hostAskedForPause: '配信元が間隔を空けるよう求めています',
    failing: (why) => `取得失敗：${why}`,
    failingSince: ({ since, times, why }) => `${since}から取得失敗${times === 1 ? '' : `（連続${times}回）`}：${why}`,
    unknownReason: '原因不明',
    nextTry: (at) => `次回の取得は${at}`,
    unasked: 'まだ取得していません',
    undated: '応答はありますが、日付のある記事がまだありません',
    repaired: (notes) => `補正して読み取りました：${notes}`,
    layoutChanged: (what) => `ページの構成が変わった可能性があります：${what}`,
    nothingNewFor: (time) => `応答はありますが、${time}新着がありません`,
    beyondHabit: ({ nothingNew, habit }) => `${nothingNew}（普段の間隔${habit}より長い）`,
    askedEvery: (time) => `約${time}ごとに取得しています`,
    pushed: ({ hub, last }) =>
      `${hub}から更新通知を受信（${last === null ? '通知はまだありません' : `最後の通知は${last}`}）`,
    movedTo: (url) => `移転先：${url}`,
    newestAgo: (time) => `最新の記事は${time}前`,
  },
  minutes: (n) => `${n}分`,
  hours: (n) => `${n}時間`,
  days: (n) => `${n}日`,
  joined: (parts) => parts.join('。'),
}
