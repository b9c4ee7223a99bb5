/** One act being filled in: its draft, what is wrong with it, the way between the steps, and the submission. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { AvailableAct } from '../../../src/acts/index.ts'
import { checkValues, type FieldError } from '../../ui/form/check-values.ts'
import { focusField } from '../../ui/form/error-summary.tsx'
import { kindOf } from '../../ui/form/field-kind.ts'
import { initialValue } from '../../ui/form/initial-values.ts'
import { pruneValue } from '../../ui/form/prune-values.ts'
import { lookupsQuery, meQuery } from '../queries.ts'
import type { ActSearch } from './act-search.ts'
import { useActSubmission } from './act-submission.ts'
import { draftPlaceOf, useDraft } from './draft.ts'
import { sourcesOf } from './sources.ts'

export type ActWork = ReturnType<typeof useActWork>

export function useActWork(act: AvailableAct, search: ActSearch) {
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: lookups } = useSuspenseQuery(lookupsQuery)
  const navigate = useNavigate()
  const [errors, setErrors] = useState<FieldError[]>([])
  const about = search.party === undefined ? {} : { party: search.party }
  const draftPlace = draftPlaceOf(me, act.href, search.party)
  const kept = useDraft(draftPlace, () => initialValue(act.form, act.defaults))
  const body = pruneValue(act.form, kept.draft.values)
  const go = (to: ActSearch, replace = false) => navigate({ to: '.', search: { ...about, ...to }, replace })
  const onInvalid = (found: FieldError[]) => {
    setErrors(found)
    void go({})
  }
  const submission = useActSubmission({ act, draftPlace, onInvalid })
  useEffect(() => {
    if (search.field !== undefined) focusField(search.field)
  }, [search.field])
  const check = () => {
    const found = checkValues(act.form, body)
    setErrors(found)
    if (found.length === 0) void go({ step: 'check' })
  }
  return {
    ...kept,
    body,
    errors,
    check,
    sources: sourcesOf(lookups),
    asksNothing: Object.values(act.form.properties ?? {}).every((field) =>
      ['constant', 'fixed'].includes(kindOf(field)),
    ),
    change: (path: string) => go({ field: path }),
    submit: () => submission.submit({ key: kept.draft.key, body: withAnswers(body, kept.draft.answers) }),
    failure: submission.error,
    isSending: submission.isPending,
  }
}

/** Only what was answered is sent: the server asks again for the rest. */
function withAnswers(body: unknown, answers: Record<string, string> = {}): unknown {
  const given = Object.entries(answers).filter(([, text]) => text.trim() !== '')
  return given.length === 0 ? body : { ...(body as object), answers: Object.fromEntries(given) }
}
