import { dayInChinese, type Site, type VerifyPage } from '../../src/disclosure/index.ts'
import { Facts, Layout, Title } from './layout.tsx'
import { type Answer, answerOf } from './verdict.ts'

export function Verify({ site, page }: { site: Site; page: VerifyPage }) {
  return (
    <Layout site={site} title="文书验真" at="/verify" hidden={page.code !== ''}>
      <Title lead="核对一份执法文书是不是本机关制发、内容有没有改动、现在是否仍然有效。">文书验真</Title>
      {page.result && <Result code={page.code} answer={answerOf(page.result)} />}
      <div className="columns two">
        <section aria-labelledby="by-file">
          <h2 id="by-file">用电子文书核验</h2>
          <p>选择 PDF 文书，浏览器在您的设备上计算它的校验值再比对，文件不会上传。</p>
          <div id="drop" className="drop" hidden>
            <label htmlFor="file">选择文件，或者把文件拖到这里</label>
            <input id="file" type="file" accept="application/pdf,.pdf" />
          </div>
          <noscript>
            <p className="note">浏览器未启用脚本，不能在本机计算校验值；请用旁边的编号核验。</p>
          </noscript>
          <div id="answer" aria-live="polite" />
        </section>
        <section aria-labelledby="by-code">
          <h2 id="by-code">用文书编号核验</h2>
          <p>输入文书上的文号，或者二维码下方的验真码。括号全角半角都可以。</p>
          <form className="search" action="/verify" method="get">
            <label htmlFor="code">文号或者验真码</label>
            <div>
              <input id="code" name="code" defaultValue={page.code} maxLength={80} required autoComplete="off" />
              <button type="submit">核验</button>
            </div>
          </form>
        </section>
      </div>
      <section aria-labelledby="by-bundle">
        <h2 id="by-bundle">案卷归档包怎样核验</h2>
        <p>
          下载<a href="/verify.html">核验网页</a>，存到本机后打开，把案卷包拖进去：不联网，文件不离开您的电脑。
          所用的公钥请从这里取得，不要用包里自带的：<a href="/api/public/log-policy">核验公钥</a>。
        </p>
      </section>
    </Layout>
  )
}

function Result({ code, answer }: { code: string; answer: Answer }) {
  const { document } = answer
  return (
    <section className={`verdict ${answer.tone}`} aria-labelledby="result">
      <h2 id="result" className="verdict-title">
        <span aria-hidden="true">{answer.sign}</span>
        {answer.title}
      </h2>
      <p>{answer.advice}</p>
      <Facts
        rows={[
          ['查询的编号', code],
          ['文书名称', document?.title],
          ['文号', document?.number],
          ['制发机关', document?.agencyName],
          ['制发日期', document?.issuedOn && dayInChinese(document.issuedOn)],
        ]}
      />
    </section>
  )
}
