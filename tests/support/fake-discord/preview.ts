/**
 * Discord messages as a page that looks like Discord, for pictures: `renderPreview([body, …])` gives self-contained
 * HTML, `renderExchanges` that of several commands and their answers. It reads the markdown that Discord reads (bold, code, headings, quotes, lists, small print, masked links,
 * times, escapes) and draws the components that we send. A picture of what was sent, not a proof of Discord's clients.
 */
import { isObject, listOf } from './form-errors.ts'

export interface PreviewOptions {
  readonly name?: string
  /** What the command above the answer was, as `/trilat ask`. */
  readonly asked?: string
  /** IANA zone of the reader. */
  readonly zone?: string
  /** When it was posted, UTC ISO-8601. */
  readonly at?: string
}

/** A command, where one was used, and the message bodies that came of it. */
export interface Exchange {
  readonly asked?: string
  readonly bodies: readonly Body[]
}

type Body = Record<string, unknown>

/** The page of these message bodies, one under the other. */
export function renderPreview(bodies: readonly Body[], options: PreviewOptions = {}): string {
  const { asked } = options
  return renderExchanges([{ bodies, ...(asked !== undefined && { asked }) }], options)
}

/** The page of several exchanges, one under the other; `options.asked` is not read. */
export function renderExchanges(exchanges: readonly Exchange[], options: PreviewOptions = {}): string {
  const messages = exchanges.flatMap(({ asked, bodies }) =>
    bodies.map((body, i) => message(body, i === 0, asked, options)),
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Discord</title><style>${STYLE}</style><body>${messages.join('')}</body></html>`
}

/** The page of a modal: its title, and each label with its field as it stands when it opens. */
export function renderWindow(modal: Record<string, unknown>): string {
  const fields = listOf(modal.components).filter(isObject).map(field)
  const foot = '<div class="foot"><span class="button">Cancel</span><span class="button style1">Submit</span></div>'
  const window = `<div class="window"><h1>${html(String(modal.title))}</h1>${fields.join('')}${foot}</div>`
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Discord</title><style>${STYLE}</style><body>${window}</body></html>`
}

function field(label: Record<string, unknown>): string {
  const held = isObject(label.component) ? label.component : {}
  const note = label.description === undefined ? '' : `<div class="small">${html(String(label.description))}</div>`
  const options = listOf(held.options).filter(isObject)
  const chosen = options.filter((option) => option.default === true).map((option) => String(option.label))
  const filled = html(held.type === 4 ? String(held.value ?? '') : chosen.join(', '))
  const placeholder = html(String(held.placeholder ?? (held.type === 3 ? 'Make a selection' : '')))
  const words = filled === '' ? `<span class="placeholder">${placeholder}</span>` : filled
  const star = held.required === false ? '' : '<span class="star">*</span>'
  const arrow = held.type === 3 ? '<span class="arrow">⌄</span>' : ''
  return `<div class="field"><b>${html(String(label.label))}</b>${star}${note}<div class="input">${words}${arrow}</div></div>`
}

/** The first message of an exchange bears the name, the time and the command; the others stand under it. */
function message(body: Body, first: boolean, asked: string | undefined, options: PreviewOptions): string {
  const { name = 'Communiqué', zone = 'Asia/Tokyo', at = '2023-11-27T23:00:00Z' } = options
  const posted = time(Date.parse(at) / 1_000, zone)
  const used = asked === undefined ? '' : `<div class="used">editor used <b>${html(asked)}</b></div>`
  const head = `<div class="head"><b>${html(name)}</b><span class="app">APP</span><span class="at">${html(posted)}</span></div>`
  const content = typeof body.content === 'string' ? markdown(body.content, zone) : ''
  const components = listOf(body.components).map((one) => component(one, zone))
  const embeds = listOf(body.embeds).map((one) => embed(one, zone))
  const foot =
    (Number(body.flags ?? 0) & 64) !== 0 ? '<div class="hidden">👁 Only you can see this · Dismiss message</div>' : ''
  const top = first ? `${used}<div class="face">C</div>` : ''
  return `<div class="message${first ? ' first' : ''}">${top}<div class="body">${first ? head : ''}${content}${embeds.join('')}${components.join('')}${foot}</div></div>`
}

function embed(value: unknown, zone: string): string {
  if (!isObject(value)) return ''
  const image = isObject(value.image) ? '<div class="image"></div>' : ''
  const foot = isObject(value.footer) ? `<div class="small">${html(String(value.footer.text))}</div>` : ''
  return `${box(value.color)}<div class="text">${markdown(String(value.description ?? ''), zone)}</div>${image}${foot}</div>`
}

/** What a coloured bar stands beside, not closed yet. */
function box(colour: unknown): string {
  const shown = typeof colour === 'number' ? colour.toString(16).padStart(6, '0') : '3f4147'
  return `<div class="container" style="border-left-color:#${shown}">`
}

function component(value: unknown, zone: string): string {
  if (!isObject(value)) return ''
  const children = () =>
    listOf(value.components)
      .map((one) => component(one, zone))
      .join('')
  switch (value.type) {
    case 1:
      return `<div class="row">${children()}</div>`
    case 2:
      return `<span class="button style${Number(value.style)}">${html(String(value.label ?? ''))}</span>`
    case 9:
      return `<div class="section"><div class="texts">${children()}</div>${component(value.accessory, zone)}</div>`
    case 10:
      return `<div class="text">${markdown(String(value.content), zone)}</div>`
    case 12:
      return listOf(value.items)
        .map((item) => `<div class="image">${html(isObject(item) ? String(item.description ?? '') : '')}</div>`)
        .join('')
    case 14:
      return value.divider === false ? '<div class="gap"></div>' : '<hr>'
    case 17:
      return `${box(value.accent_color)}${children()}</div>`
    default:
      return `<div class="text">[${html(String(value.type))}]</div>`
  }
}

/** Block markdown: code blocks, headings, small print, quotes, list items; the rest line by line. */
function markdown(source: string, zone: string): string {
  const out: string[] = []
  for (const [i, piece] of source.split('```').entries()) {
    if (i % 2 === 1) out.push(`<pre>${html(piece.replace(/^\n/, '').replace(/\n$/, ''))}</pre>`)
    else out.push(...piece.split('\n').map((line) => block(line, zone)))
  }
  return out.join('').replace(/<\/blockquote><blockquote>/g, '<br>')
}

function block(line: string, zone: string): string {
  const heading = /^(#{1,3}) (.*)$/.exec(line)
  if (heading) return `<h${heading[1]?.length}>${inline(heading[2] ?? '', zone)}</h${heading[1]?.length}>`
  if (line.startsWith('-# ')) return `<div class="small">${inline(line.slice(3), zone)}</div>`
  if (line.startsWith('> ')) return `<blockquote>${inline(line.slice(2), zone)}</blockquote>`
  const item = /^\s*[-*] (.*)$/.exec(line)
  if (item) return `<div class="item">• ${inline(item[1] ?? '', zone)}</div>`
  return line === '' ? '' : `<div${line.startsWith('  ') ? ' class="more"' : ''}>${inline(line, zone)}</div>`
}

const INLINE =
  /\\([^0-9A-Za-z\s])|\[((?:\\.|[^\]])*)\]\(<(https?:\/\/[^>\s]+)>\)|<t:(\d+)(?::[a-zA-Z])?>|<#(\d+)>|\*\*((?:\\.|[^*])+)\*\*|`([^`]+)`|(https?:\/\/[^\s<]+[^\s<.,:;"'\])])/g

/** Inline markdown, escapes first: what is escaped is text. */
function inline(source: string, zone: string): string {
  let out = ''
  let from = 0
  for (const found of source.matchAll(INLINE)) {
    const [whole, escaped, label, , instant, channel, bold, code, bare] = found
    out += html(source.slice(from, found.index))
    if (escaped !== undefined) out += html(escaped)
    else if (label !== undefined) out += `<a>${inline(label, zone)}</a>`
    else if (instant !== undefined) out += `<span class="time">${html(time(Number(instant), zone))}</span>`
    else if (channel !== undefined) out += '<span class="time">#trilateral-desk</span>'
    else if (bold !== undefined) out += `<b>${inline(bold, zone)}</b>`
    else if (code !== undefined) out += `<code>${html(code)}</code>`
    else if (bare !== undefined) out += `<a>${html(bare)}</a>`
    from = found.index + whole.length
  }
  return out + html(source.slice(from))
}

function time(seconds: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: zone })
  return format.format(new Date(seconds * 1_000))
}

function html(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const STYLE = `
*{box-sizing:border-box}body{margin:0;padding:18px 0;background:#313338;color:#dbdee1;width:760px;
font:16px/1.375 "gg sans","Noto Sans","Noto Sans CJK JP","Helvetica Neue",Arial,sans-serif}
.message{position:relative;padding:2px 24px 2px 72px}.message.first{padding-top:6px}.message.first:not(:first-child){margin-top:18px}
.face{position:absolute;left:16px;top:6px;width:40px;height:40px;border-radius:50%;background:#5865f2;color:#fff;
text-align:center;line-height:40px;font-weight:600}
.used{font-size:14px;color:#949ba4;margin:0 0 4px}.used+.face{top:30px}
.head b{color:#f2f3f5;font-weight:600}.app{background:#5865f2;color:#fff;font-size:10px;font-weight:700;border-radius:3px;
padding:1px 5px;margin:0 8px 0 6px;vertical-align:2px}.at{font-size:12px;color:#949ba4}
.text{margin:6px 0 0}.container{background:#2b2d31;border:1px solid #3f4147;border-left:4px solid;border-radius:8px;
padding:8px 16px 14px;margin:8px 0 0;max-width:600px}hr{border:0;border-top:1px solid #4a4d54;margin:12px 0 6px}.gap{height:12px}
.section{display:flex;gap:16px;align-items:flex-start}.texts{flex:1;min-width:0}
.button{display:inline-block;background:#4e5058;color:#fff;border-radius:8px;padding:6px 14px;font-size:14px;font-weight:500;
white-space:nowrap;margin:8px 0 0}.row{display:flex;flex-wrap:wrap;gap:8px}.style1{background:#5865f2}.style3{background:#248046}
.style4{background:#da373c}h1,h2,h3{margin:4px 0 2px;color:#f2f3f5;line-height:1.375}h1{font-size:24px}h2{font-size:20px}h3{font-size:16px}
b{color:#f2f3f5}.placeholder{color:#949ba4}.small{font-size:13px;color:#949ba4;line-height:1.5}blockquote{margin:2px 0;padding:0 0 0 12px;border-left:4px solid #4e5058;border-radius:2px}
a{color:#00a8fc}code{background:#1e1f22;border-radius:4px;padding:0 4px;font:14px "Noto Sans Mono CJK JP",monospace}
pre{background:#1e1f22;border:1px solid #3f4147;border-radius:4px;padding:8px;margin:6px 0;font:14px/1.3 "Noto Sans Mono CJK JP",monospace;max-width:600px;overflow:hidden}
.time{background:#3c3f45;border-radius:3px;padding:0 2px}.item{padding-left:22px;text-indent:-14px}.more{padding-left:22px}
.image{background:#1e1f22;border-radius:8px;color:#949ba4;height:160px;display:flex;align-items:center;justify-content:center;margin:8px 0}
.window{width:480px;margin:0 auto;background:#2b2d31;border-radius:8px;padding:16px 24px}.field{margin:14px 0}.star{color:#f23f43}
.input{background:#1e1f22;border:1px solid #3f4147;border-radius:6px;padding:8px 12px;margin-top:6px;display:flex;justify-content:space-between}
.foot{display:flex;justify-content:flex-end;gap:10px}
.hidden{font-size:12px;color:#949ba4;margin-top:6px}`
