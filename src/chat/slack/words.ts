import type { Kind } from '../../baseline/finding.ts'
import type { Lang } from '../../language/lang.ts'

/** The renderer's own words, in the Document's language. */
interface Words {
  readonly kind: Readonly<Record<Kind, string>>
  /** Before what was known of something that changed, and of something that is said differently. */
  readonly was: string
  readonly known: string
  readonly lang: Readonly<Record<Lang, string>>
  independent(publishers: number): string
  official(party: string): string
  part(number: number, of: number): string
  readonly picture: string
}

export const WORDS: Readonly<Record<Lang, Words>> = {
  en: {
    kind: { updates: 'CHANGED', contradicts: 'DIFFERS', new: 'NEW', confirms: 'STANDS' },
    was: 'Was:',
    known: 'Known so far:',
    lang: { en: 'English', ja: 'Japanese', ko: 'Korean', zh: 'Chinese' },
    independent: (n) => (n === 1 ? '1 independent publisher' : `${n} independent publishers`),
    official: (party) => `official (${party})`,
    part: (number, of) => `Part ${number} of ${of}`,
    picture: 'Picture:',
  },
  ja: {
    kind: { updates: '変更', contradicts: '相違', new: '新規', confirms: '維持' },
    was: 'これまで：',
    known: '既知の内容：',
    lang: { en: '英語', ja: '日本語', ko: '韓国語', zh: '中国語' },
    independent: (n) => `独立した発信元 ${n}`,
    official: (party) => `公式（${party}）`,
    part: (number, of) => `${number}／${of}`,
    picture: '画像：',
  },
  ko: {
    kind: { updates: '변경', contradicts: '상이', new: '신규', confirms: '유지' },
    was: '이전:',
    known: '알려진 내용:',
    lang: { en: '영어', ja: '일본어', ko: '한국어', zh: '중국어' },
    independent: (n) => `독립 매체 ${n}곳`,
    official: (party) => `공식(${party})`,
    part: (number, of) => `${number}/${of}`,
    picture: '그림:',
  },
  zh: {
    kind: { updates: '变化', contradicts: '不一致', new: '新增', confirms: '不变' },
    was: '此前：',
    known: '已知：',
    lang: { en: '英文', ja: '日文', ko: '韩文', zh: '中文' },
    independent: (n) => `${n} 家独立来源`,
    official: (party) => `官方（${party}）`,
    part: (number, of) => `第 ${number}／${of} 部分`,
    picture: '图片：',
  },
}
