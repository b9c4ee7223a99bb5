/** Fill in, check what was filled in, submit. The two steps are addresses, so that the browser's own 后退 works. */
import type { ReactNode } from 'react'
import type { AvailableAct } from '../../../src/acts/index.ts'
import { ErrorSummary } from '../../ui/form/error-summary.tsx'
import { SchemaForm } from '../../ui/form/schema-form.tsx'
import { Page } from '../../ui/page.tsx'
import { uploadFile } from '../../ui/upload.ts'
import { ActAside } from './act-aside.tsx'
import type { ActSearch } from './act-search.ts'
import { useActWork } from './act-work.ts'
import { CheckAnswers } from './check-answers.tsx'
import { DocumentPreview } from './document-preview.tsx'
import { DraftNotice } from './draft-notice.tsx'

type Props = {
  act: AvailableAct
  back: ReactNode
  search: ActSearch
  /** What must be read before this act. */
  reading: ReactNode
  materials: ReactNode
}

const upload: Parameters<typeof SchemaForm>[0]['upload'] = (file, onStep) => uploadFile('/api/files', file, onStep)

export function ActForm({ act, back, search, reading, materials }: Props) {
  const work = useActWork(act, search)
  const { draft, errors, sources } = work
  const checking = work.asksNothing || search.step === 'check'
  return (
    <Page
      title={checking && !work.asksNothing ? `检查您填写的内容：${act.label}` : act.label}
      wrong={errors.length > 0}
      above={<p className="crumbs">{back}</p>}
    >
      <div className="two-columns acts-first">
        <div className="panel form-panel">
          {reading}
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
        <ActAside
          act={act}
          materials={materials}
          preview={act.documents.length > 0 && <DocumentPreview act={act} body={work.body} />}
        />
      </div>
    </Page>
  )
}
