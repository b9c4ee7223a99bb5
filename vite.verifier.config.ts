/** Builds verifier/page into dist/verifier/verify.html: one file that a judge opens from a USB stick, readable as source. */
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/** Puts script and style into the page itself: a page opened as a file may not load its neighbours. */
const inOneFile: Plugin = {
  name: 'in-one-file',
  enforce: 'post',
  generateBundle(_, bundle) {
    const page = bundle['index.html']
    if (page?.type !== 'asset') throw new Error('no index.html in the build')
    let html = String(page.source)
    for (const [name, part] of Object.entries(bundle)) {
      if (name === 'index.html') continue
      if (part.type === 'chunk')
        html = html.replace(/<script[^>]*><\/script>/, '').replace('</body>', () => script(part.code))
      else html = html.replace(/<link[^>]*stylesheet[^>]*>/, () => `<style>\n${part.source}</style>`)
      delete bundle[name]
    }
    page.source = html
    page.fileName = 'verify.html'
  },
}

const script = (code: string) =>
  `<script type="module">\n${code.replaceAll('</script', '<\\/script')}</script>\n</body>`

export default defineConfig({
  root: join(import.meta.dirname, 'verifier/page'),
  cacheDir: join(import.meta.dirname, 'node_modules/.vite-verifier'),
  plugins: [inOneFile],
  build: {
    outDir: join(import.meta.dirname, 'dist/verifier'),
    emptyOutDir: true,
    minify: false,
    cssMinify: false,
    modulePreload: false,
    target: 'chrome100',
  },
})
