import type { answering as english } from '../en/answering.ts'

export const answering: typeof english = {
  nothing: '既知の事実にも報道にも、答えは見当たらない。',
  known: '分かっていること：',
  noSuccessor: '後任は知られていない。',
  latest: '最新の報道：',
  yes: 'はい。',
  no: 'いいえ。',
  quoted: ({ outlet, day, source, quote }) =>
    `${outlet}（${day}${source === null ? '' : `、${source}`}）：「${quote}」`,
  unnamed: '匿名の情報源1件',
  before: ({ until, text }) => `それまで${until === null ? '' : `（${until}まで）`}：「${text}」`,
  differs: '異なる報道：',
  later: 'その後の報道：',
  proposed: ({ meeting, firmness, days, place, publishers }) =>
    `${meeting}は記録にないが、報道では${days === null ? '日程は不明' : days}${place === null ? '' : `、${place}`}（${firmness}、報道${publishers}社）。`,
}
