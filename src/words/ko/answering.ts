import type { answering as english } from '../en/answering.ts'

export const answering: typeof english = {
  nothing: '알려진 사실과 보도에서 답을 찾지 못했다.',
  known: '알려진 것:',
  noSuccessor: '알려진 후임자가 없다.',
  latest: '최근 보도:',
  yes: '네. ',
  no: '아니요. ',
  quoted: ({ outlet, day, source, quote }) => `${outlet}(${day}${source === null ? '' : `, ${source}`}): “${quote}”`,
  unnamed: '익명 소식통 한 곳',
  before: ({ until, text }) => `그전${until === null ? '' : `(${until}까지)`}: “${text}”`,
  differs: '다른 보도:',
  later: '이후 보도:',
  proposed: ({ meeting, firmness, days, place, publishers }) =>
    `${meeting}: 기록에는 없으나 보도에 따르면 ${days === null ? '날짜 미정' : days}${place === null ? '' : `, ${place}`}(${firmness}, 보도 매체 ${publishers}곳).`,
}
