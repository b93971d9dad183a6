import { Readability } from '@mozilla/readability'
import { isHeavy, openTree, type PageElement } from './page-tree.ts'
import { LIMITS } from './parse.ts'
import { plainText } from './plain-text.ts'

/** What a page has of the article it shows. */
export type ArticleText =
  | {
      readonly kind: 'text'
      /** Plain text, paragraphs apart by a blank line. */
      readonly text: string
      /** As the page states it, unread; null where it does not. */
      readonly published: string | null
    }
  /** The page says that only subscribers may read on. */
  | { readonly kind: 'paywalled' }
  | { readonly kind: 'nothing' }

export interface ArticleRequest {
  readonly html: string
  readonly url: string
  /** Where the text stands, the first match; what Readability finds where there is none. */
  readonly selector?: string
}

/** A page that says "subscribe" in its margin may still be open: the words count only where little else is there. */
const LITTLE = 1_500
const SUBSCRIBE =
  /subscribers? only|for subscribers|subscribe to (?:continue|read|keep)|(?:continue|keep) reading with|already a subscriber|(?:this|the) (?:article|content) is (?:reserved|exclusive)|有料(?:会員|記事|プラン)|会員限定|残り\s*[\d,]+\s*文字|続きを(?:読むには|お読み)|購読(?:すると|者限定)|유료\s*(?:회원|기사|구독)|구독자\s*전용|로그인\s*후\s*(?:전문|이용)|订阅后|会员专享|付费(?:阅读|内容)|订户专享|訂閱後|付費(?:閱讀|內容)/i

/** True where structured data says that the article is not free (schema.org, `isAccessibleForFree`). */
function statesPaywall(document: PageElement): boolean {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (/"isAccessibleForFree"\s*:\s*"?false/i.test((script.textContent ?? '').slice(0, 200_000))) return true
  }
  const tier = document.querySelector('meta[property="article:content_tier"], meta[name="article:content_tier"]')
  return tier?.getAttribute('content')?.toLowerCase() === 'locked'
}

function statedTime(document: PageElement): string | null {
  const meta = document.querySelector(
    'meta[property="article:published_time"], meta[name="pubdate"], meta[itemprop="datePublished"]',
  )
  return meta?.getAttribute('content') ?? null
}

function readable(document: PageElement): string {
  if (isHeavy(document)) return ''
  try {
    // Readability is written against the browser's own types; what it uses of them, the tree has.
    return new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse()?.content ?? ''
  } catch {
    // The fuzz run found trees on which it breaks: a body that is no child of its root, tens of thousands of children of
    // one element. No article is written so, and whatever it stumbles on, nothing was found.
    return ''
  }
}

/** Finds the article on a page: what the selector names, or what Readability takes for it. */
export function findArticle({ html, selector }: ArticleRequest): ArticleText {
  const { document } = openTree(html)
  if (statesPaywall(document)) return { kind: 'paywalled' }
  const published = statedTime(document)
  // Readability takes the tree apart, so this comes before it.
  const whole = plainText(document.querySelector('body')?.innerHTML ?? '', LIMITS.text)
  const named = selector === undefined ? '' : (document.querySelector(selector)?.innerHTML ?? '')
  const text = plainText(named, LIMITS.text) || plainText(readable(document), LIMITS.text)
  if (text.length < LITTLE && SUBSCRIBE.test(whole)) return { kind: 'paywalled' }
  return text === '' ? { kind: 'nothing' } : { kind: 'text', text, published }
}
