/** `npm start`: everything from a fresh clone to a running server. */
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { continueIn, ensurePackages, root } from './bootstrap.js'

process.env.MINGZHENG_STARTED_AT ??= String(performance.timeOrigin)
await ensurePackages()
await continueIn(join(root, 'bin', 'launch.ts'))
