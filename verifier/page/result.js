/** What the page says once the checks have run. Everything from the bundle is put in as text, never as markup. */
import { concat, fromUtf8 } from './bytes.js'
import { contentOf } from './zip.js'

function element(name, className, ...children) {
  const made = document.createElement(name)
  made.className = className
  made.append(...children)
  return made
}

const withId = (made, id) => Object.assign(made, { id })

export function showUnreadable(place, problem) {
  place.replaceChildren(
    withId(element('h2', 'verdict bad', '无法核验'), 'conclusion'),
    element('p', '', problem),
    element('p', '', '请确认选择的是完整下载的案卷包（.zip）和一行“log …”开头的公钥文件。'),
  )
  place.hidden = false
}

/** Without a key from elsewhere the bundle only agrees with itself, and the headline says no more than that. */
function conclusionOf(ok, keySource) {
  if (!ok) return element('h2', 'verdict bad', '✗ 核验不通过')
  if (keySource === 'policy') return element('h2', 'verdict good', '✓ 全部通过')
  return element('h2', 'verdict partly', '包内前后一致，出处未经证明')
}

export function showResult(place, file, { ok, keySource, checks, notices, bundle }) {
  place.replaceChildren(
    withId(conclusionOf(ok, keySource), 'conclusion'),
    element('p', '', `${file.name}　${file.size} 字节`),
    ...(ok ? [] : [element('p', '', '请向出具机关调取原包，与其公示的检查点重新比对。')]),
    ...notes(keySource, notices),
    element('ol', 'checks', ...checks.map(checkLine)),
  )
  place.hidden = false
  if (ok) void showContents(place, bundle)
}

function notes(keySource, notices) {
  const unproven =
    keySource === 'bundle' ? ['没有给出公钥文件，公钥取自案卷包自身：只能说明包内前后一致，不能说明它出自该机关。'] : []
  return [...unproven, ...notices].map((text) => element('p', 'note', text))
}

function checkLine({ name, ok, detail }) {
  const mark = element('span', `mark ${ok ? 'good' : 'bad'}`, ok ? '✓ 通过' : '✗ 不符')
  return element('li', '', mark, element('b', '', name), element('span', '', detail))
}

/** Only of a bundle that passed: what it says of the case, and its papers to be opened. */
async function showContents(place, { zip, manifest }) {
  const facts = JSON.parse(fromUtf8(await bytesOf(zip, 'case.json')))
  place.append(element('h3', '', '案件要素'), factList(facts))
  const kept = manifest.files.filter(({ path }) => /^(documents|evidence)\//.test(path))
  place.append(element('h3', '', `卷内文件（${kept.length}）`))
  place.append(element('ol', 'files', ...kept.map(({ path }) => element('li', '', opener(zip, path)))))
}

function factList(facts) {
  const rows = Object.entries(facts).filter(([, value]) => value !== null && value !== '')
  const words = (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value))
  return element(
    'dl',
    '',
    ...rows.flatMap(([label, value]) => [element('dt', '', label), element('dd', '', words(value))]),
  )
}

function opener(zip, path) {
  const button = element('button', '', path.replace(/^\w+\//, ''))
  button.type = 'button'
  button.addEventListener('click', () => void save(zip, path))
  return button
}

/** Saved rather than shown: a page made by somebody else must not run beside this one. */
async function save(zip, path) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([await bytesOf(zip, path)]))
  link.download = path.split('/').at(-1)
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function bytesOf(zip, path) {
  const pieces = []
  for await (const piece of contentOf(zip, zip.byName.get(path))) pieces.push(piece)
  return concat(...pieces)
}
