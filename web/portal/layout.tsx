/** The frame of every public page: banner, head, navigation, foot. */
import type { ReactNode } from 'react'
import type { Site } from '../../src/disclosure/index.ts'

const sections = [
  ['/', '首页'],
  ['/decisions', '处罚决定'],
  ['/results', '其他结果'],
  ['/officers', '执法人员'],
  ['/powers', '权责事项'],
  ['/major-decisions', '重大决定目录'],
  ['/procedures', '执法流程'],
  ['/verify', '文书验真'],
] as const

type Frame = { site: Site; title: string; at: string; children: ReactNode; hidden?: boolean }

export function Layout({ site, title, at, children, hidden = false }: Frame) {
  const name = site.agency?.name ?? '行政执法机关'
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} — ${name}行政执法公示`}</title>
        <meta name="description" content={`${name}行政执法公示：执法主体、人员、流程、处罚决定与文书验真`} />
        {hidden && <meta name="robots" content="noindex" />}
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={site.assets.style} />
        <script type="module" src={site.assets.script} />
      </head>
      <body>
        <a className="skip" href="#main">
          跳到正文
        </a>
        <header className="head">
          <p className="official">
            <span>行政机关官方公示平台</span>
            <a href="/verify">核验文书真伪</a>
          </p>
          <a className="brand" href="/">
            <span className="brand-name">{name}</span>
            <span className="brand-site">行政执法公示</span>
          </a>
          <nav aria-label="主导航">
            <ul>
              {sections.map(([href, label]) => (
                <li key={href}>
                  <a href={href} aria-current={href === at ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="main">{children}</main>
        <Foot site={site} />
      </body>
    </html>
  )
}

function Foot({ site: { agency } }: { site: Site }) {
  if (!agency) return <footer className="foot">本机关信息尚未登记。</footer>
  return (
    <footer className="foot">
      <div>
        <p>
          <strong>主办单位：{agency.name}</strong>
        </p>
        <p>
          地址：{agency.address}（{agency.postcode}）
        </p>
        <p>联系电话：{agency.telephone}</p>
      </div>
      <div>
        <p>
          <strong>监督与救济</strong>
        </p>
        <p>执法监督电话：{agency.supervisionTelephone}</p>
        <p>行政复议机关：{agency.government}</p>
        <p>行政诉讼法院：{agency.court}</p>
      </div>
      <div>
        <p>
          <strong>网站信息</strong>
        </p>
        <p>网站标识码、ICP备案号、公网安备号：待主办单位备案后填写</p>
      </div>
    </footer>
  )
}

export function Title({ children, lead }: { children: ReactNode; lead?: ReactNode }) {
  return (
    <div className="title">
      <h1>{children}</h1>
      {lead && <p>{lead}</p>}
    </div>
  )
}

export function Search({ action, q, label, hint }: { action: string; q: string; label: string; hint: string }) {
  return (
    <search>
      <form className="search" action={action} method="get">
        <label htmlFor="q">{label}</label>
        <div>
          <input id="q" name="q" type="search" defaultValue={q} maxLength={60} placeholder={hint} autoComplete="off" />
          <button type="submit">查询</button>
        </div>
      </form>
    </search>
  )
}

/** Name and value rows; rows without a value are left out. */
export function Facts({ rows }: { rows: [string, ReactNode][] }) {
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      <p>{children}</p>
    </div>
  )
}
