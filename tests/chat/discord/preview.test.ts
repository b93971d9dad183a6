import { describe, expect, it } from 'vitest'
import { renderExchanges, renderPreview } from '../../support/fake-discord/preview.ts'
import { bodies, finding, paragraph } from './rendered.ts'
import { documentOf } from './tiny-desk.ts'

const bodyOf = (page: string) => page.slice(page.indexOf('<body>'))

describe('the preview', () => {
  it('draws what is sent: colour, button, link, time, quote', () => {
    const actions = { type: 'actions' as const, actions: [{ label: 'Details', command: 'story s-1' }] }
    const page = bodyOf(renderPreview(bodies(documentOf('Digest', finding({ kind: 'contradicts' }), actions))))
    expect(page).toContain('<h2>Digest</h2>')
    expect(page).toContain('border-left-color:#cf2e3c')
    expect(page).toContain('>Details</span>')
    expect(page).toContain('<a>Kyodo</a>')
    expect(page).toContain('26 November 2023')
  })

  it('draws embeds: colour, words, and the buttons below', () => {
    const document = documentOf('Digest', finding({ kind: 'contradicts', id: 'f-1' }))
    const page = bodyOf(renderPreview(bodies(document, 'ref', 'embeds')))
    expect(page).toMatch(/border-left-color:#cf2e3c[\s\S]*DIFFERS[\s\S]*ref ref\/1[\s\S]*Details/)
  })

  it('names the command over the first message of each exchange', () => {
    const of = (title: string) => bodies(documentOf(title, paragraph({ text: 'x' })))
    const page = bodyOf(
      renderExchanges([{ bodies: of('Digest') }, { asked: '/trilat ask', bodies: [...of('Answer'), ...of('More')] }]),
    )
    expect(page.match(/class="app"/g)).toHaveLength(2)
    expect(page).toMatch(/Digest[\s\S]*editor used <b>\/trilat ask<\/b>[\s\S]*Answer[\s\S]*More/)
  })

  it('shows outside text as it is written, and is never a page of its own', () => {
    const page = bodyOf(
      renderPreview(bodies(documentOf('T', paragraph({ text: '**b** <script>x</script> [a](https://b.example)' })))),
    )
    expect(page).toContain('**b** &#60;script>'.replace('>', '&#62;'))
    expect(page).not.toMatch(/<script|<a>/)
  })
})
