/** The portal's pages as whole documents, for the server. */
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { PortalRenderer, Site } from '../../src/disclosure/index.ts'
import { Decision } from './decision.tsx'
import { Decisions } from './decisions.tsx'
import { Home } from './home.tsx'
import { Empty, Layout, Title } from './layout.tsx'
import { MajorDecisions } from './major-decisions.tsx'
import { Officer, Officers } from './officers.tsx'
import { Powers } from './powers.tsx'
import { Procedure, Procedures } from './procedures.tsx'
import { Result, Results } from './results.tsx'
import { Verify } from './verify.tsx'

type Page<Given> = (given: { site: Site; page: Given }) => ReactElement

const written =
  <Given,>(Component: Page<Given>) =>
  (site: Site, page: Given): string =>
    document(<Component site={site} page={page} />)

export const renderer: PortalRenderer = {
  home: written(Home),
  decisions: written(Decisions),
  decision: written(Decision),
  results: written(Results),
  result: written(Result),
  officers: written(Officers),
  officer: written(Officer),
  procedures: written(Procedures),
  procedure: written(Procedure),
  powers: written(Powers),
  catalogue: written(MajorDecisions),
  verify: written(Verify),
  notFound: (site) => document(<NotFound site={site} />),
}

function document(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`
}

function NotFound({ site }: { site: Site }) {
  return (
    <Layout site={site} title="没有这个页面" at="" hidden>
      <Title>没有这个页面</Title>
      <Empty title="地址可能有误，或者内容从未公示">
        <a href="/decisions">查询处罚决定</a>、<a href="/verify">核验文书</a>，或者回到<a href="/">首页</a>。
      </Empty>
    </Layout>
  )
}
