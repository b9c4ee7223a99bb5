import {
  type DecisionPage,
  dayInChinese,
  fenInWords,
  type PublicDecision,
  type Site,
  severities,
} from '../../src/disclosure/index.ts'
import { Facts, Layout, Title } from './layout.tsx'
import { yuan } from './money.ts'

type Published = Extract<DecisionPage, { standing: 'published' }>

export function Decision({ site, page }: { site: Site; page: DecisionPage }) {
  if (page.standing !== 'published') return <Gone site={site} page={page} />
  const { shown } = page
  return (
    <Layout site={site} title={shown.title} at="/decisions">
      <nav aria-label="所在位置" className="crumbs">
        <a href="/decisions">行政处罚决定</a>
        <span aria-hidden="true">›</span>
        <span>{shown.number}</span>
      </nav>
      <Title>{shown.title}</Title>
      <Facts rows={facts(page)} />
      <section aria-labelledby="violations">
        <h2 id="violations">违法事实与依据</h2>
        <ol className="violations">
          {shown.violations.map((violation) => (
            <li key={violation.fact}>
              <p>{violation.fact}</p>
              <Facts
                rows={[
                  ['违反的规定', violation.violated],
                  ['处罚依据', violation.basis],
                  ['处罚内容', violation.penalty],
                ]}
              />
            </li>
          ))}
        </ol>
      </section>
      <FullText shown={shown} />
      <Remedies shown={shown} />
      <p className="note">
        公示内容由已送达的决定书生成，自然人姓名、证件号码、住址、联系方式依法遮盖。持有决定书的，可以
        <a href={`/verify?code=${encodeURIComponent(shown.number)}`}>核验文书真伪</a>
        。公示稿校验值（SHA-256）：<code>{page.bodySha256}</code>
      </p>
    </Layout>
  )
}

function facts({ shown, publishedOn, remedyState }: Published): [string, string | null][] {
  const { party } = shown
  return [
    ['决定书文号', shown.number],
    ['当事人', party.name],
    ['统一社会信用代码', party.creditCode],
    ['法定代表人（负责人）', party.representative],
    ['处罚种类', shown.measures.join('、')],
    ['处罚结果', shown.result],
    ['罚款金额', shown.fineFen === 0 ? null : `${yuan(shown.fineFen)}（${fenInWords(shown.fineFen)}）`],
    ['没收', shown.confiscation],
    ['作出机关', shown.agencyName],
    ['决定日期', dayInChinese(shown.decidedOn)],
    ['公示日期', dayInChinese(publishedOn)],
    ['救济情况', remedyState],
    ['公示截止日', until(shown)],
  ]
}

function until({ publicUntil, severity }: PublicDecision): string {
  return publicUntil === null ? '待核实' : `${dayInChinese(publicUntil)}（${severities[severity]}类，期限规则待核实）`
}

function FullText({ shown }: { shown: PublicDecision }) {
  return (
    <section aria-labelledby="full-text">
      <h2 id="full-text">决定书正文</h2>
      <div className="full-text">
        {shown.sections.map(({ heading, text }) => (
          <section key={heading} className="passage">
            <h3>{heading}</h3>
            {text.split('\n').map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
    </section>
  )
}

function Remedies({ shown: { remedies } }: { shown: PublicDecision }) {
  return (
    <section aria-labelledby="remedies">
      <h2 id="remedies">当事人的救济途径</h2>
      <p>
        不服本决定的，可以自收到决定书之日起 {remedies.reviewDays} 日内向{remedies.reviewOrgan}申请行政复议，或者{' '}
        {remedies.litigationMonths} 个月内向{remedies.court}提起行政诉讼。
      </p>
    </section>
  )
}

function Gone({ site, page }: { site: Site; page: Exclude<DecisionPage, Published> }) {
  const withdrawn = page.standing === 'withdrawn'
  const title = withdrawn ? '该处罚决定信息已撤回' : '该处罚决定公示期已满'
  return (
    <Layout site={site} title={title} at="/decisions" hidden>
      <Title lead={page.number}>{title}</Title>
      <Facts
        rows={[
          ['作出机关', page.agencyName],
          ['决定日期', dayInChinese(page.decidedOn)],
          ['撤回日期', withdrawn ? dayInChinese(page.withdrawnOn) : null],
          ['撤回理由', withdrawn ? page.reason : null],
          ['公示截止日', withdrawn ? null : dayInChinese(page.publicUntil)],
        ]}
      />
      <p className="note">
        {withdrawn ? '依照《行政处罚法》第四十八条第二款，处罚信息撤回后只公开理由。' : '公示期满后不再展示决定内容。'}
        <a href="/decisions">查看公示中的处罚决定</a>
      </p>
    </Layout>
  )
}
