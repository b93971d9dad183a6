import type { answering as english } from '../en/answering.ts'

export const answering: typeof english = {
  nothing: '已知事实和报道中都没有答案。',
  known: '已知的是：',
  noSuccessor: '尚不知道继任者。',
  latest: '最新报道：',
  yes: '是。',
  no: '否。',
  quoted: ({ outlet, day, source, quote }) =>
    `${outlet}（${day}${source === null ? '' : `，${source}`}）：「${quote}」`,
  unnamed: '仅一个匿名消息来源',
  before: ({ until, text }) => `此前${until === null ? '' : `（至${until}）`}：「${text}」`,
  differs: '另有不同报道：',
  later: '后续报道：',
  proposed: ({ meeting, firmness, days, place, publishers }) =>
    `记录中没有${meeting}；据报道，${days === null ? '日期未定' : `时间为${days}`}${place === null ? '' : `，地点为${place}`}（${firmness}，${publishers}家媒体）。`,
}
