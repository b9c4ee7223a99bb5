/** Sends an act once: a second click while it is under way is not heard, and a retry carries the same key. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { AvailableAct, Done } from '../../../src/acts/index.ts'
import type { FieldError } from '../../ui/form/check-values.ts'
import { ask, isSignedOut, ProblemError } from '../server.ts'
import { keepDone } from './done-page.tsx'
import { removeDraft } from './draft.ts'

type On = { act: AvailableAct; draftPlace: string; onInvalid: (errors: FieldError[]) => void }

export function useActSubmission({ act, draftPlace, onInvalid }: On) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { pathname, href } = useLocation()
  const underWay = useRef(false)
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ key, body }: { key: string; body: unknown }) =>
      ask<Done>(act.href, { method: act.method, body, key }),
    onSuccess: async (done) => {
      keepDone(pathname, done)
      removeDraft(draftPlace)
      await navigate({ href: `${pathname}?step=done`, replace: true })
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
    },
    onError: async (problem) => {
      if (isSignedOut(problem)) return navigate({ to: '/login', search: { back: href, ended: true } })
      const errors = problem instanceof ProblemError ? problem.problem.errors : undefined
      if (errors && errors.length > 0) onInvalid(errors)
    },
    onSettled: () => {
      underWay.current = false
    },
  })
  const submit = (request: { key: string; body: unknown }) => {
    if (underWay.current) return
    underWay.current = true
    mutate(request)
  }
  return { submit, error, isPending }
}
