/** The reviewer's screen: the file on one side, the eleven points on the other; on a phone one behind the other. */
import './review.css'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { AvailableAct, Field } from '../../../src/acts/index.ts'
import type { Cite } from '../../../src/approvals/index.ts'
import { ErrorSummary } from '../../ui/form/error-summary.tsx'
import { fieldId } from '../../ui/form/field-path.ts'
import { SchemaForm } from '../../ui/form/schema-form.tsx'
import { Page } from '../../ui/page.tsx'
import { uploadFile } from '../../ui/upload.ts'
import type { ActSearch } from '../acts/act-search.ts'
import { type ActWork, useActWork } from '../acts/act-work.ts'
import { CheckAnswers } from '../acts/check-answers.tsx'
import { DocumentPreview } from '../acts/document-preview.tsx'
import { DraftNotice } from '../acts/draft-notice.tsx'
import type { SubjectPage } from '../contract.ts'
import type { Place } from '../queries.ts'
import { type Answered, papersOf, preAnswersQuery, sameCite } from './paper.ts'
import { type Opened, PaperViewer } from './paper-viewer.tsx'
import { PointCard } from './point-card.tsx'

/** An act that asks for the points of a review is carried out here. */
export const asksForPoints = ({ form }: AvailableAct): boolean => form.properties?.points !== undefined

type Props = { act: AvailableAct; back: ReactNode; search: ActSearch; subject: { place: Place; page: SubjectPage } }

export function ReviewWorkbench({ act, back, search, subject: { place, page } }: Props) {
  const work = useActWork(act, search)
  const [pane, setPane] = useState<'file' | 'points'>('points')
  const papers = papersOf(page)
  const [opened, setOpened] = useState<Opened>({ id: papers[0]?.id ?? '', at: 0 })
  const [current, setCurrent] = useState(0)
  const points = pointsIn(work)
  const show = ({ of, at = 0 }: Cite) => {
    setOpened({ id: of, at })
    setPane('file')
  }
  const cite = (one: Cite) => {
    const cites = points[current]?.cites ?? []
    if (!cites.some((other) => sameCite(other, one))) work.set(`points.${current}.cites`, [...cites, one])
    setPane('points')
  }
  const checking = search.step === 'check'
  return (
    <Page
      title={checking ? `检查您填写的内容：${act.label}` : `${act.label}：${page.title}`}
      wrong={work.errors.length > 0}
      above={<p className="crumbs">{back}</p>}
    >
      <Panes chosen={pane} onChoose={setPane} left={points.filter(({ finding }) => finding === undefined).length} />
      <div className={`review-desk review-desk-${pane}`}>
        <PaperViewer papers={papers} opened={opened} onOpen={setOpened} pointNumber={current + 1} onCite={cite} />
        <div className="panel review-points">
          {checking ? (
            <>
              <CheckAnswers act={withoutCites(act)} work={work} />
              <DocumentPreview act={act} body={work.body} />
            </>
          ) : (
            <Points {...{ act, work, place, page, papers, points, current, setCurrent, show }} />
          )}
        </div>
      </div>
    </Page>
  )
}

type PanesProps = { chosen: 'file' | 'points'; onChoose: (pane: 'file' | 'points') => void; left: number }

/** Only where there is no room for both. */
function Panes({ chosen, onChoose, left }: PanesProps) {
  const panes = [
    { key: 'points' as const, label: left === 0 ? '审核意见' : `审核意见（${left} 项未答）` },
    { key: 'file' as const, label: '卷内材料' },
  ]
  return (
    <div className="review-panes">
      {panes.map(({ key, label }) => (
        <button key={key} className="button" type="button" aria-pressed={chosen === key} onClick={() => onChoose(key)}>
          {label}
        </button>
      ))}
    </div>
  )
}

type PointsProps = {
  act: AvailableAct
  work: ActWork
  place: Place
  page: SubjectPage
  papers: ReturnType<typeof papersOf>
  points: Answered[]
  current: number
  setCurrent: (index: number) => void
  show: (cite: Cite) => void
}

function Points({ act, work, place, page, papers, points, current, setCurrent, show }: PointsProps) {
  const { data } = useQuery(preAnswersQuery(place, page.id))
  const { draft, errors } = work
  const messages = Object.fromEntries(errors.map(({ path, message }) => [path, message]))
  return (
    <>
      <ErrorSummary errors={errors} />
      {work.restoredFrom && <DraftNotice savedAt={work.restoredFrom} onDiscard={work.discard} />}
      <p className="field-help">逐项确认系统预核的结果，或者改判并写明理由。填写的内容随时保存在本机。</p>
      <div id={fieldId('points')}>
        {points.map((answered, index) => (
          <PointCard
            key={answered.point}
            {...{ index, answered, papers }}
            machine={data?.points.find(({ point }) => point === answered.point)}
            labels={data?.labels ?? {}}
            findings={findingsOf(act.form)}
            errors={messages}
            isCurrent={index === current}
            onFocus={() => setCurrent(index)}
            set={work.set}
            onShow={show}
          />
        ))}
      </div>
      <SchemaForm
        form={withoutPoints(act.form)}
        values={draft.values}
        errors={errors}
        set={work.set}
        sources={work.sources}
        fileNames={draft.fileNames}
        nameFile={work.nameFile}
        upload={(file, onStep) => uploadFile('/api/files', file, onStep)}
        onSubmit={work.check}
      >
        <button className="button button-main button-large" type="submit">
          下一步：检查填写的内容
        </button>
      </SchemaForm>
    </>
  )
}

function pointsIn({ draft }: ActWork): Answered[] {
  return (draft.values as { points?: Answered[] }).points ?? []
}

function findingsOf({ properties }: Field) {
  const finding = properties?.points?.items?.properties?.finding
  return Object.entries(finding?.choices ?? {}).map(([value, label]) => ({ value, label }))
}

function withoutPoints(form: Field): Field {
  const { points: _points, ...properties } = form.properties ?? {}
  return { ...form, properties }
}

/** What is cited is shown beside the points by its name, not by its id. */
function withoutCites(act: AvailableAct): AvailableAct {
  const { points } = act.form.properties ?? {}
  if (!points?.items?.properties) return act
  const { cites: _cites, ...properties } = points.items.properties
  const plain = { ...points, items: { ...points.items, properties } }
  return { ...act, form: { ...act.form, properties: { ...act.form.properties, points: plain } } }
}
