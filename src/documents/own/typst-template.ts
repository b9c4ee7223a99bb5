/** A bureau's own Typst layout: checked by setting samples, and a layout to begin with. */
import type { Form } from '../form.ts'
import type { Renderer } from '../render/renderer.ts'
import { leftOut, sampleInput } from './check-template.ts'
import { frame } from './printed.ts'
import { type TemplateField, templateFields } from './template-fields.ts'

/** Set twice: with everything the form can hold, and with as little as it may. */
export async function checkTypstTemplate(
  renderer: Renderer,
  { form, agencyName }: { form: Form; agencyName: string },
  template: string,
): Promise<string[]> {
  const forbidden = /@(preview|local)\b|\bplugin\s*\(|\bread\s*\(/.exec(template)
  if (forbidden) return [`模板里不能用「${forbidden[0]}」：不得引用外部程序包和文件`]
  if (!/#let\s+layout\s*\(/.test(template)) return ['模板里没有 #let layout(content, fonts) = { … }']
  try {
    const full = { ...sampleInput(form, agencyName, 'full'), template }
    await renderer.render(full) // says what is wrong; reading the words would only say that something is
    const words = await renderer.words(full)
    await renderer.render({ ...sampleInput(form, agencyName, 'lean'), template })
    return leftOut(form, full, words)
  } catch (error) {
    return [explained(error instanceof Error ? error.message : String(error))]
  }
}

function explained(message: string): string {
  const stranger = /dictionary does not contain key \\?"([^"\\]+)\\?"/.exec(message)
  return stranger ? `模板里的「${stranger[1]}」不是这种文书的字段` : `模板不能排版：${message.slice(0, 400)}`
}

/** Every field under its label, to be moved about. */
export function starterLayout(form: Form): string {
  const fields = templateFields(form).filter(({ path }) => !(path in frame))
  return `// 《${form.title}》的版式。content 是已经写成文字的内容，可以用中文名称，也可以用英文名称；
// 没有的部分（选填）是 none，先问再用；机关名称、标题、文号、日期、印章和二维码由系统排在前后。
#let at(part, ..names) = names.pos().fold(part, (from, name) => if from == none { none } else { from.at(name) })
#let shown(value) = if value == none { "" } else { value }
#let layout(content, fonts) = {
  set par(first-line-indent: 0pt)
${fields.map((field) => partOf(field, 'content', '  ')).join('\n')}
}
`
}

function partOf({ path, label, rows }: TemplateField, from: string, indent: string): string {
  const value = placeIn(path, from)
  const name = label === '.' ? '' : `${label.split('.').at(-1)}：`
  if (rows === undefined) return `${indent}par[${name}#shown(${value})]`
  const inner = rows.map((row) => partOf(row, 'row', `${indent}  `)).join('\n')
  const heading = name === '' ? '' : `${indent}par[*${name}*]\n`
  return `${heading}${indent}for row in ${value} {\n${inner}\n${indent}}`
}

function placeIn(path: string, from: string): string {
  if (path === '.') return from
  return `at(${from}, ${path
    .split('.')
    .map((part) => JSON.stringify(part))
    .join(', ')})`
}
