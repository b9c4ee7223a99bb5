import { dayInChinese, type PublicCatalogue, type Site } from '../../src/disclosure/index.ts'
import { Layout, Title } from './layout.tsx'

const verbs = { added: '增列', revised: '修订', ended: '移出' } as const

export function MajorDecisions({ site, page }: { site: Site; page: PublicCatalogue }) {
  const categories = [...new Set(page.items.map(({ category }) => category))]
  return (
    <Layout site={site} title="重大执法决定法制审核目录清单" at="/major-decisions">
      <Title lead="属于清单所列情形的，本机关作出决定前须经法制审核；未经审核或者审核未通过的，不得作出决定。办案系统按同一清单自动判断。">
        重大执法决定法制审核目录清单
      </Title>
      <p className="quiet">
        {page.isCurrent ? '现行清单' : '历史清单'}，自{dayInChinese(page.edition)}起
        {!page.isCurrent && <a href="/major-decisions">查看现行清单</a>}
      </p>
      {categories.map((category) => (
        <section key={category}>
          <h2>{category}</h2>
          <table className="cards">
            <thead>
              <tr>
                <th scope="col">事项</th>
                <th scope="col">情形、数额</th>
                <th scope="col">依据</th>
              </tr>
            </thead>
            <tbody>
              {page.items
                .filter((item) => item.category === category)
                .map(({ number, label, condition, basis, from, isStatutory, standing }) => (
                  <tr key={number}>
                    <td data-label="事项">
                      {number}．{label}
                      <span className="under">
                        {isStatutory ? '法律直接规定' : `自${dayInChinese(from)}起`}
                        {standing === 'unverified' && '，依据待核实'}
                      </span>
                    </td>
                    <td data-label="情形">{condition.replace(`${category}：`, '')}</td>
                    <td data-label="依据">{basis.join('、') || '本机关目录'}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
      <Editions page={page} />
    </Layout>
  )
}

function Editions({ page }: { page: PublicCatalogue }) {
  return (
    <section>
      <h2>历次版本</h2>
      <ol className="steps">
        {page.editions.map(({ on, changes }) => (
          <li key={on}>
            <h3>
              <a href={`/major-decisions?on=${on}`}>{dayInChinese(on)}</a>
            </h3>
            <ul>
              {changes.map(({ kind, now, before }) => (
                <li key={`${kind} ${now ?? before}`}>
                  {verbs[kind]}：{now ?? before}
                  {kind === 'revised' && <span className="under">原为：{before}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
