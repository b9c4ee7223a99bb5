/** A form in progress: kept in the browser at every keystroke, with its key, until the act is done. */
import { useCallback, useEffect, useState } from 'react'
import type { Instant } from '../../../src/kernel/day.ts'
import { now } from '../../ui/clock.ts'
import { setAt } from '../../ui/form/field-path.ts'
import { randomUuid } from '../../ui/uuid.ts'
import type { Me } from '../contract.ts'

export type Draft = {
  values: unknown
  /** One for each opened form, kept on retry and over a crash, so that an act is done once. */
  key: string
  fileNames: Record<string, string>
  /** To the warnings of this act, by their code. */
  answers?: Record<string, string>
  savedAt: Instant | null
}

/** Where the draft of this person's act is kept in the browser. */
export function draftPlaceOf({ agency, name }: Pick<Me, 'agency' | 'name'>, href: string, party = ''): string {
  return `draft:${agency.id}:${name}:${href}${party}`
}

/** Begins a form elsewhere than on its page: what is known already stands in it when it is opened. */
export function beginDraft(place: string, values: unknown, fileNames: Record<string, string>): void {
  writeDraft(place, { values, key: randomUuid(), fileNames, savedAt: now() })
}

export function useDraft(place: string, initial: () => unknown) {
  const fresh = (): Draft => ({ values: initial(), key: randomUuid(), fileNames: {}, savedAt: null })
  const [restored, setRestored] = useState(() => readDraft(place))
  const [draft, setDraft] = useState<Draft>(() => restored ?? fresh())
  useEffect(() => {
    if (draft.savedAt !== null) writeDraft(place, draft)
  }, [place, draft])
  const set = useCallback(
    (path: string, value: unknown) =>
      setDraft((old) => ({ ...old, values: setAt(old.values, path, value), savedAt: now() })),
    [],
  )
  const nameFile = useCallback(
    (sha256: string, name: string) =>
      setDraft((old) => ({ ...old, fileNames: { ...old.fileNames, [sha256]: name }, savedAt: now() })),
    [],
  )
  const answer = useCallback(
    (code: string, text: string) =>
      setDraft((old) => ({ ...old, answers: { ...old.answers, [code]: text }, savedAt: now() })),
    [],
  )
  const discard = () => {
    removeDraft(place)
    setRestored(undefined)
    setDraft(fresh())
  }
  return { draft, restoredFrom: restored?.savedAt ?? null, set, nameFile, answer, discard }
}

export function removeDraft(place: string): void {
  localStorage.removeItem(place)
}

function readDraft(place: string): Draft | undefined {
  try {
    const text = localStorage.getItem(place)
    return text === null ? undefined : (JSON.parse(text) as Draft)
  } catch {
    return undefined
  }
}

/** A full or forbidden store must not stop the work. */
function writeDraft(place: string, draft: Draft): void {
  try {
    localStorage.setItem(place, JSON.stringify(draft))
  } catch {
    return
  }
}
