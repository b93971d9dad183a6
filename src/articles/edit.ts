import { createHash } from 'node:crypto'
import type { Lang } from '../language/lang.ts'
import { sentencesOf } from '../language/sentences.ts'
import { bare } from './bare.ts'

/** What an outlet changed in an article after it was first seen. */
export interface Edit {
  readonly title: { readonly before: string; readonly after: string } | null
  /** Sentences that stood there and stand there no more, in their order. */
  readonly gone: readonly string[]
  /** Sentences that stand there now, in their order. */
  readonly came: readonly string[]
}

interface Words {
  readonly title: string
  readonly text: string
}

/** What a feed gave of an article, as a short hash: the same as long as only typography and blanks change. */
export function givenHash({ title, text }: Words): string {
  return createHash('sha256')
    .update(`${bare(title)}\n${bare(text)}`)
    .digest('hex')
    .slice(0, 16)
}

/** Lines longer than this say more than who wrote it. Characters. */
const LONGEST_AROUND = 200
/** Who wrote it, when it was put there, who is responsible: what stands around a report. */
const AROUND: readonly RegExp[] = [
  /^(?:last |first )?(?:updated?|published|posted|modified)(?:[\s\d.,:/+()|-]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|[ap]\.?m|gmt|utc|[jkceb]s?[sd]?t|at|on|ago|hours?|minutes?|z|t)*$/i,
  /^[Bb]y \p{Lu}[^.!?]{1,80}$/u,
  /^(?:reporting|editing|additional reporting|writing|translated) by [^!?]{1,200}$/i,
  /^(?:[(（[【]\s*)?(?:更新|公開|掲載|配信|投稿|最終更新)(?:日時?|時刻)?\s*[:：]?[\s\d年月日時分:：./()（）\-JST]*(?:[)）\]】])?$/u,
  /^[\d年月日時分時\s:：./\-()（）JST]+(?:更新|公開|掲載|配信)$/u,
  /^(?:입력|수정|등록|기사입력|최종수정|업데이트|송고시간|게시)\s*[:：]?[\s\d년월일시분오전후:：./-]*$/u,
  /^[가-힣]{2,4}\s*(?:특파원|선임기자|기자)(?:\s*=)?(?:\s*[\w.+-]+@[\w.-]+)?$/u,
  /^(?:[(（[【]\s*)?(?:更新时间|更新時間|发布时间|發布時間|发布|责任编辑|責任編輯|编辑|編輯|责编|来源|來源|作者|记者|記者)\s*[:：][^。！？]{0,60}$/u,
  /^[\w.+-]+@[\w.-]+\.\w+$/,
]

function isAround(line: string): boolean {
  const plain = line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.。]$/, '')
  return plain.length <= LONGEST_AROUND && AROUND.some((pattern) => pattern.test(plain))
}

/** What stands around a report has lines of its own. */
function withoutAround(text: string): string {
  return text
    .split('\n')
    .filter((line) => !isAround(line))
    .join('\n')
}

function said(text: string, lang: Lang): Map<string, string> {
  const sentences = new Map<string, string>()
  for (const { text: sentence } of sentencesOf(withoutAround(text), lang)) {
    const key = bare(sentence)
    if (key !== '' && !isAround(sentence) && !sentences.has(key)) sentences.set(key, sentence)
  }
  return sentences
}

/**
 * The difference between two states of one article; null where nothing that says anything changed. Blanks, typography,
 * a byline, the stamp of an update, another order of the sentences and a shorter excerpt of the same text are no edit.
 */
export function editOf(before: Words, after: Words, lang: Lang): Edit | null {
  const [old, now] = [said(before.text, lang), said(after.text, lang)]
  const came = [...now].filter(([key]) => !old.has(key))
  const excerpt = isExcerpt(after.text, before.text, old, lang)
  const gone = excerpt ? [] : [...old].filter(([key]) => !now.has(key))
  const title = bare(before.title) === bare(after.title) ? null : { before: before.title, after: after.title }
  if (title === null && gone.length === 0 && (came.length === 0 || excerpt)) return null
  return { title, gone: gone.map(([, text]) => text), came: excerpt ? [] : came.map(([, text]) => text) }
}

/**
 * A feed that gives less of a text than before takes nothing back: teasers are cut with dots, inside a sentence, or to
 * less than half. A text that ends with a whole sentence before its last ones has lost those.
 */
function isExcerpt(shorter: string, longer: string, whole: ReadonlyMap<string, string>, lang: Lang): boolean {
  const dots = /\s*(?:\[?(?:…|\.\.\.)\]?)\s*$/u
  const [cut, all] = [bare(withoutAround(shorter).replace(dots, '')), bare(withoutAround(longer))]
  if (cut.length >= all.length || !all.startsWith(cut)) return false
  const last = bare(sentencesOf(shorter, lang).at(-1)?.text ?? '')
  return dots.test(shorter) || cut.length < all.length / 2 || !whole.has(last)
}
