import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'

/** The program that the variable of its name in capitals leads to (`CHROMIUM`), else the one on the PATH, else null. */
export async function findProgram(name: string): Promise<string | null> {
  const named = process.env[name.toUpperCase()]
  const places = named
    ? [resolve(named)]
    : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
  for (const place of places) {
    const runs = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (runs) return place
  }
  return null
}
