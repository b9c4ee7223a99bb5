/** Builds the office workbench to dist/office, with .br beside each text file so that the server need not compress. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const outDir = join(import.meta.dirname, 'dist/office')

export default defineConfig({
  root: join(import.meta.dirname, 'web/office'),
  base: '/office/',
  cacheDir: join(import.meta.dirname, 'node_modules/.vite-office'),
  plugins: [react(), { name: 'precompress', apply: 'build', closeBundle: compressAll }],
  build: {
    outDir,
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    target: 'chrome100',
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})

function compressAll(): void {
  for (const file of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|html|svg)$/.test(file)) continue
    const path = join(outDir, file)
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)))
  }
}
