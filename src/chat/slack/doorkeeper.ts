/**
 * Lets each person have at most `most` commands under way, so that nobody holds up the desk for the others. Answers with
 * what ends the stay, or with null where the person has to wait.
 */
export function createDoorkeeper(most: number): (user: string) => (() => void) | null {
  const inside = new Map<string, number>()
  return (user) => {
    const now = inside.get(user) ?? 0
    if (now >= most) return null
    inside.set(user, now + 1)
    return () => {
      const left = (inside.get(user) ?? 1) - 1
      if (left > 0) inside.set(user, left)
      else inside.delete(user)
    }
  }
}
