import { defineConfig } from 'vitest/config'

const withDatabase = ['tests/*.test.ts', 'src/**/*.store.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['src/**/*.test.ts', 'verifier/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
          exclude: withDatabase,
          environment: 'node',
        },
      },
      {
        test: {
          name: 'procedures',
          include: withDatabase,
          environment: 'node',
          globalSetup: 'tests/support/postgres-server.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
