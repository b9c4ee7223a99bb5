/** `npm test`: sets up whatever the checks need, then runs all of them. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { continueIn, ensurePackages, giveUp, root } from './bootstrap.js'

await ensurePackages()
ensureBrowser()
await continueIn(join(root, 'bin', 'check.ts'))

/** Chromium and Chinese fonts come from the system: the tests look at what a person would see. */
function ensureBrowser() {
  const missing = [
    ...(findChromium() ? [] : ['chromium']),
    ...(hasChineseFonts() ? [] : ['fonts-noto-cjk', 'fontconfig']),
  ]
  if (missing.length > 0) installFromDebian(missing)
  process.env.CHROMIUM =
    findChromium() ?? giveUp('没有找到 Chromium，请用 CHROMIUM 指明。/ no Chromium found: name one with CHROMIUM.')
}

function installFromDebian(packages) {
  const wish = `apt-get install --no-install-recommends ${packages.join(' ')}`
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const isPermitted = asRoot.length === 0 || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  if (!isPermitted || !existsSync('/usr/bin/apt-get')) {
    giveUp(
      `浏览器测试需要 Chromium 和中文字体，请以管理员执行：${wish}（或用 CHROMIUM 指明浏览器）。` +
        ' / The browser tests need Chromium and Chinese fonts: run that command as an administrator (or name a browser with CHROMIUM).',
    )
  }
  console.log(`· 安装 / installing ${packages.join(' ')}`)
  const run = (...args) =>
    spawnSync([...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args].join(' '), {
      shell: true,
      stdio: ['ignore', 'inherit', 'inherit'],
    }).status === 0
  if (!(run('update') && run('install', '-y', '--no-install-recommends', ...packages))) {
    giveUp(`${wish} 未成功，原因见上。/ did not succeed; the reason is above.`)
  }
}

function findChromium() {
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return [process.env.CHROMIUM, ...known].find((path) => path && existsSync(path))
}

function hasChineseFonts() {
  return (spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout ?? '').trim() !== ''
}
