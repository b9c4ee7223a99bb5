/**
 * The answers of a running exam: each change numbered, kept in the browser's own store, and sent until the server has said
 * its number back. A reload, a cut line or a restarted server loses nothing that was seen on the screen.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { now } from '../../ui/clock.ts'
import { ask, ConnectionLost, isSignedOut, ProblemError } from '../server.ts'
import type { Acknowledged, Answer, Paper } from './training-contract.ts'

type Unsent = { sequence: number; place: string; value: Answer }
type Store = { next: number; unsent: Unsent[] }
/** `over`: the time is up or the paper is in. `elsewhere`: another window answers. `signed-out`: the session has ended. */
export type Saving = 'saved' | 'saving' | 'waiting' | 'over' | 'elsewhere' | 'signed-out'

const retryMs = 2_000
const batch = 100

export function useAnswers(paper: Paper) {
  const place = `exam:${paper.attemptId}`
  const store = useRef<Store>(readStore(place, paper.lastSequence))
  const [answers, setAnswers] = useState(() => withUnsent(paper.answers, store.current.unsent))
  const [saving, setSaving] = useState<Saving>(store.current.unsent.length > 0 ? 'saving' : 'saved')
  const [clock, setClock] = useState({ offsetMs: offsetFrom(paper.now), endsAt: paper.endsAt })
  const underWay = useRef(false)

  const send = useCallback(async () => {
    const { unsent } = store.current
    if (underWay.current || unsent.length === 0) return
    underWay.current = true
    setSaving((state) => (state === 'waiting' ? state : 'saving'))
    try {
      const body = { answers: unsent.slice(0, batch) }
      const done = await ask<Acknowledged>(`/api/attempts/${paper.attemptId}/answers`, { method: 'POST', body })
      const kept = new Set(done.acknowledged)
      // what was changed while it was under way has a number of its own
      store.current.unsent = store.current.unsent.filter(({ sequence }) => !kept.has(sequence))
      writeStore(place, store.current)
      setClock({ offsetMs: offsetFrom(done.now), endsAt: done.endsAt })
      setSaving(store.current.unsent.length === 0 ? 'saved' : 'saving')
    } catch (error) {
      setSaving(stateAfter(error))
    } finally {
      underWay.current = false
    }
  }, [paper.attemptId, place])

  useEffect(() => {
    const retry = () => void send()
    const timer = setInterval(retry, retryMs)
    window.addEventListener('online', retry)
    retry()
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', retry)
    }
  }, [send])

  const answer = (at: string, value: Answer) => {
    setAnswers((old) => ({ ...old, [at]: value }))
    keep(store.current, at, value, underWay.current)
    writeStore(place, store.current)
    setSaving((state) => (state === 'saved' ? 'saving' : state))
    // words are typed faster than they need be sent: the next round takes the last of them
    if ('chosen' in value) void send()
  }
  return {
    ...{ answers, answer, saving, ...clock },
    unsent: store.current.unsent.length,
    lastSequence: () => store.current.next - 1,
    forget: () => localStorage.removeItem(place),
  }
}

/** How far the server's clock is ahead of the browser's. */
function offsetFrom(serverNow: string): number {
  return Date.parse(serverNow) - Date.parse(now())
}

/** Typing goes on under one number until it is sent. */
function keep(store: Store, place: string, value: Answer, isSending: boolean): void {
  const last = store.unsent.at(-1)
  if (!isSending && last?.place === place && 'text' in value) {
    last.value = value
    return
  }
  store.unsent.push({ sequence: store.next, place, value })
  store.next += 1
}

function stateAfter(error: unknown): Saving {
  if (error instanceof ConnectionLost) return 'waiting'
  if (isSignedOut(error)) return 'signed-out'
  const code = error instanceof ProblemError ? error.problem.code : ''
  if (code === 'time-over' || code === 'handed-in' || code === 'not-own-attempt') return 'over'
  return code === 'sequence-taken' ? 'elsewhere' : 'waiting'
}

function withUnsent(saved: Record<string, Answer>, unsent: Unsent[]): Record<string, Answer> {
  return { ...saved, ...Object.fromEntries(unsent.map(({ place, value }) => [place, value])) }
}

function readStore(place: string, lastSequence: number): Store {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? '') as Store
    return { next: Math.max(kept.next, lastSequence + 1), unsent: kept.unsent }
  } catch {
    return { next: lastSequence + 1, unsent: [] }
  }
}

/** A full or forbidden store must not stop the exam: what is on the screen is sent all the same. */
function writeStore(place: string, store: Store): void {
  try {
    localStorage.setItem(place, JSON.stringify(store))
  } catch {
    return
  }
}
