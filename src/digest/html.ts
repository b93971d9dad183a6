import { wordsFor } from '../words/words.ts'
import type { Block, Document, FindingBlock, Inline, Reader, SourceLink, Text } from './document.ts'
import { personId } from './person.ts'
import { visible } from './visible.ts'
import { publishersLine, sourceDetail, wasWord } from './words.ts'

/** A Document as one self-contained HTML page: no script, nothing loaded from elsewhere, readable in light and dark. */
export function renderPage(document: Document): string {
  return `<!doctype html>
<html lang="${document.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(document.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(document.title)}</h1>
${renderBlocks(document)}
</main>
</body>
</html>
`
}

/** The blocks alone, to stand inside a larger page. */
function renderBlocks(document: Document): string {
  return document.blocks.map((block) => renderBlock(block, document)).join('\n')
}

/** Outside text made safe between tags and inside quoted attributes. */
function escapeHtml(text: string): string {
  return visible(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
}

function renderBlock(block: Block, reader: Reader): string {
  switch (block.type) {
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`
    case 'paragraph':
      return `<p>${inline(block.text, reader)}</p>`
    case 'note':
      return `<p class="note">${inline(block.text, reader)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inline(item, reader)}</li>`).join('')}</ul>`
    case 'quote':
      return `<blockquote><p>${escapeHtml(block.text)}</p>${source(block.source, reader)}</blockquote>`
    case 'finding':
      return finding(block, reader)
    case 'table': {
      const row = (cells: readonly string[], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`
      return `<table><thead>${row(block.header, 'th')}</thead><tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
    }
    case 'actions':
      return ''
    case 'image':
      return link(block.alt, block.url)
    default:
      return block satisfies never
  }
}

function finding(block: FindingBlock, reader: Reader): string {
  const was = block.was
    ? `<p class="was"><b>${wasWord(block.kind, reader.lang)}:</b> ${escapeHtml(block.was.text)} ${source(block.was.source, reader)}</p>`
    : ''
  const quotes = block.quotes
    .map((quote) => `<blockquote><p>${escapeHtml(quote.text)}</p>${source(quote.source, reader)}</blockquote>`)
    .join('')
  const sources = `<ul class="sources">${block.sources.map((one) => `<li>${source(one, reader)}</li>`).join('')}</ul>`
  return `<article class="${block.kind}"><p><span class="kind">${wordsFor(reader.lang).finding.kinds[block.kind]}</span> ${inline(block.text, reader)}</p>${was}${quotes}<p class="note">${escapeHtml(publishersLine(block, reader.lang))}</p>${sources}</article>`
}

function source(one: SourceLink, reader: Reader): string {
  const name = one.url === null ? escapeHtml(one.outlet) : link(one.outlet, one.url)
  const detail = sourceDetail(one, reader)
  return `<cite>${name}${detail ? ` <small>${escapeHtml(detail)}</small>` : ''}</cite>`
}

function inline(text: Text, reader: Reader): string {
  return text.map((run) => renderInline(run, reader)).join('')
}

function renderInline(run: Inline, reader: Reader): string {
  if ('text' in run) return escapeHtml(run.text)
  if ('strong' in run) return `<strong>${escapeHtml(run.strong)}</strong>`
  if ('code' in run) return `<code>${escapeHtml(run.code)}</code>`
  if ('link' in run) return link(run.link, run.url)
  if ('channel' in run) return escapeHtml(run.channel)
  if ('person' in run) return escapeHtml(personId(run.person))
  return `<time datetime="${escapeHtml(run.time)}">${escapeHtml(wordsFor(reader.lang).times.time(run.time, reader.zone))}</time>`
}

function link(text: string, url: string): string {
  // Whatever is not the web stays text: `javascript:` would run in the reader's page.
  return /^https?:\/\//i.test(url)
    ? `<a href="${escapeHtml(url)}" rel="noopener noreferrer nofollow">${escapeHtml(text)}</a>`
    : escapeHtml(text)
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1c1e21;--soft:#5f6670;--line:#d9dde2;--page:#fff;--changed:#9a6400;--differs:#b3261e;--new:#00639b;--stands:#2e6b34}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8eb;--soft:#a2a9b3;--line:#3a3f46;--page:#16181b;--changed:#f2b95c;--differs:#ff8a80;--new:#7cc4f8;--stands:#85cf8b}}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI","Hiragino Sans","Noto Sans CJK JP","Noto Sans CJK KR","Noto Sans CJK SC",sans-serif}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.05rem;margin:2rem 0 .5rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
p{margin:.4rem 0}
.note,small{color:var(--soft);font-size:.875rem}
article{border-left:4px solid var(--line);padding:.1rem 0 .1rem .9rem;margin:1rem 0}
article.updates{border-color:var(--changed)}article.contradicts{border-color:var(--differs)}article.new{border-color:var(--new)}article.confirms{border-color:var(--stands)}
.kind{font-size:.75rem;font-weight:700;letter-spacing:.05em}
.updates .kind{color:var(--changed)}.contradicts .kind{color:var(--differs)}.new .kind{color:var(--new)}.confirms .kind{color:var(--stands)}
.was{color:var(--soft)}
blockquote{margin:.5rem 0;padding-left:.75rem;border-left:2px solid var(--line)}
cite{font-style:normal}
.sources{list-style:none;padding:0;margin:.25rem 0}
a{color:inherit;text-underline-offset:.15em}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line)}
`.replace(/\n/g, '')
