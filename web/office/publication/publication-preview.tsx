/** What everybody will read, in the order of the public page, before anybody can read it. */
import './preview.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type PreviewPage, type PublicDecision, severities } from '../../../src/disclosure/index.ts'
import { dayInChinese, instantInChinese } from '../../../src/kernel/day.ts'
import { fenInWords, fenToYuan } from '../../../src/kernel/money.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Facts } from '../../ui/facts.tsx'
import { previewQuery } from '../queries.ts'
import { MarkedText } from './marked-text.tsx'

type Show = (text: string) => ReactNode

export function PublicationPreview({ caseId }: { caseId: string }) {
  const { data } = useSuspenseQuery(previewQuery(caseId))
  const { decision, masked, bodySha256, preparedAt } = data
  const hidden = masked.map(({ shown }) => shown)
  const show: Show = (text) => <MarkedText text={text} hidden={hidden} />
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">公众将看到的内容</h2>
      <p className="soft">
        公示稿制作于{instantInChinese(preparedAt)}。加底纹的是遮盖后的文字，公示页上没有底纹，其余一字不差。
      </p>
      <div className="preview-page">
        <h3>{show(decision.title)}</h3>
        <Facts rows={factsOf(decision, show)} />
        <Violations decision={decision} show={show} />
        <FullText decision={decision} show={show} />
      </div>
      <h3 id="masked-title">遮盖了什么（{masked.length}处）</h3>
      <MaskedList masked={masked} />
      <p className="soft">
        公示稿校验值（SHA-256）：<code>{bodySha256}</code>
      </p>
    </section>
  )
}

function factsOf(decision: PublicDecision, show: Show): { label: string; value: ReactNode }[] {
  const { number, party, measures, result, fineFen, confiscation, agencyName, decidedOn } = decision
  const fine = fineFen === 0 ? null : `${fenToYuan(fineFen).replace(/\.00$/, '')}元（${fenInWords(fineFen)}）`
  const rows: [string, string | null][] = [
    ['决定书文号', number],
    ['当事人', party.name],
    ['统一社会信用代码', party.creditCode],
    ['法定代表人（负责人）', party.representative],
    ['处罚种类', measures.join('、')],
    ['处罚结果', result],
    ['罚款金额', fine],
    ['没收', confiscation],
    ['作出机关', agencyName],
    ['决定日期', dayInChinese(decidedOn)],
    ['公示截止日', untilInChinese(decision)],
  ]
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value: show(value) }]))
}

function untilInChinese({ publicUntil, severity }: PublicDecision): string {
  return publicUntil === null ? '待核实' : `${dayInChinese(publicUntil)}（${severities[severity]}类，期限规则待核实）`
}

function Violations({ decision, show }: { decision: PublicDecision; show: Show }) {
  return (
    <>
      <h4>违法事实与依据</h4>
      <ol className="preview-violations">
        {decision.violations.map(({ fact, violated, basis, penalty }) => (
          <li key={fact}>
            <p>{show(fact)}</p>
            <Facts
              rows={[
                { label: '违反的规定', value: show(violated) },
                { label: '处罚依据', value: show(basis) },
                { label: '处罚内容', value: show(penalty) },
              ]}
            />
          </li>
        ))}
      </ol>
    </>
  )
}

function FullText({ decision: { sections, remedies }, show }: { decision: PublicDecision; show: Show }) {
  const { reviewDays, reviewOrgan, litigationMonths, court } = remedies
  return (
    <>
      <h4>决定书正文</h4>
      {sections.map(({ heading, text }) => (
        <section key={heading}>
          <h5>{heading}</h5>
          <p className="preview-text">{show(text)}</p>
        </section>
      ))}
      <h4>当事人的救济途径</h4>
      <p>
        不服本决定的，可以自收到决定书之日起 {reviewDays} 日内向{reviewOrgan}申请行政复议，或者 {litigationMonths}{' '}
        个月内向{court}提起行政诉讼。
      </p>
    </>
  )
}

type Masked = PreviewPage['masked'][number]
const columns: Column<Masked>[] = [
  { title: '位置', show: ({ place }) => place },
  { title: '内容', show: ({ label }) => label },
  { title: '公开为', show: ({ shown }) => <mark className="masked">{shown}</mark> },
  { title: '理由', show: ({ reason }) => reason },
]

function MaskedList({ masked }: { masked: Masked[] }) {
  if (masked.length === 0) return <p>没有需要遮盖的内容。</p>
  return (
    <DataTable
      caption="遮盖清单"
      columns={columns}
      rows={masked}
      keyOf={({ path, kind, shown }) => `${path} ${kind} ${shown}`}
    />
  )
}
