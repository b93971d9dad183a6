import type { FindingWords } from '../en/finding.ts'

/**
 * 용어: finding kinds 변경·엇갈림·새 소식·유지 / publisher 출처 / outlet 매체 / own account 공식 발표 /
 * fact 기존 사실 / feed 피드 / story 사안 / topic 주제 / digest 다이제스트 / claim 주장 / subscription 구독
 */
export const finding: FindingWords = {
  kinds: { updates: '변경', contradicts: '엇갈림', new: '새 소식', confirms: '유지' },
  languages: { en: '영어', ja: '일본어', ko: '한국어', zh: '중국어' },
  was: '종전',
  known: '기존',
  report: '보도',
  ownAccount: '공식 발표',
  publishers: ({ independent, shown, more }) => {
    const some = shown < independent ? `(${shown}곳 표시)` : ''
    const who = independent <= 1 ? '출처 1곳' : `독립된 출처 ${independent}곳${some}`
    return more > 0 ? `${who}, 그 밖에 매체 ${more}곳이 전재` : who
  },
  parts: {
    date: '날짜',
    day: '날짜',
    place: '장소',
    'who took part': '참석자',
    gap: '간격',
    amount: '수량',
    office: '직위',
    schedule: '일정',
    'kind of meeting': '회의 종류',
    relation: '관계',
    'who said it': '발언자',
    'who did it': '행위자',
    matter: '내용',
    holder: '주체',
    stance: '입장',
  },
  values: {
    undecided: '미정',
    fixed: '확정',
    'to come': '향후',
    'another day': '다른 날',
    'another place': '다른 장소',
    'in favour': '긍정적',
    'against or cautious': '반대 또는 신중',
    'close or improving': '우호적 또는 개선',
    'tense or worse': '긴장 또는 악화',
    done: '실시',
    'not done': '미실시',
  },
  changedValues: ({ part, was, now }) => `${part}: ${was} → ${now}`,
  differingValues: ({ part, known, says }) => `${part}: 기존 ‘${known}’, 이 보도 ‘${says}’`,
  inEnglish: ' (영문만 있음)',
  quoted: (text) => `“${text}”`,
}
