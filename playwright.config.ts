import { defineConfig, devices } from '@playwright/test'

const port = Number(process.env.MINGZHENG_TEST_PORT ?? 18_080)
const dataDir = '.cache/browser-data'

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    video: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // a test says where else it runs by a tag: '@phone', '@nojs'; never by skipping itself
  projects: [
    { name: 'setup', testMatch: '*.setup.ts' },
    { name: 'desktop', use: { viewport: { width: 1366, height: 768 } }, dependencies: ['setup'] },
    { name: 'phone', use: { ...devices['Pixel 7'] }, grep: /@phone/, dependencies: ['setup'] },
    { name: 'nojs', use: { javaScriptEnabled: false }, grep: /@nojs/, dependencies: ['setup'] },
  ],
  webServer: {
    command: `rm -rf ${dataDir} && exec node bin/start.js`,
    env: { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, MINGZHENG_MODE: 'demo', DATABASE_URL: '' },
    url: `http://127.0.0.1:${port}/`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
  },
})
