/** Chinese full-text search by pairs of characters: a two-character word is found through the index, and never missed. */

/** Full width to half width, lower case, all brackets alike. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')')
}

/** Pairs of neighbouring Han characters, and Latin and digit runs whole; each once. */
export function searchTerms(text: string): string[] {
  const terms = new Set<string>()
  for (const [run] of normalised(text).matchAll(/\p{Script=Han}+|[a-z0-9]+/gu)) {
    if (/^[a-z0-9]/.test(run)) terms.add(run)
    else {
      const letters = [...run]
      for (let index = 0; index + 1 < letters.length; index++) terms.add(`${letters[index]}${letters[index + 1]}`)
    }
  }
  return [...terms]
}

/** The pairs that every hit must have: a Latin run in a question may be part of a longer one, so only Han pairs bind. */
export function bindingTerms(word: string): string[] {
  return searchTerms(word).filter((term) => /\p{Script=Han}/u.test(term))
}
