/** Fill in, check what was filled in, submit. The two steps are addresses, so that the browser's own 后退 works. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import type { AvailableAct } from '../../../src/acts/index.ts'
import { checkValues, type FieldError } from '../../ui/form/check-values.ts'
import { ErrorSummary, focusField } from '../../ui/form/error-summary.tsx'
import { kindOf } from '../../ui/form/field-kind.ts'
import { initialValue } from '../../ui/form/initial-values.ts'
import { pruneValue } from '../../ui/form/prune-values.ts'
import { SchemaForm } from '../../ui/form/schema-form.tsx'
import { Page } from '../../ui/page.tsx'
import { uploadFile } from '../../ui/upload.ts'
import { lookupsQuery, meQuery } from '../queries.ts'
import type { ActSearch } from '../router.tsx'
import { ActAside } from './act-aside.tsx'
import { useActSubmission } from './act-submission.ts'
import { CheckAnswers } from './check-answers.tsx'
import { useDraft } from './draft.ts'
import { DraftNotice } from './draft-notice.tsx'
import { sourcesOf } from './sources.ts'

type Props = { act: AvailableAct; subject: string | null; back: ReactNode; search: ActSearch }

const upload: Parameters<typeof SchemaForm>[0]['upload'] = (file, onStep) => uploadFile('/api/files', file, onStep)

export function ActForm({ act, subject, back, search }: Props) {
  const work = useActWork(act, search)
  const { draft, errors, sources } = work
  const checking = work.asksNothing || search.step === 'check'
  return (
    <Page
      title={checking && !work.asksNothing ? `检查您填写的内容：${act.label}` : act.label}
      wrong={errors.length > 0}
      above={<p className="crumbs">{back}</p>}
    >
      <div className="two-columns">
        <div className="panel form-panel">
          {checking ? (
            <CheckAnswers act={act} work={work} />
          ) : (
            <>
              <ErrorSummary errors={errors} />
              {work.restoredFrom && <DraftNotice savedAt={work.restoredFrom} onDiscard={work.discard} />}
              <p className="field-help">
                带 <span className="field-star">*</span> 的必须填写。填写的内容随时保存在本机。
              </p>
              <SchemaForm
                form={act.form}
                values={draft.values}
                errors={errors}
                set={work.set}
                sources={sources}
                fileNames={draft.fileNames}
                nameFile={work.nameFile}
                upload={upload}
                onSubmit={work.check}
              >
                <button className="button button-main button-large" type="submit">
                  下一步：检查填写的内容
                </button>
              </SchemaForm>
            </>
          )}
        </div>
        <ActAside act={act} subject={subject} />
      </div>
    </Page>
  )
}

export type ActWork = ReturnType<typeof useActWork>

function useActWork(act: AvailableAct, search: ActSearch) {
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: lookups } = useSuspenseQuery(lookupsQuery)
  const navigate = useNavigate()
  const [errors, setErrors] = useState<FieldError[]>([])
  const draftPlace = `draft:${me.agency.id}:${me.name}:${act.href}`
  const kept = useDraft(draftPlace, () => initialValue(act.form, act.defaults))
  const body = pruneValue(act.form, kept.draft.values)
  const go = (to: ActSearch, replace = false) => navigate({ to: '.', search: to, replace })
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
    errors,
    check,
    sources: sourcesOf(lookups),
    asksNothing: Object.values(act.form.properties ?? {}).every((field) =>
      ['constant', 'fixed'].includes(kindOf(field)),
    ),
    change: (path: string) => go({ field: path }),
    submit: () => submission.submit({ key: kept.draft.key, body }),
    failure: submission.error,
    isSending: submission.isPending,
  }
}
