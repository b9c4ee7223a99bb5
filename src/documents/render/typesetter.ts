/** Sets one document at a time with Typst. Blocks its thread: the renderer keeps it in a worker. */

import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { type FlowchartSheet, flowchartInputs } from './flowchart-sheet.ts'
import { fontFamilies } from './font-names.ts'
import { chooseFonts, fontFolders } from './fonts.ts'
import type { RenderInput } from './sheet.ts'
import { typstInputs } from './typst-inputs.ts'

export type Typesetter = {
  set: (input: RenderInput) => Uint8Array
  /** The words of the pages, as Typst places them, without white space. */
  words: (input: RenderInput) => string
  /** All pages, one below the other, as an SVG without script: for a telephone, whose browser shows no PDF in a page. */
  pages: (input: RenderInput) => string
  flowchart: (input: FlowchartSheet) => Uint8Array
}

const templates = fileURLToPath(new URL('../templates', import.meta.url))
const mainFilePath = `${templates}/document.typ`
const flowchartPath = `${templates}/flowchart.typ`

/** A cached result older than this many documents is dropped. */
const cacheAge = 10

export function createTypesetter(fontDir: string | undefined): Typesetter {
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fontFolders(fontDir) }] })
  const families = fontDir === undefined ? [] : fontFamilies(fontDir)
  const fonts = chooseFonts(families.filter((family) => isKnown(compiler, family)))
  return {
    set: (input) => {
      placeOwnLayout(compiler, input.template)
      const pdf = compile(compiler, fitted(compiler, typstInputs(input, fonts)))
      compiler.evictCache(cacheAge)
      return pdf
    },
    words: (input) => {
      placeOwnLayout(compiler, input.template)
      return wordsOfSvg(compiler.svg({ mainFilePath, inputs: fitted(compiler, typstInputs(input, fonts)) }))
    },
    pages: (input) => {
      placeOwnLayout(compiler, input.template)
      return withoutSheets(compiler.plainSvg({ mainFilePath, inputs: fitted(compiler, typstInputs(input, fonts)) }))
    },
    flowchart: (input) => {
      const pdf = compile(compiler, flowchartInputs(input, fonts), flowchartPath)
      compiler.evictCache(0) // its pictures are large, and asked for once
      return pdf
    },
  }
}

/** How close lines may stand to one another, as a part of 28.95 pt, the mildest first. */
const closer = ['0.97', '0.94', '0.91']

/**
 * A last page with little more than the seal, or the lines for signatures, is spared where closer lines make room for
 * them: GB/T 9704—2012 7.3.5.5. Where they do not, the lines stay as they are.
 */
function fitted(compiler: NodeCompiler, inputs: Record<string, string>): Record<string, string> {
  const pages = (closeness: string) =>
    compiler.compile({ mainFilePath, inputs: { ...inputs, closeness } }).result?.numOfPages ?? 1
  const usual = pages('1')
  const closest = closer.at(-1) ?? '1'
  if (usual === 1 || pages(closest) >= usual) return inputs
  return { ...inputs, closeness: closer.find((closeness) => pages(closeness) < usual) ?? closest }
}

/** Seen by document.typ beside the others, without touching the folder; document.typ asks for it only when told to. */
function placeOwnLayout(compiler: NodeCompiler, template: string | undefined): void {
  if (template !== undefined) compiler.mapShadow(`${templates}/own.typ`, Buffer.from(template))
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" }

function wordsOfSvg(svg: string): string {
  return [...svg.matchAll(/<h5:div[^>]*>([^<]*)<\/h5:div>/g)]
    .map(([, text = '']) => text.replace(/&[a-z#0-9]+;/g, (entity) => entities[entity] ?? entity))
    .join('')
    .replace(/[\s\u200b]/g, '')
}

/** The compiler lays the white sheet of every page over the first one; the pages show on whatever is behind them instead. */
function withoutSheets(svg: string): string {
  return svg.replace(/^ {4}<path class="typst-shape" fill="#ffffff"[^>]*\/>\n/gm, '')
}

/** A font has a name in several languages, and Typst goes by one of them: the others would be warned about. */
function isKnown(compiler: NodeCompiler, family: string): boolean {
  const result = compiler.compile({ mainFileContent: `#text(font: ${JSON.stringify(family)})[文]` })
  return !result.hasError() && result.takeWarnings() === null
}

/** A warning is an error: an unknown font would be replaced by whatever the machine has, and look different elsewhere. */
function compile(compiler: NodeCompiler, inputs: Record<string, string>, path = mainFilePath): Uint8Array {
  const result = compiler.compile({ mainFilePath: path, inputs })
  // hasError answers false once the diagnostics have been taken
  const failed = result.hasError()
  const complaint = failed ? result.takeDiagnostics() : result.takeWarnings()
  if (complaint) throw new Error(`文书排版失败：${explain(compiler, complaint)}`)
  if (!result.result) throw new Error('文书排版没有结果')
  return compiler.pdf(result.result, { pdfStandard: 'a-2a' })
}

type Diagnostic = { message?: string; path?: string }

function explain(compiler: NodeCompiler, complaint: NodeError): string {
  const diagnostics: Diagnostic[] = compiler.fetchDiagnostics(complaint)
  return diagnostics.map(({ message, path }) => `${message}（${path ?? ''}）`).join('；')
}
