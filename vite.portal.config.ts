/** Builds the public site to dist/portal: render.js for the server, portal.js and portal.css for the browser. */
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const source = join(import.meta.dirname, 'web/portal')

const build = (file: string, name: string) => ({
  outDir: join(import.meta.dirname, 'dist/portal'),
  emptyOutDir: false,
  copyPublicDir: false,
  sourcemap: false,
  rolldownOptions: {
    input: join(source, file),
    output: { entryFileNames: name, assetFileNames: 'portal[extname]', format: 'es' as const },
  },
})

export default defineConfig({
  root: source,
  cacheDir: join(import.meta.dirname, 'node_modules/.vite-portal'),
  plugins: [react()],
  builder: {},
  environments: {
    client: { build: { ...build('portal.ts', 'portal.js'), target: 'chrome100', modulePreload: false } },
    ssr: { build: { ...build('render.tsx', 'render.js'), ssr: true, target: 'node18' } },
  },
})
