/** What in a message would wake people up: mentions written as mrkdwn, as rich text, or made from names. */

/** Every mention that would fire, as it stands in the message. */
export function mentionsIn(message: { text?: unknown; blocks?: unknown; linkNames: boolean }): string[] {
  const found: string[] = []
  if (typeof message.text === 'string') {
    found.push(...inMrkdwn(message.text))
    if (message.linkNames) found.push(...(message.text.match(/@(?:channel|here|everyone|[a-z0-9._-]+)/gi) ?? []))
  }
  walk(message.blocks, found)
  return found
}

function walk(value: unknown, found: string[]): void {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value) {
    if (value.type === 'broadcast' || value.type === 'user' || value.type === 'usergroup')
      found.push(JSON.stringify(value))
    if (value.type === 'mrkdwn' && 'text' in value && typeof value.text === 'string') {
      found.push(...inMrkdwn(value.text))
      const verbatim = 'verbatim' in value && value.verbatim === true
      if (!verbatim) found.push(...(value.text.match(/@(?:channel|here|everyone)\b/g) ?? []))
    }
  }
  for (const one of Object.values(value)) walk(one, found)
}

function inMrkdwn(text: string): string[] {
  return text.match(/<(?:!(?:channel|here|everyone|subteam\^\w+)|@\w+)(?:\|[^>]*)?>/g) ?? []
}
