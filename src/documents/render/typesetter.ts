/** Sets one document at a time with Typst. Blocks its thread: the renderer keeps it in a worker. */

import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { type FlowchartSheet, flowchartInputs } from './flowchart-sheet.ts'
import { fontFamilies } from './font-names.ts'
import { chooseFonts, type Fonts, fontFolders } from './fonts.ts'
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
const documentPath = `${templates}/document.typ`
const flowchartPath = `${templates}/flowchart.typ`

/** A cached result older than this many documents is dropped. */
const cacheAge = 10

export function createTypesetter(fontDir: string | undefined): Typesetter {
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fontFolders(fontDir) }] })
  const families = fontDir === undefined ? [] : fontFamilies(fontDir)
  const fonts = chooseFonts(families.filter((family) => isKnown(compiler, family)))
  return {
    set: (input) => {
      const pdf = pdfOf(compiler, compile(compiler, input, fonts))
      compiler.evictCache(cacheAge)
      return pdf
    },
    words: (input) => wordsOfSvg(compiler.svg(compile(compiler, input, fonts))),
    pages: (input) => withoutSheets(compiler.plainSvg(compile(compiler, input, fonts))),
    flowchart: (input) => {
      const pdf = pdfOf(compiler, laidOut(compiler, flowchartInputs(input, fonts), flowchartPath))
      compiler.evictCache(0) // its pictures are large, and asked for once
      return pdf
    },
  }
}

function pdfOf(compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  return compiler.pdf(document, { pdfStandard: 'a-2a' })
}

function compile(compiler: NodeCompiler, input: RenderInput, fonts: Fonts): NodeTypstDocument {
  placeOwnLayout(compiler, input.template)
  return fitted(compiler, typstInputs(input, fonts))
}

/** How close lines may stand to one another, as a part of 28.95 pt, the mildest first. */
const closer = ['0.97', '0.94', '0.91']

/**
 * How far down a last page may reach, in points from its top, that closer lines could still spare: ten lines, half of them
 * the seal with what stays by it, and three more for every further page that closes up.
 */
const spareable = (pages: number) => 421 + 87 * (pages - 2)

/**
 * A last page with little more than the seal, or the lines for signatures, is spared where closer lines make room for
 * them: GB/T 9704—2012 7.3.5.5. Where they do not, the lines stay as they are. Only such a page is worth a second layout.
 */
function fitted(compiler: NodeCompiler, inputs: Record<string, string>): NodeTypstDocument {
  const usual = laidOut(compiler, inputs)
  const [reach = 0] = compiler.query(usual, { selector: '<end>', field: 'value' }) as number[]
  if (usual.numOfPages === 1 || reach > spareable(usual.numOfPages)) return usual
  const sparing = (closeness: string) => {
    const tried = laidOut(compiler, { ...inputs, closeness })
    return tried.numOfPages < usual.numOfPages ? tried : undefined
  }
  const closest = sparing(closer.at(-1) ?? '1')
  if (!closest) return usual
  for (const closeness of closer.slice(0, -1)) {
    const milder = sparing(closeness)
    if (milder) return milder
  }
  return closest
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
function laidOut(
  compiler: NodeCompiler,
  inputs: Record<string, string>,
  mainFilePath = documentPath,
): NodeTypstDocument {
  const result = compiler.compile({ mainFilePath, inputs })
  // hasError answers false once the diagnostics have been taken
  const failed = result.hasError()
  const complaint = failed ? result.takeDiagnostics() : result.takeWarnings()
  if (complaint) throw new Error(`文书排版失败：${explain(compiler, complaint)}`)
  if (!result.result) throw new Error('文书排版没有结果')
  return result.result
}

type Diagnostic = { message?: string; path?: string }

function explain(compiler: NodeCompiler, complaint: NodeError): string {
  const diagnostics: Diagnostic[] = compiler.fetchDiagnostics(complaint)
  return diagnostics.map(({ message, path }) => `${message}（${path ?? ''}）`).join('；')
}
