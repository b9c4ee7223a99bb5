import type { HomePage, Site } from '../../src/disclosure/index.ts'
import { DecisionTable } from './decision-table.tsx'
import { Empty, Layout, Search } from './layout.tsx'

export function Home({ site, page }: { site: Site; page: HomePage }) {
  return (
    <Layout site={site} title="首页" at="/">
      <section className="hero" aria-labelledby="site-title">
        <h1 id="site-title">行政执法全过程公开</h1>
        <p>查处罚决定、查执法人员、查办事流程，核验收到的每一份执法文书。</p>
        <Search action="/decisions" q="" label="查询处罚决定" hint="当事人、案件名称、文号或违法事实" />
      </section>
      <div className="columns">
        <Before page={page} />
        <During />
        <After page={page} />
      </div>
      <section aria-labelledby="latest">
        <h2 id="latest">最新处罚决定</h2>
        {page.decisions.length === 0 ? (
          <Empty title="目前没有公示中的处罚决定">
            处罚决定作出后7个工作日内在此公示（《安全生产法》第七十八条第二款）。
          </Empty>
        ) : (
          <>
            <DecisionTable
              rows={page.decisions}
              caption={`共公示 ${page.count} 件，以下为最近 ${page.decisions.length} 件`}
            />
            <p className="more">
              <a href="/decisions">查看全部处罚决定</a>
            </p>
          </>
        )}
      </section>
    </Layout>
  )
}

function Before({ page }: { page: HomePage }) {
  return (
    <section aria-labelledby="before">
      <h2 id="before">事前公开</h2>
      <ul>
        <li>
          <a href="/officers">执法人员名录</a>
          <span className="under">{page.officers} 人，证件状态当日有效</span>
        </li>
        <li>
          <a href="/powers">权责事项清单</a>
          <span className="under">做什么、依据哪一条、由谁承办</span>
        </li>
        <li>
          <a href="/major-decisions">重大执法决定法制审核目录清单</a>
          <span className="under">哪些决定作出前必须经过法制审核</span>
        </li>
        <li>
          <a href="/procedures">行政执法流程图</a>
          <span className="under">
            {page.procedures.length === 0 ? '步骤、文书与时限' : page.procedures.map(({ label }) => label).join('、')}
          </span>
        </li>
      </ul>
    </section>
  )
}

function During() {
  return (
    <section aria-labelledby="during">
      <h2 id="during">事中公示</h2>
      <ul>
        <li>
          <a href="/officers">核对来人身份</a>
          <span className="under">按执法证号查证件现在是否有效</span>
        </li>
        <li>
          <a href="/verify">核验执法文书</a>
          <span className="under">文件只在您的设备上比对，不上传</span>
        </li>
      </ul>
    </section>
  )
}

function After({ page }: { page: HomePage }) {
  return (
    <section aria-labelledby="after">
      <h2 id="after">事后公开</h2>
      <ul>
        <li>
          <a href="/decisions">行政处罚决定</a>
          <span className="under">公示中 {page.count} 件，作出决定后7个工作日内公示</span>
        </li>
      </ul>
    </section>
  )
}
