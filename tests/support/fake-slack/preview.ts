/**
 * Slack messages as a self-contained HTML page that looks about like Slack's own rendering, for pictures and for looking
 * at what was posted. `previewPage(slack.messages, { zone: 'Asia/Tokyo' })` → HTML.
 */
import { DateTime } from 'luxon'
import type { FakeView } from './views.ts'
import type { FakeMessage } from './workspace.ts'

type Shown = Pick<FakeMessage, 'ts' | 'blocks' | 'thread' | 'onlyFor'>
type Json = Readonly<Record<string, unknown>>

export interface PreviewOptions {
  /** The reader's zone (IANA), in which times are shown. */
  readonly zone: string
  /** The channel's name. */
  readonly channel?: string
  /** When the messages were posted, UTC ISO-8601; without it no time stands beside the name. */
  readonly at?: string
}

/** The messages as they stand in the channel, each with its thread under it. */
export function previewPage(messages: readonly Shown[], options: PreviewOptions): string {
  const top = messages.filter((message) => message.thread === null)
  const body = top.map((message) => {
    const replies = messages.filter((one) => one.thread === message.ts)
    const thread = replies.map((reply) => messageHtml(reply, options)).join('')
    const count = `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`
    return (
      messageHtml(message, options) + (thread && `<div class="thread"><p class="count">${count}</p>${thread}</div>`)
    )
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Slack preview</title><style>${STYLE}</style>
<main><h1># ${html(options.channel ?? 'trilateral-desk')}</h1>${body.join('')}</main></html>`
}

function messageHtml(message: Shown, options: PreviewOptions): string {
  const only = message.onlyFor === null ? '' : '<p class="only">Only visible to you</p>'
  const blocks = message.blocks.map((block) => blockHtml(block, options)).join('')
  const at = options.at === undefined ? '' : ` <span class="at">${clockTime(options.at, options)}</span>`
  return `<article>${only}<div class="avatar">C</div><div class="body"><p class="who"><b>Communiqué</b> <span class="app">APP</span>${at}</p>${blocks}</div></article>`
}

function blockHtml(block: Json, options: PreviewOptions): string {
  switch (block.type) {
    case 'header':
      return `<h2>${textObject(block.text, options)}</h2>`
    case 'divider':
      return '<hr>'
    case 'section':
      return `<div class="section"><p>${textObject(block.text, options)}</p>${elementHtml(block.accessory, options)}</div>`
    case 'context':
      return `<p class="context">${list(block.elements)
        .map((element) => textObject(element, options))
        .join(' ')}</p>`
    case 'actions':
      return `<p class="actions">${list(block.elements)
        .map((element) => elementHtml(element, options))
        .join('')}</p>`
    case 'input':
      return `<div class="input"><label>${textObject(block.label, options)}${block.optional ? ' <span>(optional)</span>' : ''}</label>${elementHtml(block.element, options)}${block.hint ? `<p class="context">${textObject(block.hint, options)}</p>` : ''}</div>`
    case 'rich_text':
      return list(block.elements)
        .map((element) => richHtml(element, options))
        .join('')
    case 'table':
      return `<table>${rowsOf(block.rows)
        .map((row) => `<tr>${row.map((cell) => `<td>${html(String(cell.text ?? ''))}</td>`).join('')}</tr>`)
        .join('')}</table>`
    default:
      return `<p class="unknown">${html(String(block.type))}</p>`
  }
}

/** A button, a menu or a field, with what stands in it before anybody touches it. */
function elementHtml(element: unknown, options: PreviewOptions): string {
  if (typeof element !== 'object' || element === null || !('type' in element)) return ''
  const of: Json = { ...element }
  const inside = (shown: unknown) =>
    textObject(typeof shown === 'object' && shown !== null && 'text' in shown ? shown.text : null, options)
  const hint = `<span class="hint">${textObject(of.placeholder, options)}</span>`
  switch (of.type) {
    case 'button':
      return `<button${of.style === undefined ? '' : ` class="${html(String(of.style))}"`}>${textObject(of.text, options)}</button>`
    case 'overflow':
      return '<button class="menu">•••</button>'
    case 'plain_text_input':
      return `<div class="field${of.multiline ? ' tall' : ''}">${html(String(of.initial_value ?? '')) || hint}</div>`
    case 'conversations_select':
      return `<div class="field select"># ${html(options.channel ?? 'trilateral-desk')}</div>`
    default:
      return `<div class="field select">${inside(of.initial_option) || hint}</div>`
  }
}

/** A window or a home page, as somebody sees it. */
export function viewPage(view: FakeView, options: PreviewOptions & { readonly send?: string }): string {
  const blocks = view.blocks.map((block) => blockHtml(block, options)).join('')
  const foot =
    options.send === undefined
      ? ''
      : `<footer><button>Cancel</button><button class="primary">${html(options.send)}</button></footer>`
  const title =
    view.type === 'home' ? '<b>Communiqué</b> <span class="tab">Home</span> Messages  About' : html(view.title)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Slack preview</title><style>${STYLE}</style>
<main class="${view.type}"><h1>${title}</h1><div class="body">${blocks}</div>${foot}</main></html>`
}

function richHtml(element: Json, options: PreviewOptions): string {
  const inside = list(element.elements)
  const runs = () => inside.map((run) => runHtml(run, options)).join('')
  switch (element.type) {
    case 'rich_text_quote':
      return `<blockquote>${runs()}</blockquote>`
    case 'rich_text_preformatted':
      return `<pre>${runs()}</pre>`
    case 'rich_text_list': {
      const items = inside.map(
        (item) =>
          `<li>${list(item.elements)
            .map((run) => runHtml(run, options))
            .join('')}</li>`,
      )
      return `<ul>${items.join('')}</ul>`
    }
    default:
      return `<p>${runs()}</p>`
  }
}

function runHtml(run: Json, options: PreviewOptions): string {
  if (run.type === 'channel') return `<a># ${html(options.channel ?? 'trilateral-desk')}</a>`
  if (run.type === 'date') return html(time(Number(run.timestamp), options))
  const text = html(String(run.text ?? run.url ?? ''))
  if (run.type === 'link') return `<a href="${html(String(run.url))}">${text}</a>`
  const style = run.style
  if (typeof style !== 'object' || style === null) return text
  return Object.entries(style).reduce((shown, [name, on]) => (on ? (STYLED[name]?.(shown) ?? shown) : shown), text)
}

const STYLED: Readonly<Record<string, (text: string) => string>> = {
  bold: (text) => `<b>${text}</b>`,
  italic: (text) => `<i>${text}</i>`,
  strike: (text) => `<s>${text}</s>`,
  code: (text) => `<code>${text}</code>`,
}

/** Plain text, or mrkdwn as far as the adapter writes it: links and times. */
function textObject(object: unknown, options: PreviewOptions): string {
  if (typeof object !== 'object' || object === null || !('text' in object)) return ''
  const text = String(object.text)
  if (!('type' in object) || object.type !== 'mrkdwn') return html(text)
  return text
    .split(/(<[^>]+>)/)
    .map((piece) => {
      const at = /^<!date\^(\d+)\^[^|]*\|[^>]*>$/.exec(piece)
      if (at) return html(time(Number(at[1]), options))
      if (piece.startsWith('<#')) return `<a># ${html(options.channel ?? 'trilateral-desk')}</a>`
      const link = /^<([^|>]+)\|([^>]*)>$/.exec(piece)
      return link
        ? `<a href="${link[1]}">${link[2]}</a>`
        : piece.replaceAll('"', '&quot;').replace(/\*([^*]+)\*/g, '<b>$1</b>')
    })
    .join('')
}

/** `{date_short_pretty} {time}` for a reader whose clock has 24 hours. */
function time(seconds: number, { zone }: PreviewOptions): string {
  return DateTime.fromSeconds(seconds, { zone }).setLocale('en-GB').toFormat('d LLL yyyy HH:mm')
}

function clockTime(iso: string, { zone }: PreviewOptions): string {
  return DateTime.fromISO(iso, { zone }).toFormat('HH:mm')
}

function list(value: unknown): Json[] {
  return Array.isArray(value)
    ? value.map((one): Json => (typeof one === 'object' && one !== null ? { ...one } : {}))
    : []
}

function rowsOf(value: unknown): Json[][] {
  return Array.isArray(value) ? value.map(list) : []
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STYLE = `
body{margin:0;background:#fff;color:#1d1c1d;font:15px/1.46667 Lato,"Noto Sans","Noto Sans CJK JP","Noto Sans CJK KR",sans-serif}
main{max-width:760px;margin:0 auto;padding:0 20px 20px}
h1{font-size:18px;font-weight:900;border-bottom:1px solid #ddd;padding:14px 0;margin:0 0 8px}
article{display:flex;gap:8px;padding:8px 0;flex-wrap:wrap}
.only{flex-basis:100%;margin:0;color:#616061;font-size:12px}
.avatar{width:36px;height:36px;border-radius:6px;background:#1d3557;color:#fff;font-weight:900;display:grid;place-items:center;flex:none}
.body{flex:1;min-width:0;overflow-wrap:anywhere}
.body p{margin:0 0 4px;white-space:pre-wrap}
.who b{font-weight:900}.app{background:#ddd;color:#616061;font-size:10px;font-weight:700;padding:1px 3px;border-radius:2px}.at{color:#616061;font-size:12px}
h2{font-size:18px;font-weight:900;line-height:1.33;margin:8px 0 4px}
hr{border:0;border-top:1px solid #ddd;margin:12px 0}
a{color:#1264a3;text-decoration:none}
.body .context{color:#616061;font-size:13px;line-height:1.38;margin:2px 0 10px}.context a{color:#1264a3}
blockquote{margin:4px 0;padding:0 0 0 16px;border-left:4px solid #ddd;white-space:pre-wrap}
code{border:1px solid #ddd;border-radius:3px;background:#f8f8f8;color:#e01e5a;padding:1px 3px;font-size:12px}
pre{border:1px solid #ddd;border-radius:4px;background:#f8f8f8;padding:8px;margin:4px 0;font:12px/1.5 "Noto Sans Mono CJK JP",monospace;white-space:pre-wrap}
ul{margin:0 0 4px;padding-left:26px}
button{border:1px solid #bbb;border-radius:4px;background:#fff;font:700 13px Lato,sans-serif;padding:6px 12px;margin:4px 8px 4px 0}
table{border-collapse:collapse;margin:4px 0;font-size:14px}td{border:1px solid #ddd;padding:6px 10px;vertical-align:top}tr:first-child td{font-weight:700;background:#f8f8f8}
.thread{margin-left:44px;border-left:2px solid #e8e8e8;padding-left:12px}.count{color:#1264a3;font-size:13px;font-weight:700;margin:0}
.unknown{color:#e01e5a}
.section{display:flex;justify-content:space-between;align-items:flex-start}.section p{margin:6px 0 2px}
button.primary{background:#007a5a;border-color:#007a5a;color:#fff}button.danger{border-color:#e01e5a;color:#e01e5a}
button.menu{margin:0;padding:2px 8px;font-size:11px;letter-spacing:1px;color:#616061;border-color:#ddd}
.input{margin:12px 0}.input label{font-weight:700;display:block;margin-bottom:4px}.input label span,.hint{color:#868686;font-weight:400}
.field{border:1px solid #868686;border-radius:4px;padding:8px 12px;min-height:22px}.field.tall{min-height:88px}.field.select::after{content:"▾";float:right;color:#616061}
main.modal{max-width:520px;padding:0 28px 4px}main.modal h1{border:0;font-size:22px}footer{text-align:right;padding:12px 0}footer button{margin:0 0 0 8px}
.tab{border-bottom:2px solid #1264a3;margin:0 12px}main.home h1{font-size:15px;font-weight:400;color:#616061;white-space:pre}main.home h1 b{color:#1d1c1d;margin-right:8px}`
