import type { KeepingWords } from '../en/keeping.ts'

export const keeping: KeepingWords = {
  forOperators: '피드 확인·추가·삭제는 관리자만 할 수 있습니다.',
  oneAtATime: '확인, 추가, 삭제는 한 번에 하나씩 해 주세요.',
  checked: '수집될 내용',
  added: '피드를 추가했습니다',
  removed: '피드를 삭제했습니다',
  addedAs: ({ outlet, id }) =>
    `앞으로 ${outlet}을(를) ${id}(으)로 수집합니다. 이미 실린 글도 가져오지만 오늘 나온 글만 새 소식으로 다룹니다.`,
  removedLine: ({ outlet, id }) => `${outlet}(${id})을(를) 더 이상 수집하지 않습니다. 이미 수집한 글은 남습니다.`,
  untitled: '제목 없음',
  entries: (n) => `글 ${n}건`,
  language: (language) => `언어: ${language}`,
  relevant: ({ topic, n }) => `${topic} 관련 ${n}건`,
  noDate: '날짜 없음',
  repaired: (notes) => `보정하여 읽음: ${notes}`,
  alsoNamed: (url) => `이 페이지에는 다음 피드도 있습니다: ${url}`,
}
