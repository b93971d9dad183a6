/**
 * Prints the licences of everything that is installed with the program, as the image carries them: name, version, licence
 * and the text that came with it. Read from package-lock.json and node_modules, without packages for development.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { shipped } from './shipped.ts'

/** The text of the licence as the package brings it; empty where it brings none. */
export function licenceText(folder: string): string {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file) && !/\.(js|ts)$/.test(file))
  return files
    .sort()
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim())
    .join('\n\n')
}

if (import.meta.main) {
  for (const { folder, name, version, license } of shipped())
    process.stdout.write(`${'='.repeat(78)}\n${name} ${version} (${license})\n\n${licenceText(folder)}\n\n`)
}
