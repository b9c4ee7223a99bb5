import type { ProcedureLink, ProcedurePage, Site } from '../../src/disclosure/index.ts'
import { Empty, Facts, Layout, Title } from './layout.tsx'

export function Procedures({ site, page }: { site: Site; page: ProcedureLink[] }) {
  return (
    <Layout site={site} title="行政执法流程" at="/procedures">
      <Title lead="流程图由办案系统实际执行的步骤表直接画出：公开的就是执行的。">行政执法流程</Title>
      {page.length === 0 ? (
        <Empty title="流程图正在生成">系统启动后即自动公开，请稍后刷新。</Empty>
      ) : (
        <ul className="links">
          {page.map(({ name, label }) => (
            <li key={name}>
              <a href={`/procedures/${name}`}>{label}流程图</a>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}

export function Procedure({ site, page }: { site: Site; page: ProcedurePage }) {
  return (
    <Layout site={site} title={`${page.label}流程图`} at="/procedures">
      <nav aria-label="所在位置" className="crumbs">
        <a href="/procedures">行政执法流程</a>
        <span aria-hidden="true">›</span>
        <span>{page.label}</span>
      </nav>
      <Title lead="先画主线，再画支线。红色锁形框为必经前提；黄色框写明办到这一步时还可能办理的、退回的事项。点方框或者框里的一行，可跳到下面对应的步骤。">
        {page.label}流程图
      </Title>
      <p>
        <a href={`/procedures/${page.name}.pdf`}>打印版（PDF，A4）</a>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="chart" aria-label={`${page.label}流程图，可左右滚动`} tabIndex={0}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn and escaped by our own flowchart from the step table */}
        <div dangerouslySetInnerHTML={{ __html: page.svg }} />
      </section>
      <h2>步骤清单</h2>
      <ol className="steps">
        {page.steps.map((step) => (
          <li key={step.ordinal} id={`step-${step.ordinal}`}>
            <h3>{step.label}</h3>
            <Facts
              rows={[
                ['状态', `${step.from} → ${step.to}`],
                ['承办', step.by.join('、')],
                ['须先经', step.needs.join('；')],
                ['文书', step.documents.join('、')],
                ['时限', step.starts.join('；')],
                ['依据', step.basis.join('、')],
              ]}
            />
          </li>
        ))}
      </ol>
    </Layout>
  )
}
